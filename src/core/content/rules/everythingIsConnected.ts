import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree, ExerciseFolder, LessonFile } from '../contentTree.js';

const error = errorsOf('V04');
const MOST_CONCEPT_LESSONS = 3;

/**
 * V04: every lesson leads to practice, every exercise is reached from a lesson, and every figure is there: what is read
 * and never done is forgotten, and what nothing leads to is never found. A figure without a lesson is found in the gallery.
 */
export function everythingIsConnected(tree: ContentTree): readonly ContentProblem[] {
  const lessons = [...tree.lessons.values()];
  return [
    ...lessons.flatMap((file) => practiceOf(file, tree)),
    ...tooManyConceptLessons(lessons),
    ...[...tree.exercises.values()].flatMap((folder) => homeOf(folder, tree)),
    ...figures(tree),
  ];
}

function practiceOf({ lesson }: LessonFile, tree: ContentTree): readonly ContentProblem[] {
  const { frontMatter, frontMatterLine, path, blocks } = lesson;
  if (frontMatter === undefined) {
    return [];
  }
  if (frontMatter.concept) {
    return blocks.some(({ kind }) => kind === 'paper')
      ? []
      : [
          error(
            path,
            frontMatterLine(['concept']),
            'A concept lesson has no worksheet.',
            'Add a ```paper block with problems and their answers.',
          ),
        ];
  }
  if (frontMatter.exercises.length === 0) {
    return [
      error(
        path,
        frontMatterLine(['exercises']),
        'The lesson leads to no exercise.',
        'Name one, or mark the lesson `concept: true` and give it a ```paper block.',
      ),
    ];
  }
  const waves = frontMatter.exercises.map((id) => tree.exercises.get(id)?.exercise.data?.wave);
  return [
    ...frontMatter.exercises.flatMap((id, i) =>
      tree.exercises.has(id)
        ? []
        : [error(path, frontMatterLine(['exercises', i]), `There is no exercise ${id}.`, 'Correct the id, or write the exercise.')],
    ),
    ...(waves.every((wave) => wave !== undefined && wave > frontMatter.wave)
      ? [
          error(
            path,
            frontMatterLine(['exercises']),
            'All exercises of the lesson are of a later wave.',
            'Add one of its own wave, or move one earlier.',
          ),
        ]
      : []),
  ];
}

function tooManyConceptLessons(lessons: readonly LessonFile[]): readonly ContentProblem[] {
  const concepts = lessons.filter(({ lesson }) => lesson.frontMatter?.concept === true);
  return concepts
    .filter(({ step }, index) => concepts.slice(0, index).filter((other) => other.step === step).length >= MOST_CONCEPT_LESSONS)
    .map(({ lesson, step }) =>
      error(
        lesson.path,
        lesson.frontMatterLine(['concept']),
        `Step ${step} has more than ${MOST_CONCEPT_LESSONS} lessons without an exercise.`,
        'Give this one an exercise.',
      ),
    );
}

function homeOf({ id, step, exercise }: ExerciseFolder, tree: ContentTree): readonly ContentProblem[] {
  if (exercise.data === undefined) {
    return [];
  }
  const home = tree.lessons.get(exercise.data.lesson);
  const line = exercise.lineOf(['lesson']);
  if (home === undefined) {
    return [error(exercise.path, line, `There is no lesson ${exercise.data.lesson}.`, 'Name the lesson that leads to this exercise.')];
  }
  if (home.step !== step) {
    return [
      error(
        exercise.path,
        line,
        `Its lesson is in step ${home.step}, the exercise in ${step}.`,
        'Move the exercise to the step of its lesson.',
      ),
    ];
  }
  return home.lesson.frontMatter?.exercises.includes(id) === false
    ? [error(exercise.path, line, `Lesson ${home.id} does not name this exercise.`, `Add ${id} to \`exercises\` in its front matter.`)]
    : [];
}

function figures({ lessons, figureIds }: ContentTree): readonly ContentProblem[] {
  if (figureIds === undefined) {
    return [];
  }
  const embeds = [...lessons.values()].flatMap(({ lesson }) =>
    lesson.blocks.flatMap((block) => (block.kind === 'figure' ? [{ id: block.id, file: lesson.path, line: block.line }] : [])),
  );
  return embeds
    .filter(({ id }) => !figureIds.has(id))
    .map(({ id, file, line }) =>
      error(file, line, `There is no figure ${id}.`, `Use one that exists: ${[...figureIds].sort().join(', ')}.`),
    );
}
