// cspell:ignore über größen
import assert from 'node:assert/strict';
import { HeadingSlugs } from '../../../../src/core/content/headingSlugs.js';

describe('HeadingSlugs', () => {
  it('gives the anchors GitHub gives', () => {
    const slugs = new HeadingSlugs();
    assert.deepEqual(
      ['Why this matters', "Newton's method: cost & benefit", 'Über „Größen“', 'Why this matters', 'Why this matters'].map((text) =>
        slugs.next(text),
      ),
      ['why-this-matters', 'newtons-method-cost--benefit', 'über-größen', 'why-this-matters-1', 'why-this-matters-2'],
    );
  });

  it('never gives an anchor twice, even where a heading ends in a number', () => {
    const slugs = new HeadingSlugs();
    const anchors = ['Step', 'Step', 'Step 1', 'Step-1'].map((text) => slugs.next(text));
    assert.equal(new Set(anchors).size, anchors.length, anchors.join(', '));
  });
});
