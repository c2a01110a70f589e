import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { NewJournalEvent } from '../../../src/core/progress/journalEvent.js';
import { parseJournal } from '../../../src/core/progress/parseJournal.js';
import { type Progress, foldProgress } from '../../../src/core/progress/progress.js';
import { ProgressStore } from '../../../src/core/progress/progressStore.js';
import { DiskJournalFile } from '../../../src/platform/journalFile.js';
import { check } from '../core/roadmap/sampleCatalogue.js';
import { gitSays } from './git/gitFixture.js';
import { useTemporaryFolder } from './temporaryFolder.js';

/** A machine with a clock of its own: it records in a clone of the learner's repository. */
class Machine {
  #minute = 0;
  readonly folder: string;
  readonly #store: ProgressStore;

  constructor(root: string, name: string, start: string) {
    this.folder = join(root, name);
    const now = (): Date => new Date(Date.parse(start) + 60_000 * this.#minute++);
    const file = new DiskJournalFile(join(this.folder, '.ascent', 'journal.jsonl'));
    this.#store = new ProgressStore(() => Promise.resolve(file), { now, newId: () => randomUUID() });
  }

  /** Records what a learner does here, one event a minute, and commits it. */
  async learn(...events: readonly NewJournalEvent[]): Promise<void> {
    for (const event of events) {
      await this.#store.record(event);
    }
    gitSays(this.folder, 'add', '-A');
    gitSays(this.folder, 'commit', '--quiet', '--message', 'Learn');
  }

  /** Merges what the other machine has committed, and gives the progress after it. */
  async merge(other: Machine): Promise<Progress> {
    gitSays(this.folder, 'fetch', '--quiet', other.folder, 'main');
    gitSays(this.folder, 'merge', '--quiet', '--no-edit', '--allow-unrelated-histories', 'FETCH_HEAD');
    await this.#store.reloadIfChanged();
    return this.#store.load();
  }

  async journal(): Promise<string> {
    return readFile(join(this.folder, '.ascent', 'journal.jsonl'), 'utf8');
  }
}

const onDesk: readonly NewJournalEvent[] = [
  { type: 'lesson.read', lesson: 'one.a' },
  check('ex-a', 'failed'),
  check('ex-a', 'passed', 'f2'),
  { type: 'checklist.set', item: 'one.by-hand', done: false },
];
const onTrain: readonly NewJournalEvent[] = [
  { type: 'lesson.opened', lesson: 'one.b' },
  { type: 'quiz.answered', lesson: 'one.b', quiz: 'q', correct: true, answer: 2 },
  { type: 'checklist.set', item: 'one.by-hand', done: true },
];

describe('the journals of two machines', () => {
  const root = useTemporaryFolder();

  async function twoMachines(): Promise<{ readonly desk: Machine; readonly train: Machine }> {
    const desk = new Machine(root(), 'desk', '2026-01-02T08:00:00Z');
    const train = new Machine(root(), 'train', '2026-01-02T08:00:30Z');
    gitSays(root(), 'init', '--quiet', '--initial-branch', 'main', 'desk');
    await desk.learn({ type: 'lesson.opened', lesson: 'one.a' });
    return { desk, train };
  }

  async function assertUnited(desk: Machine, train: Machine, events: number): Promise<void> {
    const atDesk = await desk.merge(train);
    const onJourney = await train.merge(desk);
    const [first, second] = [await desk.journal(), await train.journal()];
    for (const text of [first, second]) {
      const { events: read, problems } = parseJournal(text);
      assert.deepEqual([new Set(read.map(({ id }) => id)).size, problems], [events, []]);
    }
    assert.deepEqual(atDesk, onJourney);
    assert.deepEqual(foldProgress(parseJournal(second + first).events), atDesk);
    assert.deepEqual([...atDesk.lessons.keys()], ['one.a', 'one.b']);
    assert.equal(atDesk.exercises.get('ex-a')?.failedThenPassed, true);
  }

  it('merge in Git without a conflict, either way round to the same progress, from a common start', async () => {
    const { desk, train } = await twoMachines();
    gitSays(root(), 'clone', '--quiet', 'desk', 'train');
    await desk.learn(...onDesk);
    await train.learn(...onTrain);
    await assertUnited(desk, train, 8);
    // They go on, and meet again.
    await desk.learn({ type: 'lesson.read', lesson: 'one.b' });
    await train.learn({ type: 'lesson.read', lesson: 'one.b' });
    await assertUnited(desk, train, 10);
  });

  it('merge when each was begun on its own', async () => {
    const { desk, train } = await twoMachines();
    gitSays(root(), 'init', '--quiet', '--initial-branch', 'main', 'train');
    await train.learn(...onTrain);
    await desk.learn(...onDesk);
    await assertUnited(desk, train, 8);
  });
});
