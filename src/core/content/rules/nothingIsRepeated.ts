import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree, LessonFile } from '../contentTree.js';
import { countWords } from '../lessonSection.js';

const error = errorsOf('V16');
const WORDS_OF_A_SHINGLE = 5;
const MOST_SIMILAR = 0.2;
const LONG_PARAGRAPH = 25;

/** V16: no two lessons say the same: whole paragraphs are never copied, and their runs of five words differ. */
export function nothingIsRepeated({ lessons }: ContentTree): readonly ContentProblem[] {
  return [...copiedParagraphs([...lessons.values()]), ...similarLessons([...lessons.values()])];
}

/** Counts through an index of all shingles, so that the work grows with the text and not with the pairs of lessons. */
function similarLessons(lessons: readonly LessonFile[]): readonly ContentProblem[] {
  const index = new Map<string, LessonFile[]>();
  const sizes = new Map<LessonFile, number>();
  return lessons.flatMap((file) => {
    const shared = new Map<LessonFile, number>();
    const shingles = shinglesOf(file);
    sizes.set(file, shingles.size);
    for (const shingle of shingles) {
      const earlier = index.get(shingle) ?? [];
      earlier.forEach((other) => shared.set(other, (shared.get(other) ?? 0) + 1));
      index.set(shingle, [...earlier, file]);
    }
    return [...shared].flatMap(([other, count]) => {
      const similarity = count / (shingles.size + (sizes.get(other) ?? 0) - count);
      return similarity < MOST_SIMILAR
        ? []
        : [
            error(
              file.lesson.path,
              file.lesson.bodyLine,
              `The lesson shares ${(100 * similarity).toFixed(0)} % of its wording with ${other.id}.`,
              'Write it anew, or refer to the other lesson.',
            ),
          ];
    });
  });
}

function copiedParagraphs(lessons: readonly LessonFile[]): readonly ContentProblem[] {
  const seen = new Map<string, string>();
  return lessons.flatMap(({ id, lesson }) =>
    lesson.prose.flatMap(({ text, line }) => {
      const key = wordsOf(text).join(' ');
      const first = seen.get(key);
      seen.set(key, first ?? id);
      return first === undefined || countWords(text) < LONG_PARAGRAPH
        ? []
        : [error(lesson.path, line, `This paragraph also stands in ${first}.`, 'Say it once, and link it from the other place.')];
    }),
  );
}

function shinglesOf({ lesson }: LessonFile): ReadonlySet<string> {
  const words = lesson.prose.flatMap(({ text }) => wordsOf(text));
  return new Set(words.slice(WORDS_OF_A_SHINGLE - 1).map((_, index) => words.slice(index, index + WORDS_OF_A_SHINGLE).join(' ')));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
