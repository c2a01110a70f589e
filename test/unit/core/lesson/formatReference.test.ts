import assert from 'node:assert/strict';
import { formatCitation, formatReference } from '../../../../src/core/lesson/formatReference.js';
import { english } from '../../../../src/core/localiser.js';

const work = { year: 2004, title: 'A <Title>' };

describe('naming a work', () => {
  it('names one author, two, or the first of many in running text', () => {
    const authors = ['Beck, K.', 'Boyd, S.; Vandenberghe, L.', 'Hastie, T.; Tibshirani, R.; Friedman, J.', 'The pytest developers'];
    assert.deepEqual(
      authors.map((names) => formatCitation({ ...work, authors: names })),
      ['Beck 2004', 'Boyd & Vandenberghe 2004', 'Hastie et al. 2004', 'The pytest developers 2004'],
    );
  });

  it('says in full who, when, what and where, and links what has an address', () => {
    assert.equal(
      formatReference({ ...work, authors: 'Boyd, S.;Vandenberghe, L.', where: 'Cambridge' }, english),
      '<span class="reference-authors">Boyd, S.; Vandenberghe, L.</span> (2004). <cite>A &lt;Title&gt;</cite>. Cambridge.',
    );
    assert.match(
      formatReference({ ...work, authors: 'Beck, K.', url: 'https://example.org/?a=1&b=2' }, english),
      /<a class="outside" href="https:\/\/example\.org\/\?a=1&amp;b=2" data-outside="[^"]+"><cite>A &lt;Title&gt;<\/cite>/,
    );
  });
});
