import assert from 'node:assert/strict';
import type { NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { ProgressStore } from '../../../../src/core/progress/progressStore.js';
import { LessonJournal } from '../../../../src/editor/lesson/lessonJournal.js';

/** A journal in memory; with `failure`, one that can neither be read nor written. */
function journalOf(failure?: Error): { journal: LessonJournal; store: ProgressStore; told: unknown[]; logged: unknown[] } {
  let text = '';
  let ids = 0;
  const file = {
    read: () => (failure === undefined ? Promise.resolve(text) : Promise.reject(failure)),
    append: (lines: string) => {
      text += lines;
      return Promise.resolve();
    },
  };
  const clock = { now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, ids)), newId: () => `e${(ids += 1)}` };
  const store = new ProgressStore(() => Promise.resolve(file), clock);
  const told: unknown[] = [];
  const logged: unknown[] = [];
  const journal = new LessonJournal({
    progress: store,
    commands: {
      show: (error) => {
        told.push(error);
        return Promise.resolve();
      },
    },
    log: { error: (error) => logged.push(error) },
  });
  return { journal, store, told, logged };
}

describe('writing down what happens on pages', () => {
  const opened: NewJournalEvent = { type: 'lesson.opened', lesson: 'a.b' };

  it('records an event, and a lesson only when another was opened last', async () => {
    const { journal, store } = journalOf();
    await journal.recordOpened('a.b');
    const first = (await store.load()).lessons.get('a.b')?.opened;
    await journal.recordOpened('a.c');
    await journal.recordOpened('a.c');
    await journal.record({ type: 'lesson.read', lesson: 'a.b' });
    const progress = await journal.load();
    assert.equal(progress.lessons.get('a.b')?.opened, first);
    assert.notEqual(progress.lessons.get('a.b')?.read, undefined);
    assert.equal(progress.lastLesson, 'a.c');
  });

  it('lets the reader read on where there is no journal, and tells it once', async () => {
    const failure = new Error('read-only');
    const { journal, told, logged } = journalOf(failure);
    await journal.record(opened);
    await journal.recordOpened('a.b');
    assert.deepEqual(await journal.load(), foldProgress([]));
    assert.deepEqual(told, [failure]);
    assert.ok(logged.length >= 3);
  });
});
