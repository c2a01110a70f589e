import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialiseEvent } from '../../src/core/progress/parseJournal.js';
import type { Catalogue } from '../../src/core/roadmap/catalogue.js';
import { readDeck } from '../../src/core/review/reviewDeck.js';
import { learners, simulateLearner } from '../unit/core/dashboard/simulatedLearner.js';
import { repositoryRoot } from './paths.js';

/** `npx tsx test/host/simulateLearners.ts FOLDER`: writes a workspace for each simulated learner of the course as it is built, to look at Ascent with. */
async function main(): Promise<void> {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new Error('Name the folder that the three workspaces are to be written into.');
  const dist = join(repositoryRoot, 'dist');
  const catalogue = JSON.parse(await readFile(join(dist, 'catalogue.json'), 'utf8')) as Catalogue;
  const cards = readDeck(await readFile(join(dist, 'cards.json'), 'utf8'));
  for (const [name, learner] of Object.entries(learners)) {
    const events = simulateLearner({ catalogue, cards }, learner, new Date());
    const ascent = join(folder, name, '.ascent');
    await mkdir(ascent, { recursive: true });
    await writeFile(join(ascent, 'journal.jsonl'), events.map(serialiseEvent).join(''));
    console.log(`${join(folder, name)}: ${events.length} events`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
