import type { PageProgress } from '../../core/lesson/pageState.js';
import type { Progress } from '../../core/progress/progress.js';
import type { CatalogueLesson } from '../../core/roadmap/catalogue.js';
import { exerciseState, lessonState } from '../../core/roadmap/itemStates.js';
import { parseQuizAnswer } from '../../protocol/lesson.js';
import type { ItemStates } from '../../protocol/lesson.js';

/** What the learner has done on the page of a lesson. Answers of a kind that is no longer known are left out. */
export function describePageProgress(lesson: string, progress: Progress): PageProgress {
  const answers = [...(progress.answers.get(lesson) ?? [])].flatMap(([quiz, { answer }]) => {
    const parsed = parseQuizAnswer(answer);
    return parsed === undefined ? [] : [[quiz, parsed] as const];
  });
  const predictions = [...(progress.predictions.get(lesson) ?? [])].map(([predict, { answer }]) => [predict, answer] as const);
  return {
    answers: Object.fromEntries(answers),
    predictions: Object.fromEntries(predictions),
    isRead: progress.lessons.get(lesson)?.read !== undefined,
    bookmarks: [...(progress.bookmarks.get(lesson)?.keys() ?? [])],
  };
}

/** How far the lessons and exercises are that a page shows. */
export function describeItems(lessons: readonly CatalogueLesson[], exercises: readonly string[], progress: Progress): ItemStates {
  return {
    lessons: Object.fromEntries(lessons.map((lesson) => [lesson.id, lessonState(lesson, progress)])),
    exercises: Object.fromEntries(exercises.map((id) => [id, exerciseState(id, progress)])),
  };
}
