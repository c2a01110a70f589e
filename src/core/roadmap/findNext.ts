import type { Progress } from '../progress/progress.js';
import type { Catalogue } from './catalogue.js';
import { exerciseState, isExerciseDone } from './itemStates.js';

/** What to do next. */
export interface NextItem {
  readonly kind: 'lesson' | 'exercise';
  readonly id: string;
  readonly title: string;
  /** Has the learner begun it? */
  readonly isBegun: boolean;
}

/**
 * Where the learner left off: the last opened lesson if it is not read to its end, then an exercise begun and not passed
 * (those of the last lesson first), then the first lesson or exercise in the order of the roadmap that is not done.
 * `undefined` when everything is done.
 */
export function findNext(catalogue: Catalogue, progress: Progress): NextItem | undefined {
  const lessons = catalogue.steps.flatMap((step) => step.lessons);
  const exercises = catalogue.steps.flatMap((step) => step.exercises);
  const last = lessons.find(({ id }) => id === progress.lastLesson);
  if (last !== undefined && progress.lessons.get(last.id)?.read === undefined) {
    return { kind: 'lesson', id: last.id, title: last.title, isBegun: true };
  }
  const begun = exercises.filter(({ id }) => progress.exercises.has(id) && !isExerciseDone(id, progress));
  const unfinished = begun.find(({ id }) => last?.exercises.includes(id)) ?? begun[0];
  if (unfinished !== undefined) {
    return { kind: 'exercise', id: unfinished.id, title: unfinished.title, isBegun: true };
  }
  const practice = exercises.find(({ id }) => last?.exercises.includes(id) && exerciseState(id, progress) === 'notStarted');
  if (practice !== undefined) {
    return { kind: 'exercise', id: practice.id, title: practice.title, isBegun: false };
  }
  for (const step of catalogue.steps) {
    const lesson = step.lessons.find(({ id }) => progress.lessons.get(id)?.read === undefined);
    if (lesson !== undefined) {
      return { kind: 'lesson', id: lesson.id, title: lesson.title, isBegun: progress.lessons.has(lesson.id) };
    }
    const exercise = step.exercises.find(({ id }) => !isExerciseDone(id, progress));
    if (exercise !== undefined) {
      return { kind: 'exercise', id: exercise.id, title: exercise.title, isBegun: false };
    }
  }
  return undefined;
}
