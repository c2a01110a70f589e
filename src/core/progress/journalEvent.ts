/** How a check of an exercise ended. "Passed, but since changed" is derived, not recorded. */
export type CheckOutcome = 'notAttempted' | 'couldNotStart' | 'failed' | 'passed';

/** How a run of an experiment ended. */
export type ExperimentOutcome = 'finished' | 'failed';

/** How well a card was known, in the learner's own judgement: again, hard, good, easy. */
export type ReviewGrade = 1 | 2 | 3 | 4;

/** What happened, before the journal gives it an id and a time. */
export type NewJournalEvent =
  | { readonly type: 'lesson.opened'; readonly lesson: string }
  | { readonly type: 'lesson.read'; readonly lesson: string }
  | { readonly type: 'quiz.answered'; readonly lesson: string; readonly quiz: string; readonly correct: boolean; readonly answer: unknown }
  | { readonly type: 'predict.committed'; readonly lesson: string; readonly predict: string; readonly answer: string }
  | { readonly type: 'bookmark.set'; readonly lesson: string; readonly heading: string; readonly set: boolean }
  | { readonly type: 'exercise.started'; readonly exercise: string; readonly folder: string }
  | {
      readonly type: 'exercise.checked';
      readonly exercise: string;
      readonly outcome: CheckOutcome;
      /** Tests that passed, and tests that should have run. */
      readonly passed: number;
      readonly total: number;
      /** SHA-256 over all learner files, in hexadecimal. */
      readonly files: string;
      readonly commit?: string | undefined;
    }
  /** `hint` is its number, from 1. */
  | { readonly type: 'hint.shown'; readonly exercise: string; readonly task: number; readonly hint: number }
  | { readonly type: 'solution.shown'; readonly exercise: string }
  /** Locks the learner's prediction before the experiment is run; `hash` is the SHA-256 of its words. */
  | { readonly type: 'experiment.predicted'; readonly exercise: string; readonly prediction: string; readonly hash: string }
  | {
      readonly type: 'experiment.run';
      readonly exercise: string;
      readonly outcome: ExperimentOutcome;
      readonly seconds: number;
      /** What it printed, shortened in the middle. */
      readonly output: string;
    }
  /** `wrong` are the ids of the items that were not answered rightly; `exercise` is what the test asks to be passed beside them, if anything. */
  | {
      readonly type: 'placement.taken';
      readonly step: string;
      readonly correct: number;
      readonly total: number;
      readonly wrong: readonly string[];
      readonly exercise?: string | undefined;
    }
  | { readonly type: 'checklist.set'; readonly item: string; readonly done: boolean }
  /** `card` is the id of a card, or names a quiz item or a kata (see `quizItem` and `kataItem` in core/review). */
  | { readonly type: 'card.reviewed'; readonly card: string; readonly grade: ReviewGrade }
  /** `branch` is the scratch branch of the exercise's repository that the kata is on. */
  | { readonly type: 'kata.started'; readonly exercise: string; readonly branch: string }
  /** A check of the whole on a kata's branch; it says nothing of the solution that passed before. */
  | {
      readonly type: 'kata.checked';
      readonly exercise: string;
      readonly branch: string;
      readonly outcome: CheckOutcome;
      readonly passed: number;
      readonly total: number;
    }
  /** The learner wants this kata to come back later. */
  | { readonly type: 'kata.postponed'; readonly exercise: string }
  /** Takes a review back; `review` is the id of its event. */
  | { readonly type: 'review.undone'; readonly review: string };

/** One line of the journal. */
export type JournalEvent = NewJournalEvent & {
  /** Unique; two copies of one event have the same id. */
  readonly id: string;
  /** What the clock said: ISO 8601, UTC. */
  readonly at: string;
  /**
   * Where it stands in the order of events, in the form of a time. Written only where the clock stood no later than an event that was
   * already known, because it was put back or had run ahead: then it is a millisecond after that event.
   */
  readonly order?: string | undefined;
};

/** What events are sorted by: for nearly all of them the time. */
export function orderOf({ at, order }: Pick<JournalEvent, 'at' | 'order'>): string {
  return order ?? at;
}
