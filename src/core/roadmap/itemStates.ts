import type { ExerciseProgress, Progress } from '../progress/progress.js';
import type { Catalogue, CatalogueLesson, CatalogueStep } from './catalogue.js';
import type { ExerciseState, LessonState } from './roadmapNode.js';

function isChangedSincePass(exercise: ExerciseProgress): boolean {
  return exercise.lastFiles !== undefined && exercise.passedFiles !== undefined && exercise.lastFiles !== exercise.passedFiles;
}

/** How far an exercise is, from the journal alone. */
export function exerciseState(id: string, progress: Progress): ExerciseState {
  const exercise = progress.exercises.get(id);
  // A hint may be looked at before anything is started.
  if (exercise === undefined || (exercise.started === undefined && exercise.lastChecked === undefined)) {
    return 'notStarted';
  }
  if (exercise.passedAt !== undefined) {
    return isChangedSincePass(exercise) ? 'changed' : 'passed';
  }
  switch (exercise.lastOutcome) {
    case 'failed':
      return 'failed';
    case 'couldNotStart':
      return 'couldNotStart';
    case 'notAttempted':
    case 'passed':
    case undefined:
      return 'started';
  }
}

/** Has the exercise been passed, whatever happened to its files since? */
export function isExerciseDone(id: string, progress: Progress): boolean {
  return progress.exercises.get(id)?.passedAt !== undefined;
}

/** How far a lesson is. */
export function lessonState(lesson: CatalogueLesson, progress: Progress): LessonState {
  const known = progress.lessons.get(lesson.id);
  if (known?.read !== undefined) {
    const isPractised = lesson.exercises.length > 0 && lesson.exercises.every((id) => isExerciseDone(id, progress));
    return isPractised ? 'practised' : 'read';
  }
  return known?.opened === undefined ? 'new' : 'opened';
}

/** Done and all, over lessons, exercises and capstones. */
export interface Count {
  readonly done: number;
  readonly all: number;
}

/** How much of a step is done: lessons read and exercises passed. */
export function countStep(step: CatalogueStep, progress: Progress): Count {
  const lessons = step.lessons.filter((lesson) => progress.lessons.get(lesson.id)?.read !== undefined).length;
  const exercises = step.exercises.filter(({ id }) => isExerciseDone(id, progress)).length;
  return { done: lessons + exercises, all: step.lessons.length + step.exercises.length + step.capstones.length };
}

/** How much of the whole roadmap is done. */
export function countRoadmap(catalogue: Catalogue, progress: Progress): Count {
  return catalogue.steps
    .map((step) => countStep(step, progress))
    .reduce((sum, count) => ({ done: sum.done + count.done, all: sum.all + count.all }), { done: 0, all: 0 });
}

/** Lessons opened but not read to the end, and exercises started but not passed. */
export function countInProgress(catalogue: Catalogue, progress: Progress): number {
  return catalogue.steps
    .map((step) => {
      const lessons = step.lessons.filter((lesson) => lessonState(lesson, progress) === 'opened').length;
      const exercises = step.exercises.filter(({ id }) => progress.exercises.has(id) && !isExerciseDone(id, progress)).length;
      return lessons + exercises;
    })
    .reduce((sum, count) => sum + count, 0);
}
