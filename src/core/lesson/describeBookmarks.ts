import type { Progress } from '../progress/progress.js';
import type { Catalogue } from '../roadmap/catalogue.js';

/** A heading of a lesson's text. */
export interface LessonHeading {
  readonly id: string;
  readonly text: string;
}

/** A bookmark as a list shows it. */
export interface DescribedBookmark {
  readonly heading: string;
  /** The heading's words; its id where the lesson no longer has it. */
  readonly words: string;
  readonly isThere: boolean;
}

/** The bookmarks of one lesson, in the order of its text; headings that it no longer has come last. */
export interface LessonBookmarks {
  readonly lesson: string;
  readonly title: string;
  readonly bookmarks: readonly DescribedBookmark[];
}

/** The learner's bookmarks by lesson, in the order of the roadmap. Those of lessons that it no longer has stay in the journal alone. */
export async function describeBookmarks(
  catalogue: Catalogue,
  bookmarks: Progress['bookmarks'],
  readHeadings: (path: string) => Promise<readonly LessonHeading[]>,
): Promise<readonly LessonBookmarks[]> {
  const lessons = catalogue.steps.flatMap((step) => step.lessons).filter(({ id }) => bookmarks.has(id));
  return Promise.all(
    lessons.map(async ({ id, title, path }) => {
      const headings = await readHeadings(path);
      const places = new Map(headings.map((heading, place) => [heading.id, { place, words: heading.text }]));
      const described = [...(bookmarks.get(id)?.keys() ?? [])].map((heading) => {
        const found = places.get(heading);
        return { heading, words: found?.words ?? heading, isThere: found !== undefined, place: found?.place ?? headings.length };
      });
      return {
        lesson: id,
        title,
        bookmarks: described.sort((a, b) => a.place - b.place).map(({ heading, words, isThere }) => ({ heading, words, isThere })),
      };
    }),
  );
}
