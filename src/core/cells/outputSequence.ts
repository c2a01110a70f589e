import type { PrintedStream } from './cellOutput.js';

/**
 * Brings what comes through three pipes into one order: text of the two printed streams, and events. Before the n-th event stands the
 * n-th mark in both streams: the event comes after everything before that mark, and before everything after it.
 */
export class OutputSequence<E> {
  /** Text that waits in each stream; the first list may pass, each further one waits for the event of one more mark. */
  readonly #waiting: Readonly<Record<PrintedStream, string[][]>> = { stdout: [[]], stderr: [[]] };
  readonly #events: E[] = [];

  constructor(
    private readonly onText: (stream: PrintedStream, text: string) => void,
    private readonly onEvent: (event: E) => void,
  ) {}

  /** Takes in text. */
  text(stream: PrintedStream, text: string): void {
    this.#waiting[stream].at(-1)?.push(text);
    this.#pass(stream);
  }

  /** Takes in a mark. */
  mark(stream: PrintedStream): void {
    this.#waiting[stream].push([]);
    this.#go();
  }

  /** Takes in an event. */
  event(event: E): void {
    this.#events.push(event);
    this.#go();
  }

  /** Hands out everything that waits, because nothing more will come. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#waiting[stream].splice(0, Infinity, this.#waiting[stream].flat());
      this.#pass(stream);
    }
    for (const event of this.#events.splice(0)) {
      this.onEvent(event);
    }
  }

  #go(): void {
    const { stdout, stderr } = this.#waiting;
    while (this.#events.length > 0 && stdout.length > 1 && stderr.length > 1) {
      const [event] = this.#events.splice(0, 1);
      stdout.shift();
      stderr.shift();
      if (event !== undefined) {
        this.onEvent(event);
      }
      this.#pass('stdout');
      this.#pass('stderr');
    }
  }

  #pass(stream: PrintedStream): void {
    for (const text of this.#waiting[stream][0]?.splice(0) ?? []) {
      this.onText(stream, text);
    }
  }
}
