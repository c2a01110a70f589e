import { join } from 'node:path';
import type { TestOutcome } from './mochaRun.js';
import { repositoryRoot } from './paths.js';
import { runProcess } from './processTree.js';
import type { Selection } from './tier.js';

interface Check {
  readonly title: string;
  /** Path below node_modules, then its arguments. */
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Check[] = [
  { title: 'the editor and its tests type-check', command: ['typescript/bin/tsc', '-p', '.'] },
  { title: 'the pages type-check', command: ['typescript/bin/tsc', '-p', 'src/webview'] },
  { title: 'eslint finds nothing', command: ['eslint/bin/eslint.js', '.'] },
  { title: 'prettier would change nothing', command: ['prettier/bin/prettier.cjs', '--check', '--no-color', '--log-level', 'warn', '.'] },
  { title: 'knip finds nothing unused', command: ['knip/bin/knip.js'] },
  { title: 'markdownlint finds nothing', command: ['markdownlint-cli2/markdownlint-cli2-bin.mjs'] },
  { title: 'cspell knows every word', command: ['cspell/bin.mjs', '--no-progress', '--no-summary', '.'] },
];

/** Runs every linter; each counts as one test, named by what it asserts. */
export async function runLint({ grep }: Selection): Promise<readonly TestOutcome[]> {
  const outcomes: TestOutcome[] = [];
  for (const { title, command } of checks.filter((check) => grep === undefined || new RegExp(grep).test(check.title))) {
    const [script, ...args] = command;
    const start = performance.now();
    const { code, output } = await runProcess(process.execPath, [join(repositoryRoot, 'node_modules', script), ...args], {
      cwd: repositoryRoot,
    });
    const outcome = { title, seconds: (performance.now() - start) / 1000 };
    outcomes.push(code === 0 ? { ...outcome, state: 'passed' } : { ...outcome, state: 'failed', error: output });
  }
  return outcomes;
}
