import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../host/buildExtension.js';
import { launchChromium } from '../host/chromium.js';
import { testResultsDir } from '../host/paths.js';
import { testEnvironment } from '../host/testEnvironment.js';
import { makeTemporaryFolder } from '../host/workspaces.js';
import { installExtensions } from './installExtensions.js';
import { measureActivation } from './measureActivation.js';
import { measureCells } from './measureCells.js';
import { measureCheck } from './measureCheck.js';
import { measureCore } from './measureCore.js';
import { measureDashboard } from './measureDashboard.js';
import { measureExercise } from './measureExercise.js';
import { measureFigures } from './measureFigures.js';
import { measureFold } from './measureFold.js';
import { measureHeavyLesson, measureLesson } from './measureLesson.js';
import { measureSearch } from './measureSearch.js';
import { measureSize } from './measureSize.js';
import { measureTree } from './measureTree.js';
import { formatTable, writeJson } from './report.js';
import type { Row } from './row.js';
import type { Bench } from './session.js';

const groups: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  size: measureSize,
  activation: measureActivation,
  tree: measureTree,
  lesson: measureLesson,
  heavy: measureHeavyLesson,
  figures: measureFigures,
  exercise: measureExercise,
  check: measureCheck,
  cells: measureCells,
  core: measureCore,
  fold: measureFold,
  search: measureSearch,
  dashboard: measureDashboard,
};

/** `npm run bench [-- --rows activation,lesson] [-- --runs 7]`: measures the packed extension beside a hello-world extension in the same VS Code. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: 'string' }, runs: { type: 'string', default: '7' } } });
  const wanted = values.rows?.split(',') ?? Object.keys(groups);
  const unknown = wanted.filter((name) => !(name in groups));
  if (unknown.length > 0) throw new Error(`There are no rows ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}.`);

  const scratch = await makeTemporaryFolder('bench');
  await buildExtension('production');
  const { folder, vsix } = await installExtensions(scratch.path);
  const env = { ...process.env, ...(await testEnvironment(scratch.path)) };
  const browser = await launchChromium();
  try {
    const bench: Bench = { browser, extensionsDir: folder, vsix, env, runs: Number(values.runs) };
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(groups).filter(([group]) => wanted.includes(group))) {
      const start = performance.now();
      try {
        rows.push(...(await measure(bench)));
      } catch (error) {
        // What was measured before and after it is worth having.
        process.exitCode = 1;
        console.error(`${name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
      console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
    console.log(`\n${formatTable(rows)}\n`);
    const file = join(testResultsDir, 'bench.json');
    await writeJson(file, rows);
    console.log(`Medians of at least ${values.runs} runs, in brackets the middle half of them. Every measurement is in ${file}`);
  } finally {
    await browser.close();
    await scratch.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
