import { dirname } from 'node:path';
import { appendOutcome, findTestFiles, runMocha, type TestOutcome } from '../host/mochaRun.js';

/**
 * Runs every integration test inside the extension host; VS Code calls it (`extensionTestsPath`).
 * ASCENT_TEST_FILE and ASCENT_TEST_GREP select tests, ASCENT_TEST_RESULTS is the file that outcomes are written to.
 */
export async function run(): Promise<void> {
  const { ASCENT_TEST_RESULTS: resultsFile, ASCENT_TEST_FILE: only, ASCENT_TEST_GREP: grep } = process.env;
  const tell = (outcome: TestOutcome): void => {
    console.log(`${outcome.state === 'passed' ? '✔' : '✘'} ${outcome.title}${outcome.error === undefined ? '' : `\n${outcome.error}`}`);
    if (resultsFile !== undefined) appendOutcome(resultsFile, outcome);
  };
  try {
    const files = (await findTestFiles(__dirname, '.test.js')).filter((file) => only === undefined || file.includes(only));
    if (files.length === 0) throw new Error(`No integration test was found in ${__dirname}.`);
    // As end to end: what a busy VS Code made fail once is tried again, and named in the report.
    const outcomes = await runMocha({
      files,
      timeout: 30_000,
      retries: 1,
      ...(grep === undefined ? {} : { grep }),
      isForeign,
      onOutcome: tell,
    });
    const failed = outcomes.filter(({ state }) => state === 'failed');
    if (failed.length > 0) throw new TestsFailedError(`${failed.length} of ${outcomes.length} integration tests failed.`);
  } catch (error) {
    if (!(error instanceof TestsFailedError)) {
      tell({
        title: 'the integration suite runs',
        state: 'failed',
        seconds: 0,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    throw error;
  }
}

// The extensions of VS Code live in this process too, and have failures of their own.
function isForeign({ stack = '' }: Error): boolean {
  return !stack.includes(dirname(__dirname));
}

class TestsFailedError extends Error {}
