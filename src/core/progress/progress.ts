import { followKata, type KataProgress } from '../review/kataProgress.js';
import { type ReviewHistory, ReviewFold } from '../review/reviewHistory.js';
import { type PlacementProgress, foldPlacement } from '../placement/placementProgress.js';
import type { SeenHints } from '../hints/hintProgress.js';
import { sortEvents } from './sortEvents.js';
import type { CheckOutcome, ExperimentOutcome, JournalEvent } from './journalEvent.js';

/** What is known of a lesson that was opened. Times are ISO 8601. */
export interface LessonProgress {
  readonly opened?: string | undefined;
  readonly read?: string | undefined;
}

/** What is known of an exercise that was started or checked. */
export interface ExerciseProgress {
  readonly started?: string | undefined;
  readonly folder?: string | undefined;
  readonly lastOutcome?: CheckOutcome | undefined;
  readonly lastChecked?: string | undefined;
  /** The latest pass: when, over which learner files (SHA-256), at which commit. */
  readonly passedAt?: string | undefined;
  readonly passedFiles?: string | undefined;
  readonly commit?: string | undefined;
  /** The learner files at the latest check, pass or not. */
  readonly lastFiles?: string | undefined;
  /** Did tests ever run red, be it on the untouched start? */
  readonly everFailed: boolean;
  /** And was it passed after that? */
  readonly failedThenPassed: boolean;
  /** The hints that were shown, by task and number, both from 1. */
  readonly hints?: SeenHints | undefined;
  /** When the solution was first shown. */
  readonly solutionShown?: string | undefined;
  readonly experiment?: ExperimentProgress | undefined;
}

/** A prediction that was locked, and the latest run of the experiment that it is about. */
export interface ExperimentProgress {
  /** The one that stood when the first run had a result; what is written later is no prediction. */
  readonly prediction?: { readonly text: string; readonly hash: string; readonly at: string } | undefined;
  readonly run?:
    { readonly outcome: ExperimentOutcome; readonly at: string; readonly seconds: number; readonly output: string } | undefined;
  /** Has any run given a result? */
  readonly hasResult: boolean;
}

/** The latest answer to a quiz item. */
export interface QuizAnswer {
  readonly correct: boolean;
  readonly answer: unknown;
  readonly at: string;
}

/** A prediction, in the learner's own words; the first one counts. */
export interface Prediction {
  readonly answer: string;
  readonly at: string;
}

/** A tick made or taken away by hand. */
export interface ManualTick {
  readonly done: boolean;
  readonly at: string;
}

/** The fold of the journal: everything the learner has done. */
export interface Progress {
  readonly lessons: ReadonlyMap<string, LessonProgress>;
  readonly exercises: ReadonlyMap<string, ExerciseProgress>;
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, QuizAnswer>>;
  readonly predictions: ReadonlyMap<string, ReadonlyMap<string, Prediction>>;
  readonly checklist: ReadonlyMap<string, ManualTick>;
  /** When each bookmark was set, by lesson and the id of its heading; latest last. */
  readonly bookmarks: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By step. */
  readonly placements: ReadonlyMap<string, PlacementProgress>;
  readonly review: ReviewHistory;
  /** The latest kata of each exercise that had one. */
  readonly katas: ReadonlyMap<string, KataProgress>;
  /** The lesson opened last. */
  readonly lastLesson?: string | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function nested<V>(outer: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let inner = outer.get(key);
  if (inner === undefined) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

function checkExercise(current: ExerciseProgress, event: Extract<JournalEvent, { type: 'exercise.checked' }>): ExerciseProgress {
  const next: Mutable<ExerciseProgress> = {
    ...current,
    lastOutcome: event.outcome,
    lastChecked: event.at,
    lastFiles: event.files,
  };
  if (event.outcome === 'failed' || event.outcome === 'notAttempted') {
    next.everFailed = true;
  } else if (event.outcome === 'passed') {
    next.passedAt = event.at;
    next.passedFiles = event.files;
    next.commit = event.commit;
    next.failedThenPassed ||= next.everFailed;
  }
  return next;
}

function followExperiment(
  { experiment = { hasResult: false } }: ExerciseProgress,
  event: Extract<JournalEvent, { type: 'experiment.predicted' | 'experiment.run' }>,
): ExperimentProgress {
  if (event.type === 'experiment.predicted') {
    const prediction = { text: event.prediction, hash: event.hash, at: event.at };
    return experiment.hasResult && experiment.prediction !== undefined ? experiment : { ...experiment, prediction };
  }
  const { outcome, at, seconds, output } = event;
  return { ...experiment, run: { outcome, at, seconds, output }, hasResult: experiment.hasResult || outcome === 'finished' };
}

function setBookmark(bookmarks: Map<string, Map<string, string>>, event: Extract<JournalEvent, { type: 'bookmark.set' }>): void {
  const inLesson = nested(bookmarks, event.lesson);
  // Taken out first, so that one that is set again comes last.
  inLesson.delete(event.heading);
  if (event.set) {
    inLesson.set(event.heading, event.at);
  } else if (inLesson.size === 0) {
    bookmarks.delete(event.lesson);
  }
}

/** Folds events into progress. The result depends neither on their order nor on duplicates. */
export function foldProgress(events: Iterable<JournalEvent>): Progress {
  const lessons = new Map<string, Mutable<LessonProgress>>();
  const exercises = new Map<string, ExerciseProgress>();
  const answers = new Map<string, Map<string, QuizAnswer>>();
  const predictions = new Map<string, Map<string, Prediction>>();
  const checklist = new Map<string, ManualTick>();
  const bookmarks = new Map<string, Map<string, string>>();
  const placements = new Map<string, PlacementProgress>();
  const review = new ReviewFold();
  const katas = new Map<string, KataProgress>();
  const follow = (event: Parameters<typeof followKata>[1]): void => {
    const kata = followKata(katas.get(event.exercise), event);
    if (kata !== undefined) {
      katas.set(event.exercise, kata);
    }
  };
  let lastLesson: string | undefined;
  const untouched: ExerciseProgress = { everFailed: false, failedThenPassed: false };
  for (const event of sortEvents(events)) {
    switch (event.type) {
      case 'lesson.opened': {
        lastLesson = event.lesson;
        const lesson = lessons.get(event.lesson);
        if (lesson?.opened === undefined) {
          lessons.set(event.lesson, { opened: event.at, ...lesson });
        }
        break;
      }
      case 'lesson.read': {
        const lesson = lessons.get(event.lesson);
        if (lesson?.read === undefined) {
          lessons.set(event.lesson, { read: event.at, ...lesson });
        }
        break;
      }
      case 'quiz.answered':
        nested(answers, event.lesson).set(event.quiz, { correct: event.correct, answer: event.answer, at: event.at });
        review.add(event);
        break;
      case 'card.reviewed':
      case 'review.undone':
        review.add(event);
        break;
      case 'predict.committed': {
        const inLesson = nested(predictions, event.lesson);
        if (!inLesson.has(event.predict)) {
          inLesson.set(event.predict, { answer: event.answer, at: event.at });
        }
        break;
      }
      case 'bookmark.set':
        setBookmark(bookmarks, event);
        break;
      case 'exercise.started': {
        const exercise = exercises.get(event.exercise) ?? untouched;
        exercises.set(event.exercise, { ...exercise, started: exercise.started ?? event.at, folder: event.folder });
        break;
      }
      case 'exercise.checked':
        exercises.set(event.exercise, checkExercise(exercises.get(event.exercise) ?? untouched, event));
        break;
      case 'kata.started':
      case 'kata.checked':
      case 'kata.postponed':
        follow(event);
        break;
      case 'hint.shown': {
        follow(event);
        const exercise = exercises.get(event.exercise) ?? untouched;
        const numbers = new Set([...(exercise.hints?.get(event.task) ?? []), event.hint]);
        exercises.set(event.exercise, { ...exercise, hints: new Map([...(exercise.hints ?? []), [event.task, numbers]]) });
        break;
      }
      case 'solution.shown': {
        follow(event);
        const exercise = exercises.get(event.exercise) ?? untouched;
        exercises.set(event.exercise, { ...exercise, solutionShown: exercise.solutionShown ?? event.at });
        break;
      }
      case 'experiment.predicted':
      case 'experiment.run': {
        const exercise = exercises.get(event.exercise) ?? untouched;
        exercises.set(event.exercise, { ...exercise, experiment: followExperiment(exercise, event) });
        break;
      }
      case 'placement.taken':
        placements.set(event.step, foldPlacement(placements.get(event.step), event));
        break;
      case 'checklist.set':
        checklist.set(event.item, { done: event.done, at: event.at });
        break;
    }
  }
  return { lessons, exercises, answers, predictions, checklist, bookmarks, placements, review: review.result(), katas, lastLesson };
}
