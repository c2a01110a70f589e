import assert from 'node:assert/strict';
import { countFirstAnswers } from '../../../../src/core/dashboard/firstAnswers.js';
import { buildMemory, buildOverview } from '../../../../src/core/dashboard/overview.js';
import type { JournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { ReviewReplay } from '../../../../src/core/review/reviewReplay.js';
import { simulateCourse } from './simulatedCourse.js';
import { learners, simulateLearner } from './simulatedLearner.js';

const now = new Date(2026, 10, 20, 18);
const course = simulateCourse(180);

describe('the dashboard of simulated learners', () => {
  for (const [name, learner] of Object.entries(learners)) {
    it(`agrees with itself and with the journal: ${name}`, () => {
      const events = simulateLearner(course, learner, now);
      const progress = foldProgress(events);
      const overview = buildOverview(course.catalogue, progress, events, { kind: 'none' }, now);
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
      assert.equal(overview.begun, overview.today - learner.days);
      assert.equal(sum(overview.steps.map(({ read, practised }) => read.done + practised.done)), overview.done.done);
      assert.equal(overview.done.all - overview.done.done, overview.pace.remaining.items);
      assert.ok(overview.days.every(({ day }) => day <= overview.today && day > overview.today - 371));
      assert.ok(overview.minutes >= sum(overview.days.map(({ minutes }) => minutes)) - 1e-6);
      if (learner.days < 371) assert.equal(sum(overview.days.map((day) => day.events)), events.length);
      assert.ok(overview.sessions >= overview.activeDays && overview.activeDays <= learner.days);

      const memory = buildMemory(course.catalogue, course.cards, new ReviewReplay().replay(progress.review.reviews), now);
      const { retention, load, calibration } = memory;
      assert.ok(retention !== undefined && retention.mean > 0.8 && retention.mean <= 1);
      assert.ok(Math.abs(sum(memory.steps.map(({ known }) => known)) - retention.mean * retention.count) < 1e-6);
      assert.equal(sum(memory.steps.map(({ reviewed }) => reviewed)), retention.count);
      assert.ok(load.overdue + sum(load.days) > 0);
      assert.ok(sum(calibration.map(({ count }) => count)) <= memory.recalls);
    });
  }

  it('is the same whenever it is simulated', () => {
    const journal = (): readonly JournalEvent[] => simulateLearner(course, learners['two-weeks'], now, 7);
    assert.deepEqual(journal(), journal());
  });

  it('is empty on the first day, with all that lies ahead', () => {
    const overview = buildOverview(course.catalogue, foldProgress([]), [], { kind: 'none' }, now);
    const { begun, days, minutes, sessions, pace } = overview;
    assert.deepEqual(
      { begun, days, minutes, sessions, weeks: pace.weeks },
      { begun: undefined, days: [], minutes: 0, sessions: 0, weeks: [] },
    );
    assert.deepEqual(overview.done, { done: 0, all: 360 });
    const memory = buildMemory(course.catalogue, course.cards, new ReviewReplay().replay([]), now);
    assert.deepEqual([memory.retention, memory.load.overdue, memory.calibration], [undefined, 0, []]);
  });
});

describe('countFirstAnswers', () => {
  it('takes the first answer to each item, whatever the order in the journal', () => {
    const answer = (n: number, quiz: string, correct: boolean): JournalEvent => {
      return { id: `e${n}`, at: new Date(n * 1000).toISOString(), type: 'quiz.answered', lesson: 'a', quiz, correct, answer: n };
    };
    const events = [answer(2, 'one', true), answer(1, 'one', false), answer(3, 'two', true), answer(4, 'two', false)];
    assert.deepEqual(countFirstAnswers(events), { done: 1, all: 2 });
  });
});
