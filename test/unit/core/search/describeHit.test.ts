import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { describeHit, spreadOverLessons } from '../../../../src/core/search/describeHit.js';
import { excerptOf } from '../../../../src/core/search/excerpt.js';
import { recentLessons } from '../../../../src/core/search/recentLessons.js';
import type { SearchHit } from '../../../../src/core/search/searchIndex.js';
import { inOrder, sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const hit: SearchHit = {
  document: { kind: 'section', id: 'math.a', heading: 'h', title: 'Costs $(x)', place: 'Gradients', terms: '', text: 'The η counts.' },
  words: ['eta'],
};

describe('describeHit', () => {
  it('shows title, kind, place and excerpt, and lets no text pass for an icon', () => {
    assert.deepEqual(describeHit(hit, english), {
      label: '$(list-flat) Costs $ (x)',
      description: 'Section · Gradients',
      detail: 'The η counts.',
    });
  });

  it('says of everything that can be found what it is, and of a term its other names', () => {
    const kinds = ['step', 'lesson', 'section', 'term', 'figure', 'exercise', 'card'] as const;
    const described = kinds.map((kind) => describeHit({ ...hit, document: { ...hit.document, kind, place: '', terms: 'rate' } }, english));
    assert.deepEqual(
      described.map(({ description }) => description),
      ['Step', 'Lesson', 'Section', 'Term', 'Figure', 'Exercise', 'Card'],
    );
    assert.equal(new Set(described.map(({ label }) => label)).size, kinds.length, 'each kind has an icon of its own');
    assert.deepEqual(
      described.map(({ detail }) => detail).filter((detail) => detail.startsWith('rate: ')),
      ['rate: The η counts.'],
    );
  });

  it('puts what a lesson has too many of behind the others', () => {
    const other: SearchHit = { ...hit, document: { ...hit.document, id: 'math.b' } };
    const many = [1, 2, 3].map((n): SearchHit => ({ ...hit, document: { ...hit.document, heading: `h${n}` } }));
    assert.deepEqual(spreadOverLessons([...many, other], 2), [many[0], many[1], other, many[2]]);
  });
});

describe('excerptOf', () => {
  const text = `${'word '.repeat(50)}the Normalised η of it ${'more '.repeat(50)}`.trim();

  it('shows the words around the first match, cut between words', () => {
    const excerpt = excerptOf(text, ['normalized'], 60);
    assert.match(excerpt, /^…(?:word )+the Normalised η of it (?:more ?)+…$/);
    assert.ok(excerpt.length <= 62);
    assert.match(excerptOf(text, ['eta'], 60), /Normalised η/);
  });

  it('begins at the beginning where no word stands in it, and shows a short text whole', () => {
    assert.match(excerptOf(text, ['zzz'], 30), /^word word.*…$/);
    assert.equal(excerptOf('short text', ['text']), 'short text');
    assert.equal(excerptOf('', ['text']), '');
  });
});

describe('recentLessons', () => {
  it('begins with the lesson opened last, then goes back in time', () => {
    const [a, b, c] = sampleCatalogue.steps.flatMap(({ lessons }) => lessons.map(({ id }) => id));
    assert.ok(a !== undefined && b !== undefined && c !== undefined);
    const opened = (lesson: string) => ({ type: 'lesson.opened', lesson }) as const;
    const progress = foldProgress(inOrder(opened(a), opened(b), opened(c), opened('gone.lesson'), opened(a)));
    assert.deepEqual(
      recentLessons(sampleCatalogue, progress, 2).map(({ id }) => id),
      [a, c],
    );
  });
});
