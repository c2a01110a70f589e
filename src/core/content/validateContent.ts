import { compareProblems } from './contentProblem.js';
import type { ContentProblem } from './contentProblem.js';
import type { ContentRule, ContentTree, YamlFile } from './contentTree.js';

const rules: readonly ContentRule[] = [];

/** Everything that is wrong in the content, errors and warnings, in the order of the files. */
export function validateContent(tree: ContentTree): readonly ContentProblem[] {
  return [...formProblems(tree), ...rules.flatMap((rule) => rule(tree))].sort(compareProblems);
}

function formProblems(tree: ContentTree): readonly ContentProblem[] {
  const yamlFiles: readonly YamlFile<unknown>[] = [
    tree.roadmap,
    tree.bibliography,
    ...[...tree.steps.values()].flatMap(({ step, checklist, cards, placement }) => [step, checklist, cards, placement]),
    ...[...tree.exercises.values()].flatMap(({ exercise, hints }) => [exercise, hints]),
  ];
  const lessons = [...tree.lessons.values()].map(({ lesson }) => lesson);
  return [...yamlFiles, ...lessons].flatMap(({ problems }) => problems);
}
