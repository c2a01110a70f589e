import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCatalogue } from '../../../../src/platform/content/buildCatalogue.js';

const valid = join(__dirname, '..', '..', 'core', 'content', 'validContent');

describe('buildCatalogue', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ascent-catalogue-'));
    await cp(valid, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the catalogue of a content folder in which nothing is wrong', async () => {
    const { catalogue, problems } = await buildCatalogue(folder);
    assert.deepEqual(problems, []);
    assert.match(catalogue.contentVersion, /^[0-9a-f]{12}$/);
    assert.deepEqual(
      catalogue.steps.map(({ id, lessons }) => [id, lessons.length]),
      [
        ['start', 1],
        ['later', 0],
      ],
    );
  });

  it('tells errors with file and line, keeps warnings to itself, and still lists what is right', async () => {
    const lesson = join(folder, 'steps', 'start', 'lessons', 'start.mean.md');
    const filler = Array.from({ length: 90 }, (_, i) => `Ride ${i} was shorter than the one before it.`).join(' ');
    await writeFile(lesson, (await readFile(lesson, 'utf8')).replace('## Common mistakes', `${filler}\n\n## Common mistakes`));
    await writeFile(join(folder, 'notes.txt'), 'x');
    const { catalogue, problems } = await buildCatalogue(folder);
    assert.deepEqual(
      problems.map(({ rule, severity, file, line }) => ({ rule, severity, file, line })),
      [{ rule: 'V01', severity: 'error', file: 'notes.txt', line: 1 }],
    );
    assert.equal(catalogue.steps.length, 2);
  });
});
