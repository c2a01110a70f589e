import type { JournalEvent } from '../../src/core/progress/journalEvent.js';
import { serialiseEvent } from '../../src/core/progress/parseJournal.js';

/** A journal of so many events, a second apart, over so many lessons. */
export function makeJournal(events: number, lessons: number): string {
  const start = Date.UTC(2026, 0, 1);
  return Array.from({ length: events }, (_, n) => serialiseEvent(makeEvent(n, n % lessons, new Date(start + n * 1000).toISOString()))).join(
    '',
  );
}

function makeEvent(n: number, item: number, at: string): JournalEvent {
  const stamp = { id: `event-${n}`, at };
  const lesson = `lesson-${item}`;
  switch (Math.floor(n / 7) % 4) {
    case 0:
      return { ...stamp, type: 'lesson.opened', lesson };
    case 1:
      return { ...stamp, type: 'quiz.answered', lesson, quiz: `quiz-${n % 5}`, correct: n % 2 === 0, answer: n % 4 };
    case 2:
      return { ...stamp, type: 'lesson.read', lesson };
    default:
      return {
        ...stamp,
        type: 'exercise.checked',
        exercise: `ex-${item}`,
        outcome: n % 3 === 0 ? 'passed' : 'failed',
        passed: 3,
        total: 5,
        files: 'a'.repeat(64),
      };
  }
}
