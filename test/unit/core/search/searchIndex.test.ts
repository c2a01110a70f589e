import assert from 'node:assert/strict';
import type { SearchDocument } from '../../../../src/core/search/searchDocument.js';
import { readSearchFile, writeSearchFile } from '../../../../src/core/search/searchFile.js';
import { SearchIndex } from '../../../../src/core/search/searchIndex.js';
import { generateCourse } from './generatedCourse.js';

function make(title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { kind: 'section', id: 'math.one', title, place: '', terms: '', text: '', ...more };
}

const course: readonly SearchDocument[] = [
  make('Optimisation: gradient descent', { kind: 'lesson' }),
  make('Normalizing features', { text: 'Scale every column. Behavior changes with colour.' }),
  make('Momentum', { terms: 'velocity', text: 'The share of the velocity that is kept, x - η v.' }),
  make('Deep learning', { text: 'It is rated by its loss.' }),
  make('Step size', { kind: 'term', terms: 'learning rate, η' }),
  make('Poincaré sections'),
  make('k-means, and cross-validation'),
];

function titles(text: string, documents = course): readonly string[] {
  return SearchIndex.of(documents)
    .search(text, 10)
    .hits.map(({ document }) => document.title);
}

describe('SearchIndex', () => {
  it('ranks titles over terms, and terms over text', () => {
    const documents = [make('A', { text: 'entropy' }), make('B', { terms: 'entropy' }), make('Entropy'), make('D', { text: 'other' })];
    assert.deepEqual(titles('entropy', documents), ['Entropy', 'B', 'A']);
  });

  it('ranks what has the words one after the other over what has them apart', () => {
    assert.deepEqual(titles('learning rate'), ['Step size', 'Deep learning']);
  });

  it('ranks what is called so over a card that asks about it, however well its question fits', () => {
    const card = make('Where does the learning rate live?', { kind: 'card', text: 'The learning rate is a learning rate.' });
    assert.deepEqual(titles('learning rate', [card, ...course]).slice(0, 2), ['Step size', card.title]);
  });

  it('finds British spellings by American ones and the reverse, however much has been typed', () => {
    for (const text of ['optimization', 'optimisation', 'optimis', 'optimiz', 'optim'])
      assert.deepEqual(titles(text), [course[0]?.title], text);
    for (const text of ['normalising', 'normalis', 'behaviour', 'behaviou', 'behavio', 'color']) {
      assert.deepEqual(titles(text), ['Normalizing features'], text);
    }
  });

  it('takes no notice of case, accents and a plural s', () => {
    for (const text of ['POINCARE', 'poincaré', 'gradients', 'Gradient']) assert.equal(titles(text).length, 1, text);
  });

  it('finds a symbol by its letter, its name and its TeX command alike', () => {
    const found = titles('eta');
    assert.deepEqual([...found].sort(), ['Momentum', 'Step size']);
    for (const text of ['η', '\\eta', 'x - ηv']) assert.ok(titles(text).includes('Momentum'), text);
    assert.deepEqual(titles('η'), found);
  });

  it('finds words joined by a hyphen with it and without', () => {
    for (const text of ['k-means', 'k means', 'kmeans', 'cross validation', 'crossvalidation', 'cross-val']) {
      assert.deepEqual(titles(text), ['k-means, and cross-validation'], text);
    }
  });

  it('allows a slip only in a word that is nowhere as typed', () => {
    assert.deepEqual(titles('momentun'), ['Momentum']);
    assert.deepEqual(titles('gradeint descent'), ['Optimisation: gradient descent']);
    assert.deepEqual(titles('steps', [make('Step'), make('Stops')]), ['Step']);
  });

  it('falls back on some of the words, and says so', () => {
    const { hits, isPartial } = SearchIndex.of(course).search('momentum zzzzz', 10);
    assert.deepEqual([hits.map(({ document }) => document.title), isPartial], [['Momentum'], true]);
    assert.deepEqual(SearchIndex.of(course).search('zzzzz', 10), { hits: [], isPartial: false });
    assert.equal(SearchIndex.of(course).search('momentum', 10).isPartial, false);
    assert.deepEqual(SearchIndex.of(course).search(' -? ', 10).hits, []);
  });

  it('finds the same after it was written to a file and read', async () => {
    const read = await readSearchFile(writeSearchFile(course));
    for (const text of ['gradient', 'learning rate', 'eta', 'momentun']) {
      assert.deepEqual(read.search(text, 10), SearchIndex.of(course).search(text, 10));
    }
  });

  it('does not take a damaged file for an index', async () => {
    const text = writeSearchFile(course);
    const file = JSON.parse(text) as Record<string, unknown>;
    const damaged = [
      '',
      text.slice(0, -20),
      JSON.stringify({ ...file, formatVersion: 2 }),
      JSON.stringify({ ...file, documents: course.slice(1) }),
      JSON.stringify({ ...file, documents: [{ kind: 'song' }] }),
      JSON.stringify({ ...file, index: {} }),
    ];
    for (const one of damaged) await assert.rejects(readSearchFile(one));
  });

  it('answers each key within 50 ms at 1,000 lessons', function () {
    this.timeout(180_000);
    const index = SearchIndex.of(generateCourse(1_000, 50));
    const times = ['gradient of the loss', 'learning rate', 'overfiting', 'optimization', 'η', 'regularisation of a nework'].flatMap(
      (text) => Array.from({ length: text.length }, (_, length) => fastest(() => index.search(text.slice(0, length + 1), 50))),
    );
    const sorted = times.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
    const longest = sorted.at(-1) ?? NaN;
    console.log(`      search at 1,000 lessons: median ${median.toFixed(1)} ms, longest ${longest.toFixed(1)} ms of ${times.length} keys`);
    // The bench holds every key to 50 ms. Here other tests run on the same cores, which makes the seconds of a processor up to twice as long.
    assert.ok(median <= 25 && (sorted[Math.floor(0.95 * sorted.length)] ?? NaN) <= 100 && longest <= 250);
  });
});

/** Milliseconds of processor time, the least of three runs: what others do on the machine meanwhile is not meant. */
function fastest(work: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}
