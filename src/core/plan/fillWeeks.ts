import { upcoming } from '../dashboard/planToday.js';
import type { Progress } from '../progress/progress.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { namedWeeks } from './planFormat.js';

/** The rest of a week is for cards, problems by hand and what comes between. */
const shareForCourse = 0.8;

/**
 * Names what comes next in the course for each of the first weeks, in its order, as much as fits; what is longer than a week begins one and
 * takes its time from the next.
 * @returns ids of lessons and exercises, a list for each week
 */
export function fillWeeks(catalogue: Catalogue, progress: Progress, hoursPerWeek: number, timeFactor: number): readonly string[][] {
  const weeks = Array.from({ length: namedWeeks }, (): string[] => []);
  const room = hoursPerWeek * 60 * shareForCourse;
  let week = 0;
  let left = room;
  for (const { id, minutes } of upcoming(catalogue, progress)) {
    const needed = minutes * timeFactor;
    while (needed > left && (needed <= room || left < room) && week < namedWeeks) {
      week += 1;
      left = Math.min(room, left < 0 ? left + room : room);
    }
    const items = weeks[week];
    if (items === undefined) {
      break;
    }
    items.push(id);
    left -= needed;
  }
  return weeks;
}
