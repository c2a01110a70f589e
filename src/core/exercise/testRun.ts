import type { CollectedTest, FinishedTest, TestEvent, TestSession } from './testEvents.js';

/** Why the process that ran the tests ended. */
export type RunEnd =
  | { readonly kind: 'exited'; readonly code: number | null; readonly signal: string | null }
  | { readonly kind: 'timedOut'; readonly seconds: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notSpawned'; readonly reason: string };

/** A test that ended by itself, or was settled when the run was over. */
export type SettledTest = CollectedTest & {
  readonly result: FinishedTest | { readonly outcome: 'stopped' | 'crashed' | 'notRun' };
};

/** A test while the run goes on: it may still wait for its turn. */
export type LiveTest = CollectedTest & { readonly result: SettledTest['result'] | { readonly outcome: 'waiting' | 'running' } };

/** A test file that could not be read by pytest. */
export type CollectError = Extract<TestEvent, { type: 'collect-error' }>;

/** Everything that is known of a run when it is over. */
export interface TestRun {
  readonly session: TestSession | undefined;
  readonly tests: readonly SettledTest[];
  readonly collectErrors: readonly CollectError[];
  readonly exitStatus: number | undefined;
  /** The test counts that pytest itself reported at the end. */
  readonly counted: { readonly collected: number; readonly ran: number } | undefined;
  readonly end: RunEnd;
}

/** Gathers the events of one run, and settles what never reported when the run is over. */
export class TestRunRecorder {
  #session: TestSession | undefined;
  #collected: readonly CollectedTest[] = [];
  readonly #started = new Set<string>();
  readonly #finished = new Map<string, FinishedTest>();
  readonly #collectErrors: CollectError[] = [];
  #done: Extract<TestEvent, { type: 'done' }> | undefined;

  /** Takes in an event. */
  record(event: TestEvent): void {
    switch (event.type) {
      case 'session':
        this.#session = event;
        break;
      case 'collected':
        this.#collected = event.tests;
        break;
      case 'started':
        this.#started.add(event.id);
        break;
      case 'finished':
        this.#finished.set(event.id, event);
        break;
      case 'collect-error':
        this.#collectErrors.push(event);
        break;
      case 'done':
        this.#done = event;
        break;
    }
  }

  /** How many tests were found and how many have ended, for progress. */
  get counts(): { readonly collected: number; readonly finished: number } {
    return { collected: this.#collected.length, finished: this.#finished.size };
  }

  /** Every test that was found, as far as it has come. */
  get soFar(): readonly LiveTest[] {
    return this.#collected.map((test) => ({
      ...test,
      result: this.#finished.get(test.id) ?? { outcome: this.#started.has(test.id) ? 'running' : 'waiting' },
    }));
  }

  /** Closes the books: a test that started and never ended was stopped or took the process down; the others never ran. */
  settle(end: RunEnd): TestRun {
    return {
      session: this.#session,
      tests: this.#collected.map((test) => ({
        ...test,
        result: this.#finished.get(test.id) ?? { outcome: this.#unfinished(test.id, end) },
      })),
      collectErrors: this.#collectErrors,
      exitStatus: this.#done?.exitstatus,
      counted: this.#done && { collected: this.#done.collected, ran: this.#done.ran },
      end,
    };
  }

  #unfinished(id: string, end: RunEnd): 'stopped' | 'crashed' | 'notRun' {
    if (!this.#started.has(id)) {
      return 'notRun';
    }
    return end.kind === 'exited' ? 'crashed' : 'stopped';
  }
}
