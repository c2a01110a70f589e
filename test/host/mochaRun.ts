import { appendFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner, Test } from 'mocha';

/** What one test came to; a results file has one of these a line. */
export interface TestOutcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  /** Why it failed: message, difference and stack. */
  readonly error?: string;
  /** Why it failed the first time, where it passed the second. */
  readonly firstError?: string;
}

/** Which tests to run. */
export interface MochaRunOptions {
  readonly files: readonly string[];
  /** The time limit of one test, in milliseconds. */
  readonly timeout: number;
  /** Only tests whose full title matches. */
  readonly grep?: string;
  /** How often a test that fails is tried again; an outcome says when it was. */
  readonly retries?: number;
  /** Tells an exception that nobody caught to be of other code in this process, which is then no failure of the test that runs. */
  readonly isForeign?: (error: Error) => boolean;
  readonly onOutcome: (outcome: TestOutcome) => void;
}

/** Runs mocha in this process, in the same way for each tier, and tells every outcome as it happens. */
export async function runMocha({
  files,
  timeout,
  grep,
  retries = 0,
  isForeign,
  onOutcome,
}: MochaRunOptions): Promise<readonly TestOutcome[]> {
  // Imported late, because VS Code's extension host cannot `require` this ES module in every version.
  const { default: Mocha } = await import('mocha');
  // The base of all reporters prints nothing: outcomes are told to `onOutcome`.
  const mocha = new Mocha({
    ui: 'bdd',
    timeout,
    slow: timeout,
    retries,
    ...(grep === undefined ? {} : { grep }),
    reporter: Mocha.reporters.Base,
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const outcomes: TestOutcome[] = [];
  const tell = (outcome: TestOutcome): void => {
    outcomes.push(outcome);
    onOutcome(outcome);
  };
  await new Promise<void>((resolve) => {
    const before = process.listeners('uncaughtException');
    const runner = mocha.run(() => resolve());
    if (isForeign !== undefined) ignoreForeign(runner, before, isForeign);
    let firstError: string | undefined;
    runner.on('retry', (_test: Test, error: unknown) => (firstError = describeError(error)));
    runner.on('test end', () => (firstError = undefined));
    runner.on('pass', (test) => tell({ ...describeOutcome(test, 'passed'), ...(firstError === undefined ? {} : { firstError }) }));
    runner.on('pending', (test) => tell(describeOutcome(test, 'skipped')));
    runner.on('fail', (test, error: unknown) => tell({ ...describeOutcome(test, 'failed'), error: describeError(error) }));
  });
  return outcomes;
}

/** Adds an outcome to a results file, at once, so that a crash does not take the outcomes before it along. */
export function appendOutcome(resultsFile: string, outcome: TestOutcome): void {
  appendFileSync(resultsFile, `${JSON.stringify(outcome)}\n`);
}

/** The files below a folder whose names end so, in a fixed order. */
export async function findTestFiles(folder: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((entry) => entry.endsWith(ending))
    .sort()
    .map((entry) => join(folder, entry));
}

function ignoreForeign(runner: Runner, before: readonly NodeJS.UncaughtExceptionListener[], isForeign: (error: Error) => boolean): void {
  // VS Code wraps every listener, so mocha's is known only by being new.
  const own = process.listeners('uncaughtException').filter((listener) => !before.includes(listener));
  for (const listener of own) process.removeListener('uncaughtException', listener);
  const filtered: NodeJS.UncaughtExceptionListener = (error, origin) => {
    if (!isForeign(error)) for (const listener of own) listener(error, origin);
  };
  process.on('uncaughtException', filtered);
  runner.once('end', () => process.off('uncaughtException', filtered));
}

function describeOutcome(test: Test, state: TestOutcome['state']): TestOutcome {
  return { title: test.fullTitle(), state, seconds: (test.duration ?? 0) / 1000 };
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The stack begins with the message, which for an assertion holds the difference.
  return error.stack ?? error.message;
}
