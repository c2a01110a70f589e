import type { AuthoredText } from './authoredText.js';
import type { ContentProblem } from './contentProblem.js';
import type { ParsedLesson } from './parsedLesson.js';
import type { YamlPath } from './parseYaml.js';
import type { Bibliography } from './schema/bibliography.js';
import type { Cards, Placement } from './schema/cards.js';
import type { Checklist } from './schema/checklist.js';
import type { Exercise, Hints } from './schema/exercise.js';
import type { Roadmap } from './schema/roadmap.js';
import type { Step } from './schema/step.js';

/** The whole content folder, parsed: what the rules check and the catalogue is made from. */
export interface ContentTree {
  /** Every file's text by its path relative to the content folder; files that are no text are there with an empty one. */
  readonly files: ReadonlyMap<string, string>;
  readonly roadmap: YamlFile<Roadmap>;
  readonly bibliography: YamlFile<Bibliography>;
  /** By folder name. */
  readonly steps: ReadonlyMap<string, StepFolder>;
  /** By file name without `.md`. */
  readonly lessons: ReadonlyMap<string, LessonFile>;
  /** By folder name. */
  readonly exercises: ReadonlyMap<string, ExerciseFolder>;
  /** Everything a learner may read, as Markdown. */
  readonly texts: readonly AuthoredText[];
  /** The figures that exist, or `undefined` where that cannot be known. */
  readonly figureIds: ReadonlySet<string> | undefined;
}

/** A YAML file, there or not. */
export interface YamlFile<T> {
  readonly path: string;
  readonly exists: boolean;
  /** `undefined` when the file is missing or wrong. */
  readonly data: T | undefined;
  readonly lineOf: (path: YamlPath) => number;
  readonly problems: readonly ContentProblem[];
}

/** `steps/<id>/`. */
export interface StepFolder {
  readonly id: string;
  readonly step: YamlFile<Step>;
  readonly checklist: YamlFile<Checklist>;
  readonly cards: YamlFile<Cards>;
  readonly placement: YamlFile<Placement>;
}

/** `steps/<step>/lessons/<id>.md`. */
export interface LessonFile {
  readonly id: string;
  readonly step: string;
  readonly lesson: ParsedLesson;
}

/** `steps/<step>/exercises/<id>/`. */
export interface ExerciseFolder {
  readonly id: string;
  readonly step: string;
  /** The folder, relative to the content folder. */
  readonly path: string;
  readonly exercise: YamlFile<Exercise>;
  readonly hints: YamlFile<Hints>;
  /** Text of every file of the folder, by its path in it. */
  readonly files: ReadonlyMap<string, string>;
}

/** One rule of the curriculum: what it finds wrong in the content. */
export type ContentRule = (tree: ContentTree) => readonly ContentProblem[];
