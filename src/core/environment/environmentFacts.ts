import type { PythonSource } from '../exercise/pythonRequirements.js';

/** The learner's Git. */
export type GitFacts =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      readonly version: string;
      /** What commits would carry; `undefined` where Git has no name or e-mail. */
      readonly identity?: { readonly name: string; readonly email: string } | undefined;
    };

/** The interpreter that checks and cells use. */
export type PythonFacts =
  | { readonly kind: 'none' }
  /** It is named, and does not run. */
  | { readonly kind: 'broken'; readonly shown: string; readonly source: PythonSource; readonly reason: string }
  | {
      readonly kind: 'found';
      readonly shown: string;
      /** The program itself, where what is shown is a launcher that leads to it. */
      readonly path: string;
      readonly source: PythonSource;
      readonly version: string;
      readonly isTooOld: boolean;
      /** Is it in an environment of its own? */
      readonly isVirtual: boolean;
    };

/** A package that exercises use. */
export interface PackageFacts {
  readonly name: string;
  /** Which one is installed, if any. */
  readonly version?: string | undefined;
  /** Why it cannot be imported, though it is installed. */
  readonly broken?: string | undefined;
  /** Does something that was started already need it, or every check? */
  readonly isNeededNow: boolean;
}

/** What the Python extension would run a file with. */
export type ExtensionFacts =
  | { readonly kind: 'notInstalled' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'chosen'; readonly path: string; readonly isSame: boolean };

/** The environment that one exercise has to itself. */
export interface ExerciseEnvironment {
  readonly title: string;
  /** The environment itself. */
  readonly folder: string;
  readonly packages: readonly string[];
  readonly state: 'ready' | 'unmade' | 'unusable';
}

/** Where exercises are kept. */
export type FolderFacts =
  | { readonly kind: 'notOpen' }
  | { readonly kind: 'writable'; readonly path: string }
  | { readonly kind: 'readOnly'; readonly path: string; readonly reason: string }
  /** A file stands where a folder is needed. */
  | { readonly kind: 'blocked'; readonly path: string };

/** What running other programs tells. */
export interface ToolFacts {
  readonly git: GitFacts;
  readonly python: PythonFacts;
  readonly packages: readonly PackageFacts[];
  readonly extension: ExtensionFacts;
  /** Those of started exercises, where each has its own; `undefined` where they share one. */
  readonly ownEnvironments?: readonly ExerciseEnvironment[] | undefined;
}

/** Everything that was seen of the machine, before it is judged. */
export interface EnvironmentFacts {
  /** `undefined` in Restricted Mode, where nothing is run. */
  readonly tools?: ToolFacts | undefined;
  readonly folder: FolderFacts;
  /** Bytes that are free where exercises are kept. */
  readonly freeSpace?: number | undefined;
}
