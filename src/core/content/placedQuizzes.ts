import type { ContentTree } from './contentTree.js';
import type { YamlPath } from './parseYaml.js';
import type { Quiz } from './schema/quiz.js';

/** A quiz item with the place it is written at. */
export interface PlacedQuiz {
  readonly quiz: Quiz;
  readonly id: string;
  readonly file: string;
  /** The line of a field of the item. */
  readonly lineOf: (path: YamlPath) => number;
}

/** Every quiz item of the content that can be read: those of the lessons, then those of the placement tests. */
export function placedQuizzes({ lessons, steps }: ContentTree): readonly PlacedQuiz[] {
  const inLessons = [...lessons.values()].flatMap(({ lesson }) =>
    lesson.blocks.flatMap((block): readonly PlacedQuiz[] =>
      block.kind === 'quiz' && block.data !== undefined
        ? [{ quiz: block.data, id: block.id, file: lesson.path, lineOf: block.lineOf }]
        : [],
    ),
  );
  const inPlacements = [...steps.values()].flatMap(({ placement }) =>
    (placement.data?.items ?? []).map(({ id, quiz }, i): PlacedQuiz => ({
      quiz,
      id,
      file: placement.path,
      lineOf: (path) => placement.lineOf(['items', i, 'quiz', ...path]),
    })),
  );
  return [...inLessons, ...inPlacements];
}
