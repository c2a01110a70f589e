import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { check, progressAfter } from '../roadmap/sampleCatalogue.js';
import { anyEvent } from './anyEvent.js';

describe('foldProgress', () => {
  it('depends neither on the order of events nor on duplicates', () => {
    const shuffled = fc
      .array(anyEvent, { maxLength: 25 })
      .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length })));
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        assert.deepEqual(foldProgress(again), foldProgress(events));
      }),
    );
  });

  it('does not let the order decide between two lines that claim one id', () => {
    const few = anyEvent.map((event) => ({ ...event, id: event.id.slice(0, 1) }));
    fc.assert(
      fc.property(fc.array(few, { maxLength: 20 }), (events) => {
        assert.deepEqual(foldProgress(events.toReversed()), foldProgress(events));
      }),
    );
  });

  it('keeps the first opening and the first reading of a lesson, and remembers the last lesson opened', () => {
    const progress = progressAfter(
      { type: 'lesson.opened', lesson: 'one.a' },
      { type: 'lesson.read', lesson: 'one.a' },
      { type: 'lesson.opened', lesson: 'one.b' },
      { type: 'lesson.read', lesson: 'one.a' },
    );
    assert.deepEqual(progress.lessons.get('one.a'), { opened: '2026-01-01T08:00:00.000Z', read: '2026-01-01T08:01:00.000Z' });
    assert.equal(progress.lastLesson, 'one.b');
  });

  it('keeps the bookmarks that are set, the one set last at the end', () => {
    const set = (heading: string, isSet: boolean) => ({ type: 'bookmark.set', lesson: 'one.a', heading, set: isSet }) as const;
    const progress = progressAfter(set('a', true), set('b', true), set('c', true), set('b', false), set('a', true));
    assert.deepEqual(
      [...(progress.bookmarks.get('one.a') ?? [])],
      [
        ['c', '2026-01-01T08:02:00.000Z'],
        ['a', '2026-01-01T08:04:00.000Z'],
      ],
    );
    assert.equal(progressAfter(set('a', true), set('a', false)).bookmarks.size, 0);
  });

  it('keeps the latest quiz answer but the first prediction', () => {
    const progress = progressAfter(
      { type: 'quiz.answered', lesson: 'one.a', quiz: 'q', correct: false, answer: 1 },
      { type: 'quiz.answered', lesson: 'one.a', quiz: 'q', correct: true, answer: 2 },
      { type: 'predict.committed', lesson: 'one.a', predict: 'p', answer: 'it rises' },
      { type: 'predict.committed', lesson: 'one.a', predict: 'p', answer: 'it falls' },
    );
    assert.deepEqual(progress.answers.get('one.a')?.get('q'), { correct: true, answer: 2, at: '2026-01-01T08:01:00.000Z' });
    assert.equal(progress.predictions.get('one.a')?.get('p')?.answer, 'it rises');
  });

  it('knows that an exercise was red before it was green', () => {
    const straight = progressAfter(check('ex-a', 'couldNotStart'), check('ex-a', 'passed')).exercises.get('ex-a');
    const fromStart = progressAfter(check('ex-a', 'notAttempted'), check('ex-a', 'passed')).exercises.get('ex-a');
    const detour = progressAfter(check('ex-a', 'failed'), check('ex-a', 'passed')).exercises.get('ex-a');
    const broken = progressAfter(check('ex-a', 'passed'), check('ex-a', 'failed')).exercises.get('ex-a');
    const seen = [straight, fromStart, detour, broken].map((exercise) => exercise?.failedThenPassed);
    assert.deepEqual(seen, [false, true, true, false]);
  });

  it('keeps a pass, with its files and commit, when a later check fails', () => {
    const pass = { ...check('ex-a', 'passed', 'f1'), commit: 'abc' };
    const exercise = progressAfter(pass, check('ex-a', 'failed', 'f2')).exercises.get('ex-a');
    assert.deepEqual([exercise?.passedFiles, exercise?.commit, exercise?.lastFiles, exercise?.lastOutcome], ['f1', 'abc', 'f2', 'failed']);
  });

  it('keeps the first start of an exercise and its latest folder', () => {
    const progress = progressAfter(
      { type: 'exercise.started', exercise: 'ex-a', folder: 'old' },
      { type: 'exercise.started', exercise: 'ex-a', folder: 'new' },
    );
    const exercise = progress.exercises.get('ex-a');
    assert.deepEqual([exercise?.started, exercise?.folder], ['2026-01-01T08:00:00.000Z', 'new']);
  });
});
