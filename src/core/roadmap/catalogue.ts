import type { Evidence } from '../content/schema/checklist.js';

/** What the tree, the pickers and the pages need to know of the content without parsing it. */
export interface Catalogue {
  readonly formatVersion: 1;
  /** Changes whenever any content file changes. */
  readonly contentVersion: string;
  readonly steps: readonly CatalogueStep[];
}

/** A step of the roadmap with everything that is written for it. */
export interface CatalogueStep {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly why: string;
  readonly needs: readonly string[];
  /** A codicon name. */
  readonly icon: string;
  readonly teaches: readonly string[];
  readonly builds: readonly string[];
  readonly lessons: readonly CatalogueLesson[];
  readonly exercises: readonly CatalogueExercise[];
  readonly capstones: readonly CatalogueCapstone[];
  readonly checklist: readonly CatalogueChecklistItem[];
  /** The file of its placement test, relative to the content folder, where one is written. */
  readonly placement?: string | undefined;
}

/** A lesson, without its text. */
export interface CatalogueLesson {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly minutes: number;
  readonly level: number;
  readonly wave: 1 | 2 | 3;
  readonly requires: readonly string[];
  readonly exercises: readonly string[];
  /** The Markdown file, relative to the content folder. */
  readonly path: string;
}

/** An exercise, without its files. */
export interface CatalogueExercise {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly level: number;
  readonly wave: 1 | 2 | 3;
  /** Its home lesson. */
  readonly lesson: string;
  readonly requires: readonly string[];
  readonly packages: readonly string[];
  readonly tasks: readonly CatalogueTask[];
  /** Its folder, relative to the content folder. */
  readonly path: string;
}

/** A numbered part of an exercise. */
export interface CatalogueTask {
  readonly n: number;
  readonly title: string;
  readonly functions: readonly string[];
}

/** A capstone project. */
export interface CatalogueCapstone {
  readonly id: string;
  readonly title: string;
  readonly hours: number;
}

/** A line of a step's checklist. */
export interface CatalogueChecklistItem {
  readonly id: string;
  readonly text: string;
  readonly evidence?: Evidence | undefined;
}
