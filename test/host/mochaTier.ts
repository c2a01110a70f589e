import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findTestFiles, type TestOutcome } from './mochaRun.js';
import { repositoryRoot } from './paths.js';
import { runProcess } from './processTree.js';
import type { Prepared, Selection } from './tier.js';
import { makeTemporaryFolder } from './workspaces.js';

/** How the tests of one folder are run in a process of their own. */
export interface MochaTierOptions {
  /** Folder below the repository, searched for *.test.ts. */
  readonly folder: string;
  readonly name: string;
  /** The time limit of one test, in milliseconds. */
  readonly timeout: number;
  /** How often a test that fails is tried again; the report names those that needed it. */
  readonly retries?: number;
  /** Put before the command, for example c8 and its options. */
  readonly wrapper?: readonly string[];
}

/** Runs all *.test.ts below a folder with mocha, in a process of its own, and reads what each came to. */
export async function runMochaTier(
  options: MochaTierOptions,
  { env }: Prepared,
  { file, grep }: Selection,
): Promise<readonly TestOutcome[]> {
  const all = await findTestFiles(join(repositoryRoot, options.folder), '.test.ts');
  const files = all.filter((path) => file === undefined || path.includes(file));
  if (files.length === 0) throw new Error(`No test file was found in ${options.folder}${file === undefined ? '' : ` for "${file}"`}.`);
  const scratch = await makeTemporaryFolder('mocha');
  const resultsFile = join(scratch.path, 'results.jsonl');
  try {
    const child = [process.execPath, '--import', 'tsx', join(repositoryRoot, 'test', 'host', 'mochaChild.ts')];
    const [command = '', ...args] = [
      ...[...(options.wrapper ?? []), ...child],
      ...[resultsFile, String(options.timeout), String(options.retries ?? 0), grep ?? '', ...files],
    ];
    const { code, output } = await runProcess(command, args, { cwd: repositoryRoot, env, echo: true });
    const outcomes = await readOutcomes(resultsFile);
    if (code === 0) return outcomes;
    const crash: TestOutcome = {
      title: `${options.name} runs to its end`,
      state: 'failed',
      seconds: 0,
      error: `It ended with code ${code}.\n${output}`,
    };
    return [...outcomes, crash];
  } finally {
    await scratch.remove();
  }
}

/** Reads a results file: one outcome a line; a file that was never written holds none. */
export async function readOutcomes(resultsFile: string): Promise<readonly TestOutcome[]> {
  const text = await readFile(resultsFile, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TestOutcome);
}
