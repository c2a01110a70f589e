/** Milliseconds that some work takes, measured several times. */
export function time(runs: number, work: () => unknown): readonly number[] {
  // Once untimed: what is measured is how the work grows, not how Node compiles it.
  work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
