/** Calls something a number of times, a moment apart. */
export interface Ticker {
  /** Calls `onTick` with 1, 2 … `ticks`, the first time at once; whatever ran before is stopped. */
  readonly start: (ticks: number, onTick: (tick: number) => void) => void;
  readonly stop: () => void;
  /** Whether there are ticks to come. */
  readonly isRunning: () => boolean;
}

const MOMENT = 40;

/** Makes a ticker, for what should be seen growing. */
export function ticker(): Ticker {
  let timer: number | undefined;
  const stop = (): void => {
    window.clearInterval(timer);
    timer = undefined;
  };
  return {
    stop,
    isRunning: () => timer !== undefined,
    start(ticks, onTick) {
      stop();
      let tick = 0;
      const next = (): void => {
        tick += 1;
        if (tick >= ticks) stop();
        if (tick <= ticks) onTick(tick);
      };
      if (ticks > 1) timer = window.setInterval(next, MOMENT);
      next();
    },
  };
}
