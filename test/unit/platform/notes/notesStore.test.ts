import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotesStore, largestNotesFile } from '../../../../src/platform/notes/notesStore.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

describe('notes on disk', () => {
  const folder = useTemporaryFolder();
  const storeIn = (name: string): NotesStore => new NotesStore(join(folder(), name, '.ascent', 'notes'));

  it('are one file for each lesson, made with the first note, and nothing else is left behind', async () => {
    const store = storeIn('first');
    assert.equal(await store.read('a.b'), '');
    assert.equal(await store.update('a.b', () => 'one\n'), 'one\n');
    assert.equal(await readFile(join(store.folder, 'a.b.md'), 'utf8'), 'one\n');
    assert.deepEqual(await readdir(store.folder), ['a.b.md']);
  });

  it('take changes one after another, also those asked for at once', async () => {
    const store = storeIn('many');
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.update('a.b', (file) => `${file}${index} `)));
    assert.equal(await store.read('a.b'), Array.from({ length: 20 }, (_, index) => `${index} `).join(''));
  });

  it('are changed anew when somebody else wrote at the same moment', async () => {
    const store = storeIn('both');
    await store.update('a.b', () => 'begun');
    let asked = 0;
    await store.update('a.b', (file) => {
      asked += 1;
      if (asked === 1) {
        writeFileSync(store.fileOf('a.b'), 'theirs');
      }
      return `${file} and mine`;
    });
    assert.equal(await store.read('a.b'), 'theirs and mine');
  });

  it('are left alone when they are too large, no text, or not to be read', async () => {
    const store = storeIn('odd');
    await mkdir(join(store.folder, 'folder.md'), { recursive: true });
    await writeFile(store.fileOf('large'), 'x'.repeat(largestNotesFile + 1));
    await writeFile(store.fileOf('bytes'), new Uint8Array([0xff, 0xfe, 0x41]));
    for (const [lesson, obstacle] of [
      ['large', 'too-large'],
      ['bytes', 'not-text'],
      ['folder', 'not-readable'],
    ] as const) {
      const isAsExpected = { name: 'Error', obstacle, file: store.fileOf(lesson) };
      await assert.rejects(store.read(lesson), isAsExpected);
      await assert.rejects(
        store.update(lesson, () => 'lost'),
        isAsExpected,
      );
    }
    await assert.rejects(
      store.update('new', () => 'ä'.repeat(largestNotesFile / 2 + 1)),
      { obstacle: 'too-large' },
    );
    assert.equal((await readFile(store.fileOf('bytes'))).length, 3);
    assert.deepEqual((await readdir(store.folder)).sort(), ['bytes.md', 'folder.md', 'large.md']);
  });

  it('say so when the folder cannot be made', async () => {
    const store = storeIn('blocked');
    await mkdir(join(folder(), 'blocked'));
    await writeFile(join(folder(), 'blocked', '.ascent'), 'a file');
    await assert.rejects(
      store.update('a.b', () => 'x'),
      { obstacle: /not-(readable|writable)/ },
    );
  });

  it('stay where a link leads', async () => {
    const store = storeIn('linked');
    await mkdir(store.folder, { recursive: true });
    const elsewhere = join(folder(), 'elsewhere.md');
    await writeFile(elsewhere, 'old');
    await chmod(elsewhere, 0o600);
    await symlink(elsewhere, store.fileOf('a.b'));
    await store.update('a.b', () => 'new');
    assert.equal(await readFile(elsewhere, 'utf8'), 'new');
  });
});
