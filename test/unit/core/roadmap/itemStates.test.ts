import assert from 'node:assert/strict';
import { countInProgress, countRoadmap, countStep, exerciseState, lessonState } from '../../../../src/core/roadmap/itemStates.js';
import { check, progressAfter, sampleCatalogue } from './sampleCatalogue.js';

const [one] = sampleCatalogue.steps;
const lessonA = one?.lessons[0];

describe('exerciseState', () => {
  it('follows an exercise from the start to a pass and to a change after it', () => {
    const started = { type: 'exercise.started', exercise: 'ex-a', folder: 'x' } as const;
    const states = [
      progressAfter(),
      progressAfter(started),
      progressAfter(started, check('ex-a', 'notAttempted')),
      progressAfter(started, check('ex-a', 'couldNotStart')),
      progressAfter(started, check('ex-a', 'failed')),
      progressAfter(started, check('ex-a', 'failed'), check('ex-a', 'passed')),
      progressAfter(started, check('ex-a', 'passed', 'f1'), check('ex-a', 'failed', 'f2')),
      progressAfter(started, check('ex-a', 'passed', 'f1'), check('ex-a', 'passed', 'f2')),
    ].map((progress) => exerciseState('ex-a', progress));
    assert.deepEqual(states, ['notStarted', 'started', 'started', 'couldNotStart', 'failed', 'passed', 'changed', 'passed']);
  });
});

describe('lessonState', () => {
  it('tells new, opened, read and practised apart', () => {
    assert.ok(lessonA);
    const opened = { type: 'lesson.opened', lesson: 'one.a' } as const;
    const read = { type: 'lesson.read', lesson: 'one.a' } as const;
    const states = [progressAfter(), progressAfter(opened), progressAfter(opened, read), progressAfter(read, check('ex-a', 'passed'))];
    assert.deepEqual(
      states.map((progress) => lessonState(lessonA, progress)),
      ['new', 'opened', 'read', 'practised'],
    );
  });

  it('calls a lesson without exercises read, never practised', () => {
    const lesson = sampleCatalogue.steps[1]?.lessons[0];
    assert.ok(lesson);
    assert.equal(lessonState(lesson, progressAfter({ type: 'lesson.read', lesson: 'two.a' })), 'read');
  });
});

describe('counts', () => {
  it('count lessons read and exercises passed, and everything there is', () => {
    assert.ok(one);
    const progress = progressAfter(
      { type: 'lesson.read', lesson: 'one.a' },
      check('ex-a', 'passed'),
      check('ex-b', 'failed'),
      { type: 'lesson.opened', lesson: 'one.b' },
      { type: 'lesson.read', lesson: 'gone.lesson' },
    );
    assert.deepEqual(countStep(one, progress), { done: 2, all: 5 });
    assert.deepEqual(countRoadmap(sampleCatalogue, progress), { done: 2, all: 7 });
    assert.equal(countInProgress(sampleCatalogue, progress), 2);
  });
});
