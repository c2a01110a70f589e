import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFormats } from '../../src/core/content/describeFormats.js';
import { repositoryRoot } from '../host/paths.js';

const folder = join(repositoryRoot, 'content', 'schema');

describe('the schemas offered to editors', () => {
  it('are those of the zod schemas; write them again with: npm run schemas', async () => {
    const expected = describeFormats();
    const names = (await readdir(folder)).toSorted();
    assert.deepEqual(names, [...expected.keys()].toSorted());
    for (const name of names) {
      assert.equal(await readFile(join(folder, name), 'utf8'), expected.get(name), name);
    }
  });

  it('are tied to their files in the manifest', async () => {
    const manifest: unknown = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
    const text = JSON.stringify(manifest);
    for (const name of describeFormats().keys()) {
      assert.ok(name.startsWith('lesson-front-matter') || text.includes(`./content/schema/${name}`), name);
    }
  });
});
