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

  it('writes a long import in whole lines, though another window appends meanwhile', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => JSON.stringify({ i, text: 'é'.repeat(i % 7 === 0 ? 900 : 90) }));
    const long = JSON.stringify({ text: 'x'.repeat(600_000) });
    const other = new DiskJournalFile(journal());
    const importing = new DiskJournalFile(journal()).append(`${[...lines, long].join('\n')}\n`);
    for (let i = 0; i < 20; i += 1) {
      await other.append(`${JSON.stringify({ other: i })}\n`);
    }
    await importing;
    const written = (await readFile(journal(), 'utf8')).split('\n').filter((each) => each !== '');
    const expected = [...lines, long, ...Array.from({ length: 20 }, (_, i) => JSON.stringify({ other: i }))];
    assert.deepEqual(written.toSorted(), expected.toSorted());
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
    const [, kept] = await readdir(path.dirname(journal()));
    assert.match(kept ?? '', /^journal\.jsonl\.moved-\d+$/);
    assert.equal(await file.read(), '');
  });
});

describe('the .gitattributes beside a journal', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'ascent-attributes-'));
    await mkdir(path.join(folder, '.ascent'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const attributes = (): string => path.join(folder, '.ascent', '.gitattributes');
  const after = async (before: string | undefined): Promise<string> => {
    if (before !== undefined) await writeFile(attributes(), before);
    const file = new DiskJournalFile(path.join(folder, '.ascent', 'journal.jsonl'));
    await file.append('{"a":1}\n');
    await file.append('{"b":2}\n');
    return readFile(attributes(), 'utf8');
  };

  it('is made with one line', async () => {
    assert.equal(await after(undefined), 'journal.jsonl merge=union\n');
  });

  it('gets that line after what stands in it, whatever its last line ends with', async () => {
    const mine = '# mine\r\n*.csv binary\r\nnotes.md merge=ours';
    assert.equal(await after(mine), `${mine}\njournal.jsonl merge=union\n`);
  });

  for (const decided of ['journal.jsonl merge=union\n', '* text merge=ours\n', '*.jsonl -merge\n', '/journal.jsonl binary\r\n']) {
    it(`stays as it is where it says ${JSON.stringify(decided)}`, async () => {
      assert.equal(await after(decided), decided);
    });
  }

  it('does not keep the journal from being written where it cannot be', async () => {
    await mkdir(attributes());
    const file = new DiskJournalFile(path.join(folder, '.ascent', 'journal.jsonl'));
    await file.append('{"a":1}\n');
    assert.equal(await file.read(), '{"a":1}\n');
  });

  it('is not made outside a workspace', async () => {
    await new DiskJournalFile(path.join(folder, 'journal.jsonl')).append('{"a":1}\n');
    assert.deepEqual((await readdir(folder)).toSorted(), ['.ascent', 'journal.jsonl']);
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
