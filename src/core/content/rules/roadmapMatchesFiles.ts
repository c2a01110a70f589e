import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import type { YamlPath } from '../parseYaml.js';

const error = errorsOf('V01');

type Listed = { readonly id: string; readonly step: string; readonly path: YamlPath };

/** V01: the roadmap and the files say the same, for what is listed and not there breaks the tree, and what is there and not listed is never seen. */
export function roadmapMatchesFiles(tree: ContentTree): readonly ContentProblem[] {
  const { roadmap } = tree;
  if (!roadmap.exists) {
    return [error(roadmap.path, 1, 'There is no roadmap.', 'Write roadmap.yaml with the ordered steps.')];
  }
  const steps = (roadmap.data?.steps ?? []).map(({ id }, index): Listed => ({ id, step: id, path: ['steps', index, 'id'] }));
  const lessons = listed(tree, 'lessons');
  const exercises = listed(tree, 'exercises');
  const broken = roadmap.data === undefined;
  return [
    ...[steps, lessons, exercises].flatMap((group) => repeated(tree, group)),
    ...steps.flatMap(({ id, path }) => missingStepFiles(tree, id, path)),
    ...lessons.flatMap((item) => misplaced(tree, item, 'lesson', tree.lessons.get(item.id)?.step, `lessons/${item.id}.md`)),
    ...exercises.flatMap((item) => misplaced(tree, item, 'exercise', tree.exercises.get(item.id)?.step, `exercises/${item.id}/`)),
    ...capstones(tree),
    ...(broken ? [] : orphans(tree, steps, lessons, exercises)),
    ...wrongIds(tree),
  ];
}

function listed(tree: ContentTree, kind: 'lessons' | 'exercises'): readonly Listed[] {
  return (tree.roadmap.data?.steps ?? []).flatMap((step, s) =>
    step[kind].map((id, i): Listed => ({ id, step: step.id, path: ['steps', s, kind, i] })),
  );
}

function repeated({ roadmap }: ContentTree, group: readonly Listed[]): readonly ContentProblem[] {
  return group
    .filter(({ id }, index) => group.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => error(roadmap.path, roadmap.lineOf(path), `${id} is listed twice.`, 'Remove one of the two lines.'));
}

function missingStepFiles({ steps, roadmap }: ContentTree, id: string, path: YamlPath): readonly ContentProblem[] {
  const folder = steps.get(id);
  const line = roadmap.lineOf(path);
  const fix = (name: string): string => `Write steps/${id}/${name}, or remove the step from the roadmap.`;
  return [
    ...(folder?.step.exists === true ? [] : [error(roadmap.path, line, `Step ${id} has no step.yaml.`, fix('step.yaml'))]),
    ...(folder?.checklist.exists === true ? [] : [error(roadmap.path, line, `Step ${id} has no checklist.yaml.`, fix('checklist.yaml'))]),
  ];
}

function misplaced(
  { roadmap }: ContentTree,
  item: Listed,
  what: string,
  folder: string | undefined,
  name: string,
): readonly ContentProblem[] {
  if (folder === item.step) {
    return [];
  }
  const line = roadmap.lineOf(item.path);
  return folder === undefined
    ? [error(roadmap.path, line, `There is no ${what} ${item.id}.`, `Write steps/${item.step}/${name}, or remove the line.`)]
    : [
        error(
          roadmap.path,
          line,
          `The ${what} ${item.id} stands in the folder of step ${folder}.`,
          `List it under ${folder}, or move its files.`,
        ),
      ];
}

function capstones({ roadmap }: ContentTree): readonly ContentProblem[] {
  return (roadmap.data?.steps ?? []).flatMap((step, index) =>
    step.capstones.length === 0
      ? []
      : [
          error(
            roadmap.path,
            roadmap.lineOf(['steps', index, 'capstones']),
            'Capstones have no format yet, so none can be written.',
            'Leave the list out, and name the project in the step’s `builds`.',
          ),
        ],
  );
}

function orphans(
  tree: ContentTree,
  steps: readonly Listed[],
  lessons: readonly Listed[],
  exercises: readonly Listed[],
): readonly ContentProblem[] {
  const isListed = (group: readonly Listed[], id: string): boolean => group.some((item) => item.id === id);
  const fix = 'Add it to roadmap.yaml, or delete it.';
  return [
    ...[...tree.steps.values()].flatMap(({ id, step }) =>
      isListed(steps, id) ? [] : [error(step.path, 1, `Step ${id} is not in the roadmap.`, fix)],
    ),
    ...[...tree.lessons.values()].flatMap(({ id, lesson }) =>
      isListed(lessons, id) ? [] : [error(lesson.path, 1, `Lesson ${id} is not in the roadmap.`, fix)],
    ),
    ...[...tree.exercises.values()].flatMap(({ id, exercise }) =>
      isListed(exercises, id) ? [] : [error(exercise.path, 1, `Exercise ${id} is not in the roadmap.`, fix)],
    ),
    ...[...tree.files.keys()]
      .filter((path) => !KNOWN_FILES.some((pattern) => pattern.test(path)))
      .map((path) =>
        error(path, 1, 'Nothing reads this file.', 'Move it to where the content folder’s layout has a place for it, or delete it.'),
      ),
  ];
}

const KNOWN_FILES = [
  /^(?:roadmap|bibliography)\.yaml$/,
  /^[A-Z]+(?:\.md)?$/,
  /^steps\/[^/]+\/(?:step|checklist|cards|placement)\.yaml$/,
  /^steps\/[^/]+\/lessons\/[^/]+\.md$/,
  /^steps\/[^/]+\/lessons\/.+\.(?:png|svg|jpg|webp)$/,
  /^steps\/[^/]+\/exercises\/[^/]+\/(?:exercise\.yaml|brief\.md|hints\.yaml|rubric\.md|probes\.py|(?:starter|solution|mutants|alternatives)\/.+)$/,
  /^testkit\//,
  /^data\/[^/]+\//,
  /^schema\/[^/]+\.schema\.json$/,
];

function wrongIds(tree: ContentTree): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const expect = (file: string, line: number, id: string | undefined, wanted: string): void => {
    if (id !== undefined && id !== wanted) {
      problems.push(error(file, line, `The id is ${id}, but the file is named for ${wanted}.`, `Write id: ${wanted}, or rename the file.`));
    }
  };
  for (const { id, step } of tree.steps.values()) {
    expect(step.path, step.lineOf(['id']), step.data?.id, id);
  }
  for (const { id, step, lesson } of tree.lessons.values()) {
    expect(lesson.path, lesson.frontMatterLine(['id']), lesson.frontMatter?.id, id);
    if (!id.startsWith(`${step}.`)) {
      problems.push(error(lesson.path, 1, `The lesson stands in step ${step}.`, `Name it ${step}.<name>, or move it to its own step.`));
    }
  }
  for (const { id, exercise } of tree.exercises.values()) {
    expect(exercise.path, exercise.lineOf(['id']), exercise.data?.id, id);
  }
  return [...problems, ...wrongItemIds(tree)];
}

/** Checklist items and cards are named for their step, so that ids stay unique in the whole roadmap. */
function wrongItemIds(tree: ContentTree): readonly ContentProblem[] {
  const items = [...tree.steps.values()].flatMap(({ id: step, checklist, cards }) => [
    ...(checklist.data?.items ?? []).map(({ id }, i) => ({ id, step, file: checklist.path, line: checklist.lineOf(['items', i, 'id']) })),
    ...(cards.data?.cards ?? []).map(({ id }, i) => ({ id, step, file: cards.path, line: cards.lineOf(['cards', i, 'id']) })),
  ]);
  return items.flatMap(({ id, step, file, line }, index) => [
    ...(id.startsWith(`${step}.`) ? [] : [error(file, line, `The id ${id} does not name its step.`, `Begin it with ${step}.`)]),
    ...(items.findIndex((other) => other.id === id && other.file === file) < index
      ? [error(file, line, `The id ${id} is used twice.`, 'Give each item an id of its own.')]
      : []),
  ]);
}
