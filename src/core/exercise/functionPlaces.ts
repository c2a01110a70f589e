import type { ProjectTask } from './projectParameters.js';
import type { SettledTest } from './testRun.js';

/** Where something that a learner writes begins. */
export interface FunctionPlace {
  readonly name: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** The places of each task's functions, by its number. */
export type FunctionPlaces = ReadonlyMap<number, readonly FunctionPlace[]>;

/** Finds where the functions and classes of each task stand in the learner's files. */
export function findFunctionPlaces(
  files: readonly { readonly path: string; readonly text: string }[],
  tasks: readonly ProjectTask[],
): FunctionPlaces {
  return new Map(
    tasks.map(({ n, functions }) => [
      n,
      functions.flatMap((name) => {
        for (const { path, text } of files) {
          const line = findDefinition(text, name.split('.'));
          if (line !== undefined) {
            return [{ name, file: path, line }];
          }
        }
        return [];
      }),
    ]),
  );
}

/**
 * Where to look first for a failure: at the line that the failure names, if it is the learner's; or else at the function that was
 * judged, which is the one that the message speaks of; `undefined` where neither is known.
 */
export function findLearnerPlace(
  { task, result }: SettledTest,
  isLearnerFile: (path: string) => boolean,
  places: FunctionPlaces,
): { readonly file: string; readonly line: number } | undefined {
  if ('location' in result && result.location !== undefined && isLearnerFile(result.location.file)) {
    return result.location;
  }
  const written = task === null || task === undefined ? [] : (places.get(task) ?? []);
  const message = 'message' in result ? result.message : '';
  return written.find(({ name }) => new RegExp(`\\b${name.split('.').at(-1) ?? name}\\b`).test(message)) ?? written[0];
}

/** The line of `class A` or `def f`, and of `def m` below `class A` for a name like `A.m`. */
function findDefinition(text: string, names: readonly string[]): number | undefined {
  const lines = text.split('\n');
  let line = -1;
  for (const name of names) {
    line = lines.findIndex((each, index) => index > line && new RegExp(`^\\s*(?:async\\s+)?(?:def|class)\\s+${name}\\b`).test(each));
    if (line < 0) {
      return undefined;
    }
  }
  return line + 1;
}
