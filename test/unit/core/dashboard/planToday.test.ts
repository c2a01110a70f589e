import assert from 'node:assert/strict';
import { describeHome } from '../../../../src/core/dashboard/describeHome.js';
import { planToday } from '../../../../src/core/dashboard/planToday.js';
import { english } from '../../../../src/core/localiser.js';
import type { JournalEvent, NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress, type Progress } from '../../../../src/core/progress/progress.js';
import { countRoadmap } from '../../../../src/core/roadmap/itemStates.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const now = new Date('2026-03-02T12:00:00.000Z');

function after(...events: readonly NewJournalEvent[]): Progress {
  return foldProgress(events.map((event, n): JournalEvent => ({ ...event, id: `e${n}`, at: new Date(n * 1000).toISOString() })));
}

const nothing = { due: 0, fresh: 0, katas: 0 };
const ids = (progress: Progress, waiting = nothing): readonly string[] =>
  planToday(sampleCatalogue, progress, waiting).map((task) => (task.kind === 'review' ? 'review' : task.id));

describe('planToday', () => {
  it('begins at the beginning, and says what comes after it', () => {
    assert.deepEqual(planToday(sampleCatalogue, after(), nothing), [
      { kind: 'lesson', id: 'one.a', title: 'Lesson one.a', isBegun: false, minutes: 20, isAfter: false },
      { kind: 'exercise', id: 'ex-a', title: 'Exercise ex-a', isBegun: false, minutes: 30, isAfter: true },
    ]);
  });

  it('never names the same thing twice', () => {
    const opened = { type: 'lesson.opened', lesson: 'one.a' } as const;
    assert.deepEqual(ids(after(opened)), ['one.a', 'ex-a']);
    assert.deepEqual(ids(after(opened, { type: 'lesson.read', lesson: 'one.a' })), ['ex-a', 'one.b']);
    assert.deepEqual(ids(after({ type: 'exercise.started', exercise: 'ex-b', folder: 'x' })), ['ex-b', 'one.a']);
  });

  it('puts what is due first and new cards last, and is never longer than three', () => {
    assert.deepEqual(ids(after(), { due: 2, fresh: 5, katas: 0 }), ['review', 'one.a', 'ex-a']);
    assert.deepEqual(ids(after(), { due: 0, fresh: 5, katas: 0 }), ['one.a', 'ex-a', 'review']);
  });

  it('has nothing but reviews left when everything is done', () => {
    const lessons = ['one.a', 'one.b', 'two.a'].map((lesson): NewJournalEvent => ({ type: 'lesson.read', lesson }));
    const exercises = ['ex-a', 'ex-b', 'ex-spare'].map((exercise): NewJournalEvent => {
      return { type: 'exercise.checked', exercise, outcome: 'passed', passed: 1, total: 1, files: 'f' };
    });
    const most = after(...lessons, ...exercises.slice(0, 2));
    assert.deepEqual(ids(most), ['ex-spare']);
    const all = after(...lessons, ...exercises);
    assert.deepEqual([ids(all), ids(all, { due: 1, fresh: 0, katas: 0 })], [[], ['review']]);
  });
});

describe('describeHome', () => {
  const rows = (progress: Progress, waiting = nothing, nextDue?: Date): readonly string[] =>
    describeHome(
      { tasks: planToday(sampleCatalogue, progress, waiting), nextDue, done: countRoadmap(sampleCatalogue, progress), now },
      english,
    ).map(({ label, description, command }) => [label, description, command.id, command.argument ?? []].flat().join(' | '));

  it('shows a newcomer where to begin', () => {
    assert.deepEqual(rows(after()), [
      'Lesson one.a | Begin · 20 min | ascent.openLesson | one.a',
      'Exercise ex-a | Then · 30 min | ascent.startExercise | ex-a',
      'Your progress | 0 of 7 done | ascent.showProgress',
    ]);
  });

  it('shows what is due, what was begun, what comes then', () => {
    const progress = after({ type: 'lesson.read', lesson: 'one.a' }, { type: 'exercise.started', exercise: 'ex-a', folder: 'x' });
    assert.deepEqual(
      rows(progress, { due: 12, fresh: 3, katas: 0 }).map((row) => row.split(' | ').slice(0, 3).join(' | ')),
      [
        'Review | 12 due · 3 new | ascent.review',
        'Exercise ex-a | Continue · 30 min | ascent.openExercise',
        'Lesson one.b | Then · 20 min | ascent.openLesson',
        'Your progress | 1 of 7 done | ascent.showProgress',
      ],
    );
  });

  it('says when the next card comes where none is due', () => {
    const progress = after({ type: 'lesson.read', lesson: 'one.a' });
    assert.equal(rows(progress, nothing, new Date('2026-03-05T12:00:00.000Z')).at(-2), 'Nothing is due | review in 3 days | ascent.review');
  });
});
