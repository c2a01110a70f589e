import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import { describeProgress } from '../../../../src/core/roadmap/describeProgress.js';
import { check, progressAfter, sampleCatalogue } from './sampleCatalogue.js';

describe('describeProgress', () => {
  it('welcomes a newcomer without a badge', () => {
    assert.deepEqual(describeProgress(sampleCatalogue, progressAfter(), english), {
      message: 'Begin with “Lesson one.a”.',
      badge: undefined,
    });
  });

  it('says what to continue, how much is done, and counts what is begun', () => {
    const progress = progressAfter({ type: 'lesson.read', lesson: 'one.a' }, check('ex-a', 'failed'), {
      type: 'lesson.opened',
      lesson: 'one.b',
    });
    assert.deepEqual(describeProgress(sampleCatalogue, progress, english), {
      message: 'Continue “Lesson one.b” · 1 of 7 done',
      badge: { value: 2, tooltip: '2 begun and not finished' },
    });
  });

  it('counts apart what was done of an earlier roadmap', () => {
    const progress = progressAfter(
      { type: 'lesson.read', lesson: 'one.a' },
      { type: 'lesson.read', lesson: 'gone.a' },
      check('ex-gone', 'passed'),
    );
    const { message } = describeProgress(sampleCatalogue, progress, english);
    assert.equal(message, 'Next: “Lesson one.b” · 1 of 7 done, and 2 of an earlier roadmap');
  });

  it('names what comes next, and the end', () => {
    const read = ['one.a', 'one.b', 'two.a'].map((lesson) => ({ type: 'lesson.read', lesson }) as const);
    assert.equal(describeProgress(sampleCatalogue, progressAfter(...read), english).message, 'Next: “Exercise ex-a” · 3 of 7 done');
    const all = ['ex-a', 'ex-b', 'ex-spare'].map((id) => check(id, 'passed'));
    assert.equal(describeProgress(sampleCatalogue, progressAfter(...read, ...all), english).message, 'Everything written so far is done.');
  });
});
