/**
 * Awaits a task, and calls `tell` once if it has not ended within `patience` milliseconds.
 * @throws what the task throws
 */
export async function tellIfSlow<Result>(task: Promise<Result>, patience: number, tell: () => void): Promise<Result> {
  const timer = setTimeout(tell, patience);
  try {
    return await task;
  } finally {
    clearTimeout(timer);
  }
}
