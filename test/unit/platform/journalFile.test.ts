import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { UserError } from '../../../src/core/userError.js';
import { DiskJournalFile, findJournal, markMoved } from '../../../src/platform/journalFile.js';

describe('DiskJournalFile', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'ascent journal é '));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const journal = (): string => path.join(folder, '.ascent', 'journal.jsonl');

  it('is empty where there is no file, and makes the folder on the first write', async () => {
    const file = new DiskJournalFile(journal());
    assert.equal(await file.read(), '');
    assert.deepEqual(await readdir(folder), []);
    await file.append('{"a":1}\n');
    await file.append('{"b":2}\n');
    assert.equal(await readFile(journal(), 'utf8'), '{"a":1}\n{"b":2}\n');
  });

  it('starts on a new line after a write that was cut off', async () => {
    await mkdir(path.dirname(journal()));
    await writeFile(journal(), '{"a":1}\n{"b":');
    await new DiskJournalFile(journal()).append('{"c":3}\n');
    assert.equal(await readFile(journal(), 'utf8'), '{"a":1}\n{"b":\n{"c":3}\n');
  });

  it('keeps every line whole when two windows append at once', async function () {
    this.timeout(20_000);
    const windows = [new DiskJournalFile(journal()), new DiskJournalFile(journal())];
    const line = (w: number, i: number): string => JSON.stringify({ w, i, text: 'x'.repeat(500) });
    await Promise.all(
      windows.map(async (file, w) => {
        for (let i = 0; i < 200; i += 1) {
          await file.append(`${line(w, i)}\n`);
        }
      }),
    );
    // A window that looks while the other one writes takes that line for one cut off, and begins on a new line: an empty one counts for nothing.
    const lines = (await readFile(journal(), 'utf8')).split('\n').filter((each) => each !== '');
    const expected = [0, 1].flatMap((w) => Array.from({ length: 200 }, (_, i) => line(w, i)));
    assert.deepEqual(lines.toSorted(), expected.toSorted());
  });

  it('says what to do when something else stands in the way', async () => {
    await writeFile(path.join(folder, '.ascent'), 'a file, not a folder');
    const file = new DiskJournalFile(journal());
    assert.equal(await file.read(), '');
    await assert.rejects(file.append('{}\n'), (error) => error instanceof UserError && error.message.includes('Move away'));
  });

  it('sets a journal aside without losing it', async () => {
    const file = new DiskJournalFile(journal());
    await file.append('{"a":1}\n');
    await markMoved(journal());
    const [kept] = await readdir(path.dirname(journal()));
    assert.match(kept ?? '', /^journal\.jsonl\.moved-\d+$/);
    assert.equal(await file.read(), '');
  });
});

describe('findJournal', () => {
  it('looks upwards from a folder, past an exercise with a marker of its own', async () => {
    const root = await mkdtemp(path.join(os.tmpdir(), 'ascent-find-'));
    try {
      const exercise = path.join(root, 'exercises', 'ex-a');
      await mkdir(path.join(exercise, '.ascent'), { recursive: true });
      await writeFile(path.join(exercise, '.ascent', 'exercise.json'), '{}');
      assert.equal(await findJournal(exercise), undefined);
      await new DiskJournalFile(path.join(root, '.ascent', 'journal.jsonl')).append('{}\n');
      assert.equal(await findJournal(exercise), path.join(root, '.ascent', 'journal.jsonl'));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
