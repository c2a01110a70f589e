import fc from 'fast-check';
import type { JournalEvent, NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';

const id = fc.constantFrom('one.a', 'one.b', 'two.a', 'ex-a', 'ex-b');
const outcome = fc.constantFrom('notAttempted', 'couldNotStart', 'failed', 'passed');

const anyNewEvent: fc.Arbitrary<NewJournalEvent> = fc.oneof(
  fc.record({ type: fc.constant('lesson.opened'), lesson: id }),
  fc.record({ type: fc.constant('lesson.read'), lesson: id }),
  fc.record({
    type: fc.constant('quiz.answered'),
    lesson: id,
    quiz: id,
    correct: fc.boolean(),
    answer: fc.oneof(fc.string(), fc.integer(), fc.array(fc.nat())),
  }),
  fc.record({ type: fc.constant('predict.committed'), lesson: id, predict: id, answer: fc.string() }),
  fc.record({ type: fc.constant('bookmark.set'), lesson: id, heading: id, set: fc.boolean() }),
  fc.record({ type: fc.constant('exercise.started'), exercise: id, folder: fc.string({ minLength: 1 }) }),
  fc.record(
    {
      type: fc.constant('exercise.checked'),
      exercise: id,
      outcome,
      passed: fc.nat(),
      total: fc.nat(),
      files: fc.constantFrom('f1', 'f2'),
      commit: fc.constantFrom('c1', 'c2'),
    },
    { requiredKeys: ['type', 'exercise', 'outcome', 'passed', 'total', 'files'] },
  ),
  fc.record(
    {
      type: fc.constant('placement.taken'),
      step: id,
      correct: fc.nat(10),
      total: fc.nat(10),
      wrong: fc.array(id, { maxLength: 3 }),
      exercise: id,
    },
    { requiredKeys: ['type', 'step', 'correct', 'total', 'wrong'] },
  ),
  fc.record({ type: fc.constant('checklist.set'), item: id, done: fc.boolean() }),
  fc.record({
    type: fc.constant('card.reviewed'),
    card: fc.oneof(id, fc.constantFrom('quiz:one.a#one.b', 'kata:ex-a')),
    grade: fc.constantFrom(1, 2, 3, 4),
  }),
  fc.record({ type: fc.constant('kata.started'), exercise: id, branch: fc.constantFrom('b1', 'b2') }),
  fc.record({
    type: fc.constant('kata.checked'),
    exercise: id,
    branch: fc.constantFrom('b1', 'b2'),
    outcome,
    passed: fc.nat(),
    total: fc.nat(),
  }),
  fc.record({ type: fc.constant('kata.postponed'), exercise: id }),
  fc.record({ type: fc.constant('review.undone'), review: fc.uuid() }),
);

const time = fc.nat(20).map((minute) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString());

/** Any event of the journal, with few different ids and times, so that they collide often. */
export const anyEvent: fc.Arbitrary<JournalEvent> = fc
  .tuple(anyNewEvent, fc.uuid(), time, fc.option(time, { nil: undefined }))
  .map(([event, uuid, at, order]) => ({ ...event, id: uuid, at, ...(order === undefined ? {} : { order }) }));
