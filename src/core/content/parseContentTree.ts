import type { z } from 'zod';
import { exerciseTexts, lessonTexts, stepTexts } from './authoredText.js';
import type { ContentTree, ExerciseFolder, LessonFile, StepFolder, YamlFile } from './contentTree.js';
import { parseLesson } from './parseLesson.js';
import { parseYaml } from './parseYaml.js';
import { bibliographySchema } from './schema/bibliography.js';
import { cardsSchema, placementSchema } from './schema/cards.js';
import { checklistSchema } from './schema/checklist.js';
import { exerciseSchema, hintsSchema } from './schema/exercise.js';
import { roadmapSchema } from './schema/roadmap.js';
import { stepSchema } from './schema/step.js';

/** Parses every file of a content folder, given by path relative to it. Missing and broken files are kept as such. */
export function parseContentTree(files: ReadonlyMap<string, string>, figureIds?: ReadonlySet<string>): ContentTree {
  const steps = [...foldersIn(files, /^steps\/([^/]+)\//)].map(([path, id]) => stepFolder(files, path, id));
  const lessons = [...files].flatMap(([path, text]) => lessonFile(path, text));
  const exercises = [...foldersIn(files, /^steps\/[^/]+\/exercises\/([^/]+)\//)].map(([path, id]) => exerciseFolder(files, path, id));
  return {
    files,
    roadmap: yamlFile(files, 'roadmap.yaml', roadmapSchema),
    bibliography: yamlFile(files, 'bibliography.yaml', bibliographySchema),
    steps: byId(steps),
    lessons: byId(lessons),
    exercises: byId(exercises),
    texts: [...steps.flatMap(stepTexts), ...lessons.flatMap(lessonTexts), ...exercises.flatMap(exerciseTexts)],
    figureIds,
  };
}

function yamlFile<S extends z.ZodType>(files: ReadonlyMap<string, string>, path: string, schema: S): YamlFile<z.infer<S>> {
  const text = files.get(path);
  if (text === undefined) {
    return { path, exists: false, data: undefined, lineOf: () => 1, problems: [] };
  }
  return { path, exists: true, ...parseYaml(text, schema, { file: path }) };
}

function stepFolder(files: ReadonlyMap<string, string>, path: string, id: string): StepFolder {
  return {
    id,
    step: yamlFile(files, `${path}step.yaml`, stepSchema),
    checklist: yamlFile(files, `${path}checklist.yaml`, checklistSchema),
    cards: yamlFile(files, `${path}cards.yaml`, cardsSchema),
    placement: yamlFile(files, `${path}placement.yaml`, placementSchema),
  };
}

function lessonFile(path: string, text: string): readonly LessonFile[] {
  const [, step, id] = /^steps\/([^/]+)\/lessons\/([^/]+)\.md$/.exec(path) ?? [];
  return step === undefined || id === undefined ? [] : [{ id, step, lesson: parseLesson(path, text) }];
}

function exerciseFolder(files: ReadonlyMap<string, string>, path: string, id: string): ExerciseFolder {
  return {
    id,
    step: path.split('/')[1] ?? '',
    path: path.slice(0, -1),
    exercise: yamlFile(files, `${path}exercise.yaml`, exerciseSchema),
    hints: yamlFile(files, `${path}hints.yaml`, hintsSchema),
    files: new Map([...files].flatMap(([file, text]) => (file.startsWith(path) ? [[file.slice(path.length), text]] : []))),
  };
}

/** Folders that match, with the name the pattern captures; each path ends with a slash. */
function foldersIn(files: ReadonlyMap<string, string>, pattern: RegExp): ReadonlyMap<string, string> {
  const matches = [...files.keys()].map((path) => pattern.exec(path)).filter((match) => match !== null);
  return new Map(matches.map(([path, name = '']) => [path, name]));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
