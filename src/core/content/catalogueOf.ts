import type { Catalogue, CatalogueChecklistItem, CatalogueExercise, CatalogueLesson, CatalogueStep } from '../roadmap/catalogue.js';
import type { ContentTree } from './contentTree.js';

/** What the editor needs to know of the content without parsing it; leaves out whatever is missing or broken. */
export function catalogueOf(tree: ContentTree, contentVersion: string): Catalogue {
  const steps = tree.roadmap.data?.steps ?? [];
  return {
    formatVersion: 1,
    contentVersion,
    steps: steps.flatMap(({ id, lessons, exercises }): readonly CatalogueStep[] => {
      const folder = tree.steps.get(id);
      if (folder?.step.data === undefined) {
        return [];
      }
      return [
        {
          ...folder.step.data,
          lessons: lessons.flatMap((lesson) => catalogueLesson(tree, lesson)),
          exercises: exercises.flatMap((exercise) => catalogueExercise(tree, exercise)),
          capstones: [],
          checklist: folder.checklist.data?.items.map((item): CatalogueChecklistItem => ({ ...item })) ?? [],
          ...(folder.placement.data === undefined ? {} : { placement: folder.placement.path }),
        },
      ];
    }),
  };
}

function catalogueLesson(tree: ContentTree, id: string): readonly CatalogueLesson[] {
  const { path, frontMatter } = tree.lessons.get(id)?.lesson ?? {};
  if (path === undefined || frontMatter === undefined) {
    return [];
  }
  const { title, objective, minutes, level, wave, requires, exercises } = frontMatter;
  return [{ id, title, objective, minutes, level, wave, requires, exercises, path }];
}

function catalogueExercise(tree: ContentTree, id: string): readonly CatalogueExercise[] {
  const folder = tree.exercises.get(id);
  if (folder?.exercise.data === undefined) {
    return [];
  }
  const { title, summary, minutes, level, wave, lesson, requires, packages, tasks } = folder.exercise.data;
  return [{ id, title, summary, minutes, level, wave, lesson, requires, packages, tasks, path: folder.path }];
}
