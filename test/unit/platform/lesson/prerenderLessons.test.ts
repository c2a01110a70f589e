import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { placeImages } from '../../../../src/core/lesson/renderedLesson.js';
import type { Catalogue } from '../../../../src/core/roadmap/catalogue.js';
import { prerenderLessons } from '../../../../src/platform/lesson/prerenderLessons.js';
import { readPrerendered } from '../../../../src/platform/lesson/readPrerendered.js';

const path = 'steps/math/lessons/math.example.md';
const text =
  '---\nid: math.example\n---\n## Idea\n\nAs [@beck2002] says: $x^2$.\n\n![Plot](../images/a.png) ![Away](https://example.org/b.png)\n';

const catalogue: Catalogue = {
  formatVersion: 1,
  contentVersion: 'x',
  steps: [
    {
      id: 'math',
      title: 'M',
      goal: 'G',
      why: 'W',
      needs: [],
      icon: 'book',
      teaches: [],
      builds: [],
      lessons: [{ id: 'math.example', title: 'T', objective: 'O', minutes: 20, level: 1, wave: 1, requires: [], exercises: [], path }],
      exercises: [],
      capstones: [],
      checklist: [],
    },
  ],
};

describe('lessons drawn when the extension is built', () => {
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ascent-prerender-'));
    await mkdir(dirname(join(folder, 'content', path)), { recursive: true });
    await writeFile(join(folder, 'content', path), text);
    await writeFile(join(folder, 'content', 'bibliography.yaml'), 'beck2002: {authors: "Beck, K.", year: 2002, title: Testing}\n');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('are found again as they were drawn, with the images of this installation', async () => {
    const out = join(folder, 'out', 'lessons');
    const written = await prerenderLessons({ contentDir: join(folder, 'content'), catalogue, figures: new Set() }, out);
    assert.deepEqual(written, [join(out, 'math.example.json.br')]);
    const rendered = readPrerendered(await readFile(join(out, 'math.example.json.br')), Buffer.from(text));
    assert.ok(rendered);
    assert.equal(rendered.hasMaths, true);
    const { opening } = placeImages(rendered, 'https://files.example/ascent');
    assert.match(opening, /\(Beck 2002\)/);
    assert.match(opening, /<img src="https:\/\/files\.example\/ascent\/steps\/math\/images\/a\.png" alt="Plot"/);
    assert.match(opening, /<span class="broken-image">Away<\/span>/);
  });

  it('are not used for another text, another format, or when damaged', () => {
    const source = Buffer.from(text);
    const pack = (value: unknown): Buffer => brotliCompressSync(JSON.stringify(value));
    assert.equal(readPrerendered(pack({ formatVersion: 1, source: 'another', rendered: {} }), source), undefined);
    assert.equal(readPrerendered(pack({ formatVersion: 2 }), source), undefined);
    assert.equal(readPrerendered(pack(null), source), undefined);
    assert.equal(readPrerendered(Buffer.from('no brotli'), source), undefined);
  });
});
