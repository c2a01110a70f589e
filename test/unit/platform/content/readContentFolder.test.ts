import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContentFolder } from '../../../../src/platform/content/readContentFolder.js';

describe('readContentFolder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ascent content ü '));
    await mkdir(join(folder, 'steps', 'one', '__pycache__'), { recursive: true });
    await writeFile(join(folder, 'steps', 'one', 'step.yaml'), 'id: one\n');
    await writeFile(join(folder, 'roadmap.yaml'), 'steps: [ü]\n');
    await writeFile(join(folder, 'steps', 'one', 'plank.png'), Buffer.from([0x89, 0x50, 0xff, 0x00]));
    await writeFile(join(folder, 'steps', 'one', '__pycache__', 'x.pyc'), 'x');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives every file by its path with forward slashes, pictures without text, and no leftovers', async () => {
    const { files } = await readContentFolder(folder);
    assert.deepEqual(
      [...files],
      [
        ['roadmap.yaml', 'steps: [ü]\n'],
        ['steps/one/plank.png', ''],
        ['steps/one/step.yaml', 'id: one\n'],
      ],
    );
  });

  it('gives a version that changes with any byte of any file, and with nothing else', async () => {
    const { version } = await readContentFolder(folder);
    assert.match(version, /^[0-9a-f]{12}$/);
    await writeFile(join(folder, 'steps', 'one', '__pycache__', 'y.pyc'), 'y');
    assert.equal((await readContentFolder(folder)).version, version);
    await writeFile(join(folder, 'steps', 'one', 'plank.png'), Buffer.from([0x89, 0x50, 0xff, 0x01]));
    assert.notEqual((await readContentFolder(folder)).version, version);
  });

  it('fails for a folder that is not there', async () => {
    await assert.rejects(readContentFolder(join(folder, 'nowhere')), { code: 'ENOENT' });
  });
});
