import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree, StepFolder } from '../contentTree.js';

const error = errorsOf('V20');

/**
 * V20: a placement test measures: the program grades each item, each has an id of its own, and points to a lesson of the step, written or
 * not; and its exercise is one of the step's.
 */
export function placementMeasures(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.steps.values()].flatMap((folder) => [...judgeExercise(folder, tree), ...judge(folder)]);
}

function judgeExercise({ id: step, placement }: StepFolder, tree: ContentTree): readonly ContentProblem[] {
  const exercise = placement.data?.exercise;
  const home = exercise === undefined ? step : tree.exercises.get(exercise)?.step;
  return home === step
    ? []
    : [
        error(
          placement.path,
          placement.lineOf(['exercise']),
          home === undefined
            ? `There is no exercise ${String(exercise)}.`
            : `${String(exercise)} is an exercise of the step ${home}, and not of ${step}.`,
          'Name a small exercise of this step.',
        ),
      ];
}

function judge({ id: step, placement }: StepFolder): readonly ContentProblem[] {
  const { path, lineOf } = placement;
  const items = placement.data?.items ?? [];
  return items.flatMap(({ id, lesson, quiz }, i) => [
    ...(quiz.kind === 'explain'
      ? [
          error(
            path,
            lineOf(['items', i, 'quiz', 'kind']),
            'Learners judge an explanation themselves, so it measures nothing.',
            'Use another kind.',
          ),
        ]
      : []),
    ...(items.findIndex((other) => other.id === id) < i
      ? [error(path, lineOf(['items', i, 'id']), `The id ${id} is used twice in this test.`, 'Give each item an id of its own.')]
      : []),
    ...(lesson.startsWith(`${step}.`)
      ? []
      : [
          error(
            path,
            lineOf(['items', i, 'lesson']),
            `${lesson} is no lesson of the step ${step}.`,
            'Name one of this step, written or not.',
          ),
        ]),
  ]);
}
