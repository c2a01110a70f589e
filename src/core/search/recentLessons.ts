import type { Progress } from '../progress/progress.js';
import type { Catalogue, CatalogueLesson } from '../roadmap/catalogue.js';

/** The lessons a learner was at last, latest first: the one opened last, then by when each was first opened or read. */
export function recentLessons({ steps }: Catalogue, { lessons, lastLesson }: Progress, limit: number): readonly CatalogueLesson[] {
  const timeOf = (id: string): string => {
    const { opened = '', read = '' } = lessons.get(id) ?? {};
    // Behind every time that can stand in a journal.
    return id === lastLesson ? '~' : read > opened ? read : opened;
  };
  return steps
    .flatMap((step) => step.lessons)
    .filter(({ id }) => lessons.has(id))
    .sort((a, b) => (timeOf(a.id) < timeOf(b.id) ? 1 : timeOf(a.id) > timeOf(b.id) ? -1 : 0))
    .slice(0, limit);
}
