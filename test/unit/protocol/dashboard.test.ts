import assert from 'node:assert/strict';
import { buildMemory, buildOverview } from '../../../src/core/dashboard/overview.js';
import { planToday } from '../../../src/core/dashboard/planToday.js';
import { foldProgress } from '../../../src/core/progress/progress.js';
import { ReviewReplay } from '../../../src/core/review/reviewReplay.js';
import { type DashboardToPage, parseDashboardToEditor, parseDashboardToPage } from '../../../src/protocol/dashboard.js';
import { simulateCourse } from '../core/dashboard/simulatedCourse.js';
import { learners, simulateLearner } from '../core/dashboard/simulatedLearner.js';

const now = new Date(2026, 10, 20, 18);
const course = simulateCourse(40);

/** What arrives on the other side. */
function sent(message: DashboardToPage): unknown {
  return JSON.parse(JSON.stringify(message));
}

describe('the messages of the dashboard', () => {
  for (const [name, events] of [
    ['on the first day', []],
    ['after two weeks', simulateLearner(course, learners['two-weeks'], now)],
  ] as const) {
    it(`arrive whole ${name}`, () => {
      const progress = foldProgress(events);
      const tasks = planToday(course.catalogue, progress, { due: 3, fresh: 1, katas: 0 });
      const overview = buildOverview(course.catalogue, progress, events, { kind: 'none' }, now);
      const messages: readonly DashboardToPage[] = [
        { type: 'overview', translations: { 'Your progress': 'Dein Fortschritt' }, tasks, overview },
        { type: 'memory', memory: buildMemory(course.catalogue, course.cards, new ReviewReplay().replay(progress.review.reviews), now) },
        { type: 'failure', title: 'No', words: 'Because.' },
      ];
      for (const message of messages) assert.deepEqual(parseDashboardToPage(sent(message)), sent(message));
    });
  }

  it('are read from the page, and nothing else is', () => {
    const message = { type: 'begin', kind: 'exercise', id: 'ex-a', isBegun: true } as const;
    assert.deepEqual(parseDashboardToEditor(message), message);
    assert.deepEqual(parseDashboardToEditor({ type: 'ready' }), { type: 'ready' });
    for (const odd of [undefined, 'ready', { type: 'begin', kind: 'deploy', id: '', isBegun: true }, { type: 'open-step' }]) {
      assert.equal(parseDashboardToEditor(odd), undefined);
    }
    assert.equal(parseDashboardToPage({ type: 'memory', memory: {} }), undefined);
  });
});
