import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { findSection, inSection } from '../lessonSection.js';
import type { QuizBlock } from '../parsedLesson.js';

const error = errorsOf('V10');
const FEWEST_ITEMS = 4;
const MOST_ITEMS = 6;
const NEEDED_KINDS = ['numeric', 'find-the-bug', 'explain'] as const;

/** V10: "Check yourself" has four to six items, one of each kind that asks for a calculation, for reading code and for explaining. */
export function lessonQuiz(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) => {
    const section = findSection(lesson, 'check');
    if (section === undefined) {
      return [];
    }
    const items = inSection(
      section,
      lesson.blocks.filter((block): block is QuizBlock => block.kind === 'quiz'),
    );
    const kinds = new Set(items.map(({ data }) => data?.kind));
    // A broken item is reported on its own line; until then its kind is not known.
    const isComplete = !kinds.has(undefined);
    return [
      ...(items.length >= FEWEST_ITEMS && items.length <= MOST_ITEMS
        ? []
        : [
            error(
              lesson.path,
              section.line,
              `There are ${items.length} quiz items here.`,
              `Have ${FEWEST_ITEMS} to ${MOST_ITEMS} \`\`\`quiz blocks under this heading.`,
            ),
          ]),
      ...NEEDED_KINDS.filter((kind) => isComplete && !kinds.has(kind)).map((kind) =>
        error(lesson.path, section.line, `No quiz item is of kind ${kind}.`, `Add one with \`kind: ${kind}\`.`),
      ),
    ];
  });
}
