import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';

const error = errorsOf('V02');

interface Need {
  readonly what: 'step' | 'lesson' | 'exercise';
  readonly from: string;
  readonly wave?: number | undefined;
  readonly to: string;
  readonly toWave?: number | undefined;
  readonly file: string;
  readonly line: number;
}

/**
 * V02: whatever is required comes earlier in the roadmap and in no later wave, so that the way through the course never
 * runs in a circle and never leads to a page that is not released.
 */
export function prerequisitesComeFirst(tree: ContentTree): readonly ContentProblem[] {
  if (tree.roadmap.data === undefined) {
    return [];
  }
  const { steps } = tree.roadmap.data;
  const order = {
    step: steps.map(({ id }) => id),
    lesson: steps.flatMap(({ lessons }) => lessons),
    exercise: steps.flatMap(({ exercises }) => exercises),
  };
  const needs = [...stepNeeds(tree), ...lessonNeeds(tree), ...exerciseNeeds(tree)];
  return [...needs.flatMap((need) => judge(need, order[need.what])), ...homesOfLaterWaves(tree)];
}

function judge({ what, from, to, wave, toWave, file, line }: Need, order: readonly string[]): readonly ContentProblem[] {
  const place = order.indexOf(to);
  if (place < 0) {
    return [error(file, line, `There is no ${what} ${to} in the roadmap.`, 'Correct the id, or name what is not written yet in words.')];
  }
  if (place >= order.indexOf(from)) {
    return [
      error(
        file,
        line,
        `${from} requires ${to}, which comes later in the roadmap.`,
        'Remove the requirement, or change the order in roadmap.yaml.',
      ),
    ];
  }
  if (wave !== undefined && toWave !== undefined && toWave > wave) {
    return [
      error(
        file,
        line,
        `${from} is of wave ${wave} and requires ${to}, of wave ${toWave}.`,
        'Require something of the same wave or an earlier one.',
      ),
    ];
  }
  return [];
}

function stepNeeds({ steps }: ContentTree): readonly Need[] {
  return [...steps.values()].flatMap(({ id, step }) =>
    (step.data?.needs ?? []).map((to, i): Need => ({ what: 'step', from: id, to, file: step.path, line: step.lineOf(['needs', i]) })),
  );
}

function lessonNeeds({ lessons }: ContentTree): readonly Need[] {
  return [...lessons.values()].flatMap(({ id, lesson }) =>
    (lesson.frontMatter?.requires ?? []).map((to, i): Need => ({
      what: 'lesson',
      from: id,
      wave: lesson.frontMatter?.wave,
      to,
      toWave: lessons.get(to)?.lesson.frontMatter?.wave,
      file: lesson.path,
      line: lesson.frontMatterLine(['requires', i]),
    })),
  );
}

function exerciseNeeds({ exercises }: ContentTree): readonly Need[] {
  return [...exercises.values()].flatMap(({ id, exercise }) =>
    (exercise.data?.requires ?? []).map((to, i): Need => ({
      what: 'exercise',
      from: id,
      wave: exercise.data?.wave,
      to,
      toWave: exercises.get(to)?.exercise.data?.wave,
      file: exercise.path,
      line: exercise.lineOf(['requires', i]),
    })),
  );
}

function homesOfLaterWaves({ exercises, lessons }: ContentTree): readonly ContentProblem[] {
  return [...exercises.values()].flatMap(({ exercise }) => {
    const home = exercise.data === undefined ? undefined : lessons.get(exercise.data.lesson)?.lesson.frontMatter;
    return exercise.data !== undefined && home !== undefined && home.wave > exercise.data.wave
      ? [
          error(
            exercise.path,
            exercise.lineOf(['wave']),
            `The exercise is of wave ${exercise.data.wave}, its lesson ${home.id} of wave ${home.wave}.`,
            'Move the exercise to the wave of its lesson.',
          ),
        ]
      : [];
  });
}
