import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { TestOutcome } from './mochaRun.js';
import { type Preparation, startPreparing } from './preparation.js';
import type { Selection, Tier } from './tier.js';
import { tiers } from './tiers.js';
import { makeTemporaryFolder } from './workspaces.js';

interface TierResult {
  readonly tier: Tier;
  readonly outcomes: readonly TestOutcome[];
  readonly seconds: number;
}

/** `npm test`: runs every tier (or those of `--tier NAME`), tells what failed, and ends with the line "N passed, N failed". */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { tier: { type: 'string', multiple: true }, file: { type: 'string' }, grep: { type: 'string' } },
  });
  const chosen = tiers.filter(({ name }) => values.tier === undefined || values.tier.some((wanted) => name.startsWith(wanted)));
  if (chosen.length === 0) throw new Error(`There is no such tier. There are: ${tiers.map(({ name }) => name).join(', ')}.`);
  const selection: Selection = {
    ...(values.file === undefined ? {} : { file: values.file }),
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  };

  const scratch = await makeTemporaryFolder('test');
  try {
    const preparation = startPreparing(chosen, scratch.path);
    const results = await runSideBySide(chosen, preparation, selection);
    // What could not be made ready has failed the tiers that need it.
    const failed = report(results, await preparation.notes.catch(() => []));
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    await scratch.remove();
  }
}

async function runSideBySide(chosen: readonly Tier[], preparation: Preparation, selection: Selection): Promise<readonly TierResult[]> {
  const queue = [...chosen];
  const results: TierResult[] = [];
  const lane = async (): Promise<void> => {
    for (let tier = queue.shift(); tier !== undefined; tier = queue.shift()) {
      let start = performance.now();
      const outcomes = await preparation
        .readyFor(tier)
        .then((prepared) => {
          console.log(`▶ ${tier.name}`);
          start = performance.now();
          return tier.run(prepared, selection);
        })
        .catch((error: unknown): readonly TestOutcome[] => [
          { title: 'the tier runs', state: 'failed', seconds: 0, error: error instanceof Error ? error.message : String(error) },
        ]);
      const result = { tier, outcomes, seconds: (performance.now() - start) / 1000 };
      console.log(`■ ${describeResult(result)}`);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, lane));
  return chosen.flatMap((tier) => results.filter((result) => result.tier === tier));
}

/** Prints every failure, a line for each tier, and the last line; returns how many failed. */
function report(results: readonly TierResult[], notes: readonly string[]): number {
  for (const { tier, outcomes } of results) {
    for (const { title, error = 'It was skipped.' } of outcomes.filter(isFailure))
      console.log(`\n✘ ${tier.name}: ${title}\n${indent(error)}`);
  }
  for (const { tier, outcomes } of results) {
    for (const { title, firstError } of outcomes)
      if (firstError !== undefined)
        console.log(`\n↻ ${tier.name}: ${title}\n    It passed at the second try. The first:\n${indent(firstError)}`);
  }
  console.log('');
  for (const result of results) console.log(describeResult(result));
  for (const line of describeSlowest(results)) console.log(line);
  for (const note of notes) console.log(note);
  const all = results.flatMap(({ outcomes }) => outcomes);
  const failed = all.filter(isFailure).length;
  console.log(`${all.filter(({ state }) => state === 'passed').length} passed, ${failed} failed`);
  return failed;
}

// Where nobody watches, a skipped test is one that silently stopped guarding anything.
function isFailure({ state }: TestOutcome): boolean {
  return state === 'failed' || (state === 'skipped' && process.env['CI'] === 'true');
}

function describeResult({ tier, outcomes, seconds }: TierResult): string {
  const count = (state: TestOutcome['state']): number => outcomes.filter((outcome) => outcome.state === state).length;
  const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
  const again = outcomes.filter(({ firstError }) => firstError !== undefined).length;
  const second = again === 0 ? '' : `, ${again} at the second try`;
  return `${tier.name}: ${count('passed')} passed${second}, ${count('failed')} failed${skipped} (${seconds.toFixed(0)} s)`;
}

/** Where the time went, when whole tiers ran: the tests to look at first, should the run become too long. */
function describeSlowest(results: readonly TierResult[]): readonly string[] {
  const tests = results.flatMap(({ tier, outcomes }) =>
    outcomes.map(({ title, seconds }) => ({ line: `${tier.name}: ${title}`, seconds })),
  );
  if (tests.length < 100) return [];
  const slowest = [...tests].sort((a, b) => b.seconds - a.seconds).slice(0, 15);
  return ['The slowest tests:', ...slowest.map(({ line, seconds }) => `  ${seconds.toFixed(0).padStart(3)} s  ${line}`)];
}

// The first lines of a long list say what is wrong; the command itself shows the rest.
function indent(text: string): string {
  const lines = text.trimEnd().split('\n');
  const shown = lines.length > 60 ? [...lines.slice(0, 60), `… and ${lines.length - 60} more lines`] : lines;
  return shown.map((line) => (line === '' ? line : `    ${line}`)).join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
