import assert from 'node:assert/strict';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import type { NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import type { CatalogueLesson } from '../../../../src/core/roadmap/catalogue.js';
import { describeItems, describePageProgress } from '../../../../src/editor/lesson/describePage.js';

const lesson: CatalogueLesson = {
  id: 'a.b',
  title: 'A',
  objective: 'B',
  minutes: 30,
  level: 1,
  wave: 1,
  requires: [],
  exercises: ['ex-a'],
  path: 'a.md',
};

function progressAfter(...events: readonly NewJournalEvent[]): ReturnType<typeof foldProgress> {
  return foldProgress(events.map((event, index) => ({ ...event, id: `e${index}`, at: `2026-01-01T00:00:0${index}.000Z` })));
}

describe('what a page shows of the journal', () => {
  it('holds the latest answers and the first predictions of its lesson alone', () => {
    const answer = { kind: 'numeric', text: '0.2' };
    const progress = progressAfter(
      { type: 'quiz.answered', lesson: 'a.b', quiz: 'q', correct: false, answer: { kind: 'numeric', text: '0.1' } },
      { type: 'quiz.answered', lesson: 'a.b', quiz: 'q', correct: true, answer },
      { type: 'quiz.answered', lesson: 'a.b', quiz: 'old', correct: true, answer: 'as an older version wrote it' },
      { type: 'quiz.answered', lesson: 'a.c', quiz: 'other', correct: true, answer },
      { type: 'predict.committed', lesson: 'a.b', predict: 'p', answer: 'It grows.' },
      { type: 'predict.committed', lesson: 'a.b', predict: 'p', answer: 'It shrinks.' },
      { type: 'lesson.read', lesson: 'a.b' },
      { type: 'bookmark.set', lesson: 'a.b', heading: 'the-idea', set: true },
      { type: 'bookmark.set', lesson: 'a.c', heading: 'other', set: true },
    );
    assert.deepEqual(describePageProgress('a.b', progress), {
      answers: { q: answer },
      predictions: { p: 'It grows.' },
      isRead: true,
      bookmarks: ['the-idea'],
    });
    assert.deepEqual(describePageProgress('a.d', progress), { answers: {}, predictions: {}, isRead: false, bookmarks: [] });
  });

  it('says how far each lesson and exercise is', () => {
    const progress = progressAfter(
      { type: 'lesson.opened', lesson: 'a.b' },
      { type: 'exercise.checked', exercise: 'ex-a', outcome: 'failed', passed: 1, total: 3, files: 'x' },
    );
    assert.deepEqual(describeItems([lesson], ['ex-a', 'ex-b'], progress), {
      lessons: { 'a.b': 'opened' },
      exercises: { 'ex-a': 'failed', 'ex-b': 'notStarted' },
    });
  });
});
