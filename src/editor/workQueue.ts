import type { CommandRegistry } from './commands/commandRegistry.js';

/** Does one piece of work after the other, in the order in which they came. What one throws is shown, and does not stop the next. */
export class WorkQueue {
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly commands: Pick<CommandRegistry, 'show'>) {}

  /** Has work done after all that came before it. */
  add(work: () => PromiseLike<unknown>): void {
    this.#last = this.#last.then(work).then(
      () => undefined,
      (error: unknown) => void this.commands.show(error),
    );
  }
}
