import { relative } from 'node:path';
import { appendOutcome, runMocha } from './mochaRun.js';
import { repositoryRoot } from './paths.js';

// Started by mochaTier.ts in a process of its own: node --import tsx mochaChild.ts RESULTS TIMEOUT RETRIES GREP FILE…
async function main(): Promise<void> {
  const [resultsFile = '', timeout = '0', retries = '0', grep = '', ...files] = process.argv.slice(2);
  await runMocha({
    files,
    timeout: Number(timeout),
    retries: Number(retries),
    ...(grep === '' ? {} : { grep }),
    onOutcome: (outcome) => {
      if (outcome.state === 'failed') console.log(`✘ ${outcome.title}`);
      if (outcome.firstError !== undefined) console.log(`↻ ${outcome.title}`);
      appendOutcome(resultsFile, outcome);
    },
  });
}

main().then(
  // Handles that a test left open must not keep the run from ending; that they are left is not what is tested here.
  () => process.exit(0),
  (error: unknown) => {
    const name = `the test files load (${process.argv
      .slice(6)
      .map((file) => relative(repositoryRoot, file))
      .join(', ')})`;
    appendOutcome(process.argv[2] ?? '', {
      title: name.length > 200 ? 'the test files load' : name,
      state: 'failed',
      seconds: 0,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    process.exit(0);
  },
);
