import type { FigureHost } from './figureDefinition.js';
import { parseFrameState, type FrameState } from './frameState.js';

/** What is remembered of a figure, and hands it to the page a moment after each change. */
export interface StateKeeper {
  readonly current: () => FrameState;
  readonly change: (part: Partial<FrameState>) => void;
  /** Hands over what has not been yet, and keeps nothing from then on. */
  readonly dispose: () => void;
}

/** A slider that is being dragged changes sixty times a second; the page is told four times. */
const DELAY = 250;

/** Starts from what the page has stored. */
export function keepState(host: FigureHost): StateKeeper {
  let state = parseFrameState(host.state);
  let timer: number | undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    window.clearTimeout(timer);
    timer = undefined;
    host.saveState(state);
  };
  // A page that is hidden may never run its timers again.
  window.addEventListener('pagehide', flush);
  return {
    current: () => state,
    change(part) {
      state = { ...state, ...part };
      timer ??= window.setTimeout(flush, DELAY);
    },
    dispose() {
      window.removeEventListener('pagehide', flush);
      flush();
    },
  };
}
