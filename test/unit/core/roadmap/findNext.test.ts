import assert from 'node:assert/strict';
import { findNext } from '../../../../src/core/roadmap/findNext.js';
import { check, progressAfter, sampleCatalogue } from './sampleCatalogue.js';

const opened = (lesson: string) => ({ type: 'lesson.opened', lesson }) as const;
const read = (lesson: string) => ({ type: 'lesson.read', lesson }) as const;

describe('findNext', () => {
  it('begins at the first lesson', () => {
    assert.deepEqual(findNext(sampleCatalogue, progressAfter()), { kind: 'lesson', id: 'one.a', title: 'Lesson one.a', isBegun: false });
  });

  it('goes back to the lesson opened last if it was not read to its end', () => {
    const next = findNext(sampleCatalogue, progressAfter(opened('one.a'), opened('two.a')));
    assert.deepEqual([next?.id, next?.isBegun], ['two.a', true]);
  });

  it('then to an exercise that is begun and not passed, that of the last lesson first', () => {
    const start = (exercise: string) => ({ type: 'exercise.started', exercise, folder: 'x' }) as const;
    const next = findNext(sampleCatalogue, progressAfter(start('ex-a'), start('ex-b'), opened('one.b'), read('one.b')));
    assert.deepEqual([next?.kind, next?.id, next?.isBegun], ['exercise', 'ex-a', true]);
    const only = findNext(sampleCatalogue, progressAfter(start('ex-spare'), opened('two.a'), read('two.a')));
    assert.deepEqual([only?.id, only?.isBegun], ['ex-spare', true]);
  });

  it('then to the exercise that the last lesson leads to', () => {
    const next = findNext(sampleCatalogue, progressAfter(opened('one.a'), read('one.a')));
    assert.deepEqual([next?.kind, next?.id, next?.isBegun], ['exercise', 'ex-a', false]);
  });

  it('then on in the order of the roadmap, lessons of a step before its other exercises', () => {
    const progress = progressAfter(opened('one.a'), read('one.a'), check('ex-a', 'passed'));
    assert.equal(findNext(sampleCatalogue, progress)?.id, 'one.b');
    const more = progressAfter(read('one.a'), read('one.b'), check('ex-a', 'passed'), check('ex-b', 'passed'));
    assert.equal(findNext(sampleCatalogue, more)?.id, 'ex-spare');
  });

  it('has nothing to offer when everything is done', () => {
    const checks = ['ex-a', 'ex-b', 'ex-spare'].map((id) => check(id, 'passed'));
    assert.equal(findNext(sampleCatalogue, progressAfter(read('one.a'), read('one.b'), read('two.a'), ...checks)), undefined);
  });
});
