/** Work that may take longer than the reader should wait for an answer. */
export interface LongWork {
  /** Works for a moment, shows what there is, and goes on a moment later until all is done. */
  readonly start: () => void;
  /** Does all of it at once, and shows it. */
  readonly finish: () => void;
  readonly stop: () => void;
}

/** What is to be done, in steps that are each far shorter than `BUDGET`. */
export interface LongWorkOptions {
  readonly isDone: () => boolean;
  readonly step: () => void;
  /** Draws what there is so far. */
  readonly show: () => void;
}

/** Milliseconds of work in one go: half of what an interaction may take, the other half is for drawing. */
const BUDGET = 8;

/** Makes work that leaves the page time to answer in between. */
export function longWork({ isDone, step, show }: LongWorkOptions): LongWork {
  let timer: number | undefined;
  const stop = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
  };
  const start = (): void => {
    stop();
    const end = performance.now() + BUDGET;
    while (!isDone() && performance.now() < end) step();
    show();
    if (!isDone()) timer = window.setTimeout(start);
  };
  const finish = (): void => {
    stop();
    while (!isDone()) step();
    show();
  };
  return { start, finish, stop };
}
