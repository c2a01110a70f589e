import type { JournalEvent, NewJournalEvent, ReviewGrade } from '../../../../src/core/progress/journalEvent.js';
import { type CardState, next, recallChance } from '../../../../src/core/review/schedule.js';
import type { CatalogueExercise, CatalogueLesson } from '../../../../src/core/roadmap/catalogue.js';
import { seededRandom } from '../../../../src/webview/figures/shared/seededRandom.js';
import type { SimulatedCourse } from './simulatedCourse.js';

/** A learner who exists on paper alone. */
export interface SimulatedLearner {
  /** How long they have been at it. */
  readonly days: number;
  /** The chance that they learn on a day of the week, and on one of the weekend. */
  readonly weekday: number;
  readonly weekend: number;
  /** About how many minutes of the course they do on such a day. */
  readonly minutes: number;
  /** Most cards that they review on such a day. */
  readonly reviews: number;
  /** Holidays: from how many days ago to how many, nothing happens. */
  readonly away: readonly (readonly [from: number, to: number])[];
}

/** The three whom the dashboard is looked at with. */
export const learners = {
  'two-weeks': { days: 14, weekday: 0.75, weekend: 0.6, minutes: 60, reviews: 20, away: [] },
  'four-months': { days: 122, weekday: 0.6, weekend: 0.4, minutes: 55, reviews: 40, away: [[48, 38]] },
  'two-years': {
    days: 730,
    weekday: 0.72,
    weekend: 0.35,
    minutes: 45,
    reviews: 60,
    away: [
      [655, 632],
      [420, 396],
      [300, 286],
      [105, 84],
    ],
  },
} as const satisfies Readonly<Record<string, SimulatedLearner>>;

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Writes the journal of a learner up to a moment: lessons with their questions, exercises that fail and then pass, reviews that are remembered
 * about as often as the schedule foresees. The same seed gives the same journal.
 */
export function simulateLearner(
  { catalogue, cards }: SimulatedCourse,
  learner: SimulatedLearner,
  now: Date,
  seed = 1,
): readonly JournalEvent[] {
  const { uniform } = seededRandom(seed);
  const events: JournalEvent[] = [];
  const states = new Map<string, CardState>();
  const known: string[] = [];
  const todo = catalogue.steps.flatMap(({ lessons, exercises }) =>
    lessons.flatMap((lesson) => [lesson, ...exercises.filter((exercise) => exercise.lesson === lesson.id)]),
  );
  let clock = 0;
  const record = (event: NewJournalEvent): void => {
    events.push({ ...event, id: `${seed}-${events.length}`, at: new Date(clock).toISOString() });
  };
  const wait = (from: number, to: number): void => {
    clock += (from + (to - from) * uniform()) * minute;
  };

  const read = ({ id, minutes }: CatalogueLesson): void => {
    const pace = (0.7 + 0.8 * uniform()) * minutes;
    const questions = 2 + Math.floor(uniform() * 4);
    record({ type: 'lesson.opened', lesson: id });
    for (let n = 0; n < questions; n++) {
      wait(0, (2 * pace) / (questions + 1));
      if (n === 0) record({ type: 'predict.committed', lesson: id, predict: 'before', answer: 'It grows.' });
      const correct = uniform() < 0.72;
      record({ type: 'quiz.answered', lesson: id, quiz: `q${n}`, correct, answer: n });
    }
    wait(0, (2 * pace) / (questions + 1));
    record({ type: 'lesson.read', lesson: id });
    known.push(...cards.filter(({ lesson }) => lesson === id).map((card) => card.id));
  };

  const solve = ({ id, minutes }: CatalogueExercise): void => {
    record({ type: 'exercise.started', exercise: id, folder: `exercises/${id}` });
    const tries = Math.floor(uniform() * 5);
    for (let n = 0; n <= tries; n++) {
      wait(0.3 * (minutes / (tries + 1)), 1.7 * (minutes / (tries + 1)));
      const isPassed = n === tries;
      const files = `${id}-${n}`;
      record({
        type: 'exercise.checked',
        exercise: id,
        outcome: isPassed ? 'passed' : 'failed',
        passed: isPassed ? 12 : 3 + n,
        total: 12,
        files,
      });
      if (n === 1 && uniform() < 0.5) record({ type: 'hint.shown', exercise: id, task: 1, hint: 1 });
    }
  };

  const review = (most: number): void => {
    const end = clock + day / 4;
    const due = known.filter((card) => (states.get(card)?.due.getTime() ?? 0) <= end);
    for (const card of due.slice(0, most)) {
      wait(0.15, 0.6);
      const state = states.get(card);
      // A little worse than foreseen, as people are.
      const chance = state === undefined ? 0.75 : recallChance(state, new Date(clock)) ** 1.15;
      const ease = uniform();
      const grade: ReviewGrade = uniform() >= chance ? 1 : ease < 0.15 ? 2 : ease < 0.9 ? 3 : 4;
      record({ type: 'card.reviewed', card, grade });
      states.set(card, next(state, new Date(clock), grade));
    }
  };

  for (let ago = learner.days; ago > 0; ago--) {
    const date = new Date(now.getTime() - ago * day);
    const isWeekend = [0, 6].includes(date.getDay());
    const isAway = learner.away.some(([from, to]) => ago <= from && ago >= to);
    // The first day is never left out: it is when they began.
    if (ago < learner.days && (isAway || uniform() >= (isWeekend ? learner.weekend : learner.weekday))) continue;
    clock = date.setHours(isWeekend ? 10 : 19, Math.floor(uniform() * 60), 0, 0);
    review(learner.reviews);
    const until = clock + learner.minutes * (0.4 + 1.2 * uniform()) * minute;
    while (clock < until && todo.length > 0) {
      wait(0.5, 6);
      const item = todo.shift();
      if (item === undefined) break;
      if ('objective' in item) read(item);
      else solve(item);
    }
  }
  return events.filter(({ at }) => at <= now.toISOString());
}
