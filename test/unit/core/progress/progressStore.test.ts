import assert from 'node:assert/strict';
import type { JournalProblem } from '../../../../src/core/progress/parseJournal.js';
import type { Progress } from '../../../../src/core/progress/progress.js';
import { type JournalFile, ProgressStore } from '../../../../src/core/progress/progressStore.js';

class MemoryJournal implements JournalFile {
  reads = 0;
  fails = false;
  constructor(public text = '') {}
  read(): Promise<string> {
    this.reads += 1;
    return this.fails ? Promise.reject(new Error('locked')) : Promise.resolve(this.text);
  }
  append(lines: string): Promise<void> {
    if (this.fails) {
      return Promise.reject(new Error('locked'));
    }
    this.text += lines;
    return Promise.resolve();
  }
}

function storeOver(file: JournalFile): ProgressStore {
  let count = 0;
  return new ProgressStore(() => Promise.resolve(file), {
    now: () => new Date(Date.UTC(2026, 0, 1)),
    newId: () => `id${String((count += 1))}`,
  });
}

const other = '{"id":"other","at":"2026-01-02T00:00:00.000Z","type":"lesson.read","lesson":"one.b"}\n';

describe('ProgressStore', () => {
  it('writes an event as one line, then announces the new progress', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file);
    const seen: Progress[] = [];
    store.onDidChange((progress) => seen.push(progress));
    await store.record({ type: 'lesson.opened', lesson: 'one.a' });
    assert.equal(file.text, '{"id":"id1","at":"2026-01-01T00:00:00.000Z","type":"lesson.opened","lesson":"one.a"}\n');
    assert.deepEqual(
      seen.map(({ lastLesson }) => lastLesson),
      ['one.a'],
    );
  });

  it('reads the file once, however often it is asked', async () => {
    const file = new MemoryJournal(other);
    const store = storeOver(file);
    await Promise.all([store.load(), store.load(), store.load()]);
    await store.record({ type: 'lesson.opened', lesson: 'one.a' });
    assert.equal(file.reads, 1);
  });

  it('rejects and announces nothing when the journal cannot be written, and works again afterwards', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file);
    let announced = 0;
    store.onDidChange(() => (announced += 1));
    await store.load();
    file.fails = true;
    await assert.rejects(store.record({ type: 'lesson.read', lesson: 'one.a' }), /locked/);
    assert.deepEqual([announced, (await store.load()).lessons.size], [0, 0]);
    file.fails = false;
    await store.record({ type: 'lesson.read', lesson: 'one.a' });
    assert.equal(announced, 1);
  });

  it('tries again after a first read that failed', async () => {
    const file = new MemoryJournal(other);
    file.fails = true;
    const store = storeOver(file);
    await assert.rejects(store.load(), /locked/);
    file.fails = false;
    assert.equal((await store.load()).lessons.size, 1);
  });

  it('sees what another window wrote, and is quiet when nothing is new', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file);
    await store.record({ type: 'lesson.read', lesson: 'one.a' });
    let announced = 0;
    store.onDidChange(() => (announced += 1));
    await store.reloadIfChanged();
    assert.equal(announced, 0);
    file.text += other;
    await store.reloadIfChanged();
    assert.equal(announced, 1);
    assert.deepEqual([...(await store.load()).lessons.keys()], ['one.a', 'one.b']);
  });

  it('keeps one copy of an event that was read back while it was being written', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file);
    await store.load();
    const append = file.append.bind(file);
    file.append = async (lines) => {
      await append(lines + other);
      await store.reload();
    };
    await store.record({ type: 'lesson.read', lesson: 'one.a' });
    assert.deepEqual([...(await store.load()).lessons.keys()], ['one.a', 'one.b']);
  });

  it('reports unreadable lines once, and again only when they change', async () => {
    const file = new MemoryJournal('what?\n');
    const store = storeOver(file);
    const reports: (readonly JournalProblem[])[] = [];
    store.onDidFindProblems((problems) => reports.push(problems));
    await store.load();
    await store.reload();
    file.text += 'and this?\n';
    await store.reload();
    assert.deepEqual(
      reports.map((problems) => problems.map(({ line }) => line)),
      [[1], [1, 2]],
    );
  });

  it('is silent after it is disposed', async () => {
    const store = storeOver(new MemoryJournal());
    let announced = 0;
    store.onDidChange(() => (announced += 1));
    store.dispose();
    await store.record({ type: 'lesson.read', lesson: 'one.a' });
    assert.equal(announced, 0);
  });

  it('shows a pass as changed as soon as other files are seen, and as current when they are back, without writing anything', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file);
    await store.record({ type: 'exercise.checked', exercise: 'ex-a', outcome: 'passed', passed: 3, total: 3, files: 'good' });
    const { text } = file;
    const announced: (string | undefined)[] = [];
    store.onDidChange(({ exercises }) => announced.push(exercises.get('ex-a')?.lastFiles));
    await store.seeFiles('ex-a', 'good');
    await store.seeFiles('ex-a', 'edited');
    await store.seeFiles('ex-a', 'edited');
    await store.seeFiles('ex-b', 'never checked');
    await store.seeFiles('ex-a', 'good');
    assert.deepEqual(announced, ['edited', 'good']);
    assert.equal(file.text, text);
    assert.equal((await store.load()).exercises.has('ex-b'), false);
  });

  it('takes the files of a check for the latest, be it made here or in another window', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file);
    const check = { type: 'exercise.checked', exercise: 'ex-a', outcome: 'passed', passed: 3, total: 3 } as const;
    await store.record({ ...check, files: 'first' });
    await store.seeFiles('ex-a', 'second');
    await store.record({ ...check, files: 'third' });
    assert.equal((await store.load()).exercises.get('ex-a')?.lastFiles, 'third');
    file.text += `${JSON.stringify({ ...check, files: 'fourth', id: 'other', at: '2026-01-02T00:00:00.000Z' })}\n`;
    await store.reloadIfChanged();
    assert.equal((await store.load()).exercises.get('ex-a')?.lastFiles, 'fourth');
  });
});
