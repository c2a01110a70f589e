import { type CheckOutcome, type JournalEvent, orderOf, type ReviewGrade } from '../progress/journalEvent.js';

/** What is known of the latest kata of an exercise. Times are ISO 8601. */
export interface KataProgress {
  /**
   * Its branch, and when it was begun or first checked, as `orderOf` puts it, so that a clock that was put back does not matter; none where
   * katas were only ever put off.
   */
  readonly branch?: string | undefined;
  readonly started?: string | undefined;
  readonly lastOutcome?: CheckOutcome | undefined;
  /** Checks of the whole that failed though something had been written. */
  readonly failures: number;
  /** Was a hint or the course's solution looked at since it was begun? */
  readonly helped?: 'hint' | 'solution' | undefined;
  /** When a kata of this exercise was last put off. */
  readonly postponed?: string | undefined;
}

type KataEvent = Extract<JournalEvent, { type: 'kata.started' | 'kata.checked' | 'kata.postponed' | 'hint.shown' | 'solution.shown' }>;

/** What is known after one more event. */
export function followKata(known: KataProgress | undefined, event: KataEvent): KataProgress | undefined {
  switch (event.type) {
    case 'kata.started':
      return begin(known, event.branch, orderOf(event));
    case 'kata.checked': {
      // The event of its start may be missing: a window may have been closed between the two.
      const current = known?.branch === event.branch ? known : begin(known, event.branch, orderOf(event));
      return { ...current, lastOutcome: event.outcome, failures: current.failures + (event.outcome === 'failed' ? 1 : 0) };
    }
    case 'kata.postponed':
      return { failures: 0, ...known, postponed: event.at };
    case 'hint.shown':
      return known?.started === undefined ? known : { ...known, helped: known.helped ?? 'hint' };
    case 'solution.shown':
      return known?.started === undefined ? known : { ...known, helped: 'solution' };
  }
}

/**
 * How well a kata that was passed went, as far as the journal can tell; the learner may judge otherwise. After a look at the solution it is
 * "again", after a hint or more than two failed checks for each task "hard", else "good"; "easy" only the learner can say.
 */
export function gradeKata({ helped, failures }: Pick<KataProgress, 'helped' | 'failures'>, tasks: number): ReviewGrade {
  return helped === 'solution' ? 1 : helped === 'hint' || failures > 2 * tasks ? 2 : 3;
}

function begin(known: KataProgress | undefined, branch: string, started: string): KataProgress {
  return { branch, started, failures: 0, postponed: known?.postponed };
}
