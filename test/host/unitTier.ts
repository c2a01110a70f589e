import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMochaTier } from './mochaTier.js';
import type { TestOutcome } from './mochaRun.js';
import { repositoryRoot } from './paths.js';
import type { Prepared, Selection } from './tier.js';

const branchesAimedAt = 90;

/** Runs the unit tests under c8; that enough branches of core/ are covered is a test of its own, unless only some tests were asked for. */
export async function runUnit(prepared: Prepared, selection: Selection): Promise<readonly TestOutcome[]> {
  const options = { folder: 'test/unit', name: 'unit', timeout: 20_000 };
  if (selection.file !== undefined || selection.grep !== undefined) return runMochaTier(options, prepared, selection);
  const c8 = join(repositoryRoot, 'node_modules', 'c8', 'bin', 'c8.js');
  const outcomes = await runMochaTier({ ...options, wrapper: [process.execPath, c8] }, prepared, selection);
  const covered = await readCoveredBranches();
  const title = `at least ${branchesAimedAt} % of the branches of core/ are covered`;
  if (covered >= branchesAimedAt) return [...outcomes, { title, state: 'passed', seconds: 0 }];
  const error = `${covered} % are. coverage/index.html shows which are not.`;
  return [...outcomes, { title, state: 'failed', seconds: 0, error }];
}

/** What c8 writes of one file: where each branch begins, and how often it was taken. */
interface FileCoverage {
  readonly branchMap: Readonly<Record<string, { readonly loc: { readonly start: { readonly line: number } } }>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/**
 * The share of branches taken, in percent. The loader puts helpers of its own on the first line of each file, some of whose
 * branches no test can take; our first lines are comments and imports, so that line is left out.
 */
async function readCoveredBranches(): Promise<number> {
  const text = await readFile(join(repositoryRoot, 'coverage', 'coverage-final.json'), 'utf8');
  const files = Object.values(JSON.parse(text) as Readonly<Record<string, FileCoverage>>);
  const counts = files.flatMap(({ branchMap, b }) =>
    Object.entries(branchMap)
      .filter(([, { loc }]) => loc.start.line > 1)
      .flatMap(([id]) => b[id] ?? []),
  );
  return Math.floor((1000 * counts.filter((count) => count > 0).length) / counts.length) / 10;
}
