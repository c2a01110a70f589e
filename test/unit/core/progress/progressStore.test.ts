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

/** The clock stands at the times given, one after the other, then advances by a second at each look. */
function storeOver(file: JournalFile, ...times: readonly string[]): ProgressStore {
  let count = 0;
  let looks = 0;
  return new ProgressStore(() => Promise.resolve(file), {
    now: () => new Date(times[looks++] ?? Date.UTC(2026, 0, 1, 0, 0, looks - 1)),
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

  it('counts last what is done last, though the clock was put back, and keeps the time that the clock showed', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file, '2026-03-29T10:00:00.000Z', '2026-03-29T09:00:00.000Z', '2026-03-29T09:00:00.000Z');
    await store.record({ type: 'checklist.set', item: 'one.a', done: true });
    await store.record({ type: 'checklist.set', item: 'one.a', done: false });
    await store.record({ type: 'lesson.opened', lesson: 'one.b' });
    assert.deepEqual((await store.load()).checklist.get('one.a'), { done: false, at: '2026-03-29T09:00:00.000Z' });
    const written = file.text.trimEnd().split('\n');
    assert.deepEqual(
      written.map((line) => /"order":"([^"]+)"/.exec(line)?.[1]),
      [undefined, '2026-03-29T10:00:00.001Z', '2026-03-29T10:00:00.002Z'],
    );
    const again = storeOver(new MemoryJournal(written.toReversed().join('\n')));
    assert.deepEqual(await again.load(), await store.load());
  });

  it('is not held up by an event from a clock that was years ahead', async () => {
    const ahead = { id: 'ahead', at: '9999-12-31T23:59:59.999Z', type: 'checklist.set', item: 'one.a', done: true };
    const file = new MemoryJournal(`${JSON.stringify(ahead)}\n`);
    await storeOver(file).record({ type: 'checklist.set', item: 'one.a', done: false });
    assert.deepEqual((await storeOver(file).load()).checklist.get('one.a'), { done: false, at: '2026-01-01T00:00:00.000Z' });
  });

  it('keeps the order of what is done within one millisecond', async () => {
    const now = '2026-01-01T00:00:00.000Z';
    const store = storeOver(new MemoryJournal(), ...Array.from({ length: 20 }, () => now));
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.record({ type: 'checklist.set', item: 'one.a', done: n % 2 === 0 })));
    assert.deepEqual((await store.load()).checklist.get('one.a'), { done: false, at: now });
  });

  it('does not report a line again that a merge has moved, nor one of several that was mended', async () => {
    const file = new MemoryJournal('what?\nwho?\n');
    const store = storeOver(file);
    let reports = 0;
    store.onDidFindProblems(() => (reports += 1));
    await store.load();
    file.text = `${other}${file.text}`;
    await store.reloadIfChanged();
    file.text = `${other}who?\n`;
    await store.reload();
    assert.equal(reports, 1);
  });

  it('takes up what another journal holds, once, in its own words, and says what was new', async () => {
    const file = new MemoryJournal(other);
    const store = storeOver(file);
    const mine = '{"id":"m","at":"2026-01-03T00:00:00.000Z","type":"lesson.read","lesson":"one.c","extra":1}';
    const later = '{"id":"x","at":"2027-01-03T00:00:00.000Z","type":"mentor.met"}';
    const text = `${later}\nnonsense\n${other}${mine}\n${mine}`;
    const { added, addedUnknown, known, problems, before, after } = await store.unite(text);
    assert.deepEqual([added, addedUnknown, known, problems.map(({ line }) => line)], [2, 1, 2, [2]]);
    assert.deepEqual([[...before.lessons.keys()], [...after.lessons.keys()]], [['one.b'], ['one.b', 'one.c']]);
    assert.equal(file.text, `${other}${later}\n${mine}\n`);
    assert.deepEqual([(await store.unite(text)).added, file.text], [0, `${other}${later}\n${mine}\n`]);
  });

  it('has lost nothing and can unite again when the journal could not be written', async () => {
    const file = new MemoryJournal();
    const store = storeOver(file);
    await store.load();
    const append = file.append.bind(file);
    // The disk is full in the middle of the second line.
    file.append = async () => append(`${other}{"id":"m","at":"20`).then(() => Promise.reject(new Error('full')));
    const mine = '{"id":"m","at":"2026-01-03T00:00:00.000Z","type":"lesson.read","lesson":"one.c"}\n';
    await assert.rejects(store.unite(other + mine), /full/);
    file.append = async (lines) => append(`\n${lines}`);
    assert.deepEqual((await store.unite(other + mine)).added, 1);
    assert.deepEqual([...(await store.load()).lessons.keys()], ['one.b', 'one.c']);
  });
});
