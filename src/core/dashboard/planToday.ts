import type { Progress } from '../progress/progress.js';
import type { Waiting } from '../review/describeWaiting.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { findNext, type NextItem } from '../roadmap/findNext.js';

/** Something to do today. */
export type TodayTask =
  | ({ readonly kind: 'review' } & Waiting)
  | (NextItem & {
      readonly minutes: number;
      /** Does it wait for the task before it? */
      readonly isAfter: boolean;
    });

/**
 * What to do today, at most three things: review what is due (first, for it loses by waiting; new cards and katas alone come last), what comes next, and
 * what comes after that.
 */
export function planToday(catalogue: Catalogue, progress: Progress, { due, fresh, katas }: Waiting): readonly TodayTask[] {
  const review: readonly TodayTask[] = due + fresh + katas === 0 ? [] : [{ kind: 'review', due, fresh, katas }];
  const course = nextTwo(catalogue, progress);
  return due > 0 ? [...review, ...course] : [...course, ...review];
}

function nextTwo(catalogue: Catalogue, progress: Progress): readonly TodayTask[] {
  const tasks: TodayTask[] = [];
  for (const item of upcoming(catalogue, progress)) {
    tasks.push({ ...item, isAfter: tasks.length > 0 });
    if (tasks.length === 2) {
      break;
    }
  }
  return tasks;
}

/** What comes next, and what comes when that is done, to the end of what is written. */
export function* upcoming(catalogue: Catalogue, progress: Progress): Generator<NextItem & { readonly minutes: number }, void> {
  let current = progress;
  for (let item = findNext(catalogue, current); item !== undefined; item = findNext(catalogue, current)) {
    yield { ...item, minutes: minutesOf(catalogue, item) };
    current = withDone(current, item);
  }
}

/** Progress as it will be when an item is done. */
function withDone(progress: Progress, { kind, id }: NextItem): Progress {
  const at = new Date(0).toISOString();
  if (kind === 'lesson') {
    return { ...progress, lastLesson: id, lessons: new Map([...progress.lessons, [id, { opened: at, read: at }]]) };
  }
  const known = progress.exercises.get(id) ?? { everFailed: false, failedThenPassed: false };
  return { ...progress, exercises: new Map([...progress.exercises, [id, { ...known, started: known.started ?? at, passedAt: at }]]) };
}

function minutesOf({ steps }: Catalogue, { kind, id }: NextItem): number {
  const items = steps.flatMap((step): readonly { readonly id: string; readonly minutes: number }[] =>
    kind === 'lesson' ? step.lessons : step.exercises,
  );
  return items.find((item) => item.id === id)?.minutes ?? 0;
}
