/** How a task stands: judged by tests that ended, are under way or are to come, or not judged by this check. */
export type TaskState = 'waiting' | 'running' | 'passed' | 'failed' | 'unwritten' | 'unknown';

/** A task of the exercise, as a check found it. */
export interface TaskResult {
  readonly n: number;
  readonly title: string;
  readonly functions: readonly string[];
  readonly state: TaskState;
  readonly passed: number;
  readonly total: number;
}

/** A test that did not pass, explained. */
export interface FailureResult {
  readonly id: string;
  readonly name: string;
  readonly task: number | null;
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly cause?: string | undefined;
  /** What a learner who made this very mistake is told. */
  readonly misconception?: string | undefined;
  /** What the learner's code printed. */
  readonly output?: string | undefined;
  /** Where to look; the file is relative to the project, the line counts from 1. */
  readonly place: { readonly file: string; readonly line: number };
}

/** Everything that the result page shows of one check; it is kept, so that the page can come back. */
export interface ResultRecord {
  readonly exercise: string;
  readonly title: string;
  readonly state: 'checking' | 'done';
  readonly tone: 'neutral' | 'good' | 'bad' | 'caution';
  /** The outcome in one line. */
  readonly headline: string;
  readonly finished: number;
  readonly total: number;
  readonly tasks: readonly TaskResult[];
  readonly failures: readonly FailureResult[];
  /** Why a run without a failing test is no pass. */
  readonly gaps: readonly string[];
  /** Files of the tests that are gone or are not as they were handed out. */
  readonly changedTests: readonly string[];
  /** Interpreter and versions. */
  readonly environment: string;
  /** ISO 8601. */
  readonly at: string;
  readonly seconds: number | null;
  /** SHA-256 over the learner's files that were checked. */
  readonly files: string;
}
