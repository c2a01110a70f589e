import { fillBrief } from '../../exercise/fillBrief.js';
import { findRoleProblems } from '../../exercise/planProject.js';
import type { RoleProblem } from '../../exercise/planProject.js';
import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree, ExerciseFolder } from '../contentTree.js';
import type { YamlPath } from '../parseYaml.js';
import type { Exercise } from '../schema/exercise.js';

const error = errorsOf('V30');
const HARD_LEVEL = 3;
const LEAST_SEEDS = 3;

/** V30, the part that needs no Python: an exercise has every file the project is made from, and they agree with what exercise.yaml says. */
export function exercisePackage(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.exercises.values()].flatMap((folder) => {
    const { exercise } = folder;
    if (!exercise.exists) {
      return [error(exercise.path, 1, 'The exercise has no exercise.yaml.', 'Write it; the schema says what stands in it.')];
    }
    return exercise.data === undefined
      ? []
      : [
          ...missingFiles(folder, exercise.data),
          ...roles(folder, exercise.data),
          ...programs(folder, exercise.data),
          ...numbers(folder, exercise.data),
          ...rubric(folder),
        ];
  });
}

function missingFiles({ path, files }: ExerciseFolder, { module, files: { learner } }: Exercise): readonly ContentProblem[] {
  const needed = ['brief.md', 'hints.yaml', 'rubric.md', 'solution/WHY.md', `solution/${module}.py`, 'starter/EXPERIMENT.md'];
  const conftest = files.get('starter/tests/conftest.py');
  return [
    ...[...needed, 'starter/tests/conftest.py', 'starter/pytest.ini']
      .filter((name) => !files.has(name))
      .map((name) => error(`${path}/exercise.yaml`, 1, `The exercise has no ${name}.`, 'Write it; another exercise shows its shape.')),
    ...(conftest === undefined || /^from testkit\.plugin import \*/.test(conftest)
      ? []
      : [
          error(
            `${path}/starter/tests/conftest.py`,
            1,
            'The tests do not load the testkit.',
            'Write the one line: from testkit.plugin import *  # noqa: F401, F403',
          ),
        ]),
    ...(learner[0] === `${module}.py`
      ? []
      : [
          error(
            `${path}/exercise.yaml`,
            1,
            `The first learner file is ${learner[0] ?? 'missing'}, the module is ${module}.`,
            `List ${module}.py first.`,
          ),
        ]),
  ];
}

function roles({ exercise, files }: ExerciseFolder, data: Exercise): readonly ContentProblem[] {
  const starter = [...files.keys()]
    .filter((name) => name.startsWith('starter/'))
    .map((name) => ({ path: name.slice('starter/'.length), bytes: new Uint8Array() }));
  return findRoleProblems(data, starter).map(({ path, problem }) =>
    error(exercise.path, exercise.lineOf(['files']), `starter/${path}: ${problem}.`, ROLE_FIXES[problem]),
  );
}

const ROLE_FIXES: Readonly<Record<RoleProblem['problem'], string>> = {
  'no role': 'List it under `files` as learner, test or data.',
  'no file': 'Write the file in starter/, or remove it from `files`.',
  'two roles': 'Give it one role.',
  generated: 'Delete it: every project gets this file when it is made.',
};

function programs(folder: ExerciseFolder, data: Exercise): readonly ContentProblem[] {
  const { exercise, files, path } = folder;
  const at = (field: YamlPath, message: string, fix: string): ContentProblem => error(exercise.path, exercise.lineOf(field), message, fix);
  const mutants = data.mutants.map(({ name }) => name);
  return [
    ...data.mutants.flatMap(({ name, task }, i) => [
      ...(files.has(`mutants/${name}.py`) ? [] : [at(['mutants', i], `There is no mutants/${name}.py.`, 'Write it, or remove the entry.')]),
      ...(data.tasks.some(({ n }) => n === task)
        ? []
        : [at(['mutants', i, 'task'], `There is no task ${task}.`, 'Name the task whose tests reject this program.')]),
    ]),
    ...data.alternatives
      .map((name, i) => ({ name, i }))
      .filter(({ name }) => !files.has(`alternatives/${name}.py`))
      .map(({ name, i }) => at(['alternatives', i], `There is no alternatives/${name}.py.`, 'Write it, or remove the entry.')),
    ...(data.level >= HARD_LEVEL && data.alternatives.length === 0
      ? [
          at(
            ['level'],
            `An exercise of level ${data.level} has no alternative solution.`,
            'Write one that takes another way, and list it under `alternatives`.',
          ),
        ]
      : []),
    ...unlisted(folder, 'mutants', mutants),
    ...unlisted(folder, 'alternatives', data.alternatives),
    ...[...files].flatMap(([name, text]) =>
      name.startsWith('mutants/') && !/^(?:#.*\n|\s)*[rR]?("""|''')[\s\S]{20,}?\1/.test(text)
        ? [error(`${path}/${name}`, 1, 'The mutant has no docstring.', 'Begin it with one: what a learner who made this mistake is told.')]
        : [],
    ),
    ...tasks(folder, data, at),
  ];
}

function unlisted({ files, path }: ExerciseFolder, kind: 'mutants' | 'alternatives', names: readonly string[]): readonly ContentProblem[] {
  return [...files.keys()]
    .filter((name) => name.startsWith(`${kind}/`) && !names.includes(name.slice(kind.length + 1, -'.py'.length)))
    .map((name) => error(`${path}/${name}`, 1, 'exercise.yaml does not list this file.', `List it under \`${kind}\`, or delete it.`));
}

function tasks(
  { files }: ExerciseFolder,
  data: Exercise,
  at: (field: YamlPath, message: string, fix: string) => ContentProblem,
): readonly ContentProblem[] {
  const tests = data.files.test.map((name) => files.get(`starter/${name}`) ?? '').join('\n');
  const judged = [...tests.matchAll(/mark\.task\((\d+)\)/g)].map(([, n]) => Number(n));
  const unknown = judged.find((n) => !data.tasks.some((task) => task.n === n));
  return [
    ...data.tasks.flatMap(({ n, functions }, i) => [
      ...(n === i + 1 ? [] : [at(['tasks', i, 'n'], `Task ${n} stands at place ${i + 1}.`, 'Number the tasks 1, 2, 3 … in order.')]),
      ...(judged.includes(n) ? [] : [at(['tasks', i], `No test judges task ${n}.`, `Mark its tests with @pytest.mark.task(${n}).`)]),
      ...['starter', 'solution'].flatMap((place) =>
        functions
          .filter(
            (name) =>
              !new RegExp(`\\b(?:def|class) ${name.split('.').at(-1) ?? name}\\b`).test(files.get(`${place}/${data.module}.py`) ?? ''),
          )
          .map((name) =>
            at(['tasks', i, 'functions'], `${place}/${data.module}.py does not define ${name}.`, 'Define it there, or correct the name.'),
          ),
      ),
    ]),
    ...(unknown === undefined
      ? []
      : [at(['tasks'], `A test is marked for task ${unknown}, which is not there.`, 'Correct the mark, or add the task.')]),
  ];
}

function numbers({ exercise, files, path }: ExerciseFolder, data: Exercise): readonly ContentProblem[] {
  const brief = files.get('brief.md') ?? '';
  const tests = data.files.test.map((name) => files.get(`starter/${name}`) ?? '').join('\n');
  return [
    ...fillBrief(brief, data).unknown.map((place) =>
      error(
        `${path}/brief.md`,
        lineWith(brief, place),
        `${place} has no value.`,
        'Define the tolerance in exercise.yaml, or correct the name.',
      ),
    ),
    ...Object.keys(data.tolerances).flatMap((name) => [
      ...(brief.includes(`{{tolerance.${name}}}`)
        ? []
        : [
            error(
              exercise.path,
              exercise.lineOf(['tolerances', name]),
              `The brief does not show the tolerance ${name}.`,
              `Say in brief.md what {{tolerance.${name}}} is for.`,
            ),
          ]),
      ...(new RegExp(`["']${name}["']`).test(tests)
        ? []
        : [
            error(
              exercise.path,
              exercise.lineOf(['tolerances', name]),
              `No test uses the tolerance ${name}.`,
              'Use it in a test, or remove it.',
            ),
          ]),
    ]),
    ...(data.seeds.length > 0 && data.seeds.length < LEAST_SEEDS
      ? [
          error(
            exercise.path,
            exercise.lineOf(['seeds']),
            `There are only ${data.seeds.length} seeds.`,
            `Use at least ${LEAST_SEEDS}, so that no test passes by luck.`,
          ),
        ]
      : []),
    ...(data.seeds.length > 0 && !brief.includes('{{seeds}}')
      ? [
          error(
            exercise.path,
            exercise.lineOf(['seeds']),
            'The brief does not show the seeds.',
            'Say in brief.md that the tests use {{seeds}}.',
          ),
        ]
      : []),
  ];
}

function rubric({ files, path }: ExerciseFolder): readonly ContentProblem[] {
  const text = files.get('rubric.md');
  return ['pass', 'good', 'excellent', 'stretch']
    .filter((word) => text !== undefined && !new RegExp(`\\b${word}\\b`, 'i').test(text))
    .map((word) =>
      error(
        `${path}/rubric.md`,
        1,
        `The rubric does not say what “${word}” is.`,
        'Say what pass, good and excellent look like, and give stretch goals.',
      ),
    );
}

function lineWith(text: string, part: string): number {
  return text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length;
}
