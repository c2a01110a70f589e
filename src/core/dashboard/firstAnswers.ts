import type { JournalEvent } from '../progress/journalEvent.js';
import { quizItem } from '../review/reviewHistory.js';
import type { Count } from '../roadmap/itemStates.js';

/** How many quiz items were answered rightly at the first try; answers after it do not count, for by then the learner knows. */
export function countFirstAnswers(events: readonly JournalEvent[]): Count {
  const first = new Map<string, { readonly at: string; readonly correct: boolean }>();
  for (const event of events) {
    if (event.type === 'quiz.answered') {
      const item = quizItem(event.lesson, event.quiz);
      const known = first.get(item);
      if (known === undefined || event.at < known.at) {
        first.set(item, { at: event.at, correct: event.correct });
      }
    }
  }
  return { done: [...first.values()].filter(({ correct }) => correct).length, all: first.size };
}
