import assert from 'node:assert/strict';
import { findRetired } from '../../../../src/core/roadmap/findRetired.js';
import { countRoadmap } from '../../../../src/core/roadmap/itemStates.js';
import { check, progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';

describe('findRetired', () => {
  it('finds what was done and is no longer in the roadmap, apart from what counts now', () => {
    const progress = progressAfter(
      { type: 'lesson.read', lesson: 'one.a' },
      { type: 'lesson.read', lesson: 'gone.a' },
      { type: 'lesson.opened', lesson: 'gone.b' },
      check('ex-a', 'passed'),
      check('ex-gone', 'passed'),
      check('ex-lost', 'failed'),
      { type: 'checklist.set', item: 'one.by-hand', done: true },
      { type: 'checklist.set', item: 'gone.item', done: true },
      { type: 'checklist.set', item: 'gone.other', done: false },
    );
    assert.deepEqual(findRetired(sampleCatalogue, progress), { lessons: ['gone.a'], exercises: ['ex-gone'], items: ['gone.item'] });
    assert.equal(countRoadmap(sampleCatalogue, progress).done, 2);
  });
});
