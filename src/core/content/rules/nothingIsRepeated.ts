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
  const all = [...lessons.values()].map((file) => ({ file, shingles: shinglesOf(file) }));
  return [
    ...copiedParagraphs([...lessons.values()]),
    ...all.flatMap(({ file, shingles }, index) =>
      all.slice(0, index).flatMap((other) => {
        const similarity = jaccard(shingles, other.shingles);
        return similarity < MOST_SIMILAR
          ? []
          : [
              error(
                file.lesson.path,
                file.lesson.bodyLine,
                `The lesson shares ${(100 * similarity).toFixed(0)} % of its wording with ${other.file.id}.`,
                'Write it anew, or refer to the other lesson.',
              ),
            ];
      }),
    ),
  ];
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

/** How much two sets share: the size of what is in both over the size of what is in either. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((item) => b.has(item)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}
