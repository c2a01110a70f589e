import type { Localiser } from '../localiser.js';
import { type CountedHints, describeNextHint } from '../hints/describeNextHint.js';
import type { FunctionPlaces } from './functionPlaces.js';
import type { TaskState } from './resultRecord.js';

/** What can be done from above a function. */
export type LensKind = 'check' | 'hint' | 'debug';

/** A lens above a function that the learner writes. */
export interface TaskLens {
  readonly kind: LensKind;
  readonly task: number;
  readonly title: string;
  /** From 1. */
  readonly line: number;
}

/** What the lenses of a file depend on. */
export interface LensFacts {
  /** Where the functions of each task stand in the file as it is typed. */
  readonly places: FunctionPlaces;
  readonly states: ReadonlyMap<number, TaskState>;
  /** The hints of each task: how many were shown, of how many. */
  readonly hints: ReadonlyMap<number, CountedHints>;
  readonly canDebug: boolean;
}

const marks: Readonly<Record<TaskState, string>> = {
  // VS Code takes away an ordinary space behind an icon.
  passed: '$(pass)\u00a0',
  failed: '$(error)\u00a0',
  running: '$(sync~spin)\u00a0',
  waiting: '$(sync~spin)\u00a0',
  unwritten: '',
  unknown: '',
};

/** The lenses of a file: to check the task above each of its functions, to be given a hint, and to debug it. */
export function describeTaskLenses({ places, states, hints, canDebug }: LensFacts, l10n: Localiser): readonly TaskLens[] {
  return [...places].flatMap(([task, functions]) =>
    functions.flatMap(({ line }): readonly TaskLens[] => {
      const count = hints.get(task);
      return [
        { kind: 'check', task, line, title: `${marks[states.get(task) ?? 'unknown']}${l10n.t('Check task {0}', task)}` },
        ...(count === undefined || count.of === 0 ? [] : [{ kind: 'hint', task, line, title: describeNextHint(count, l10n) } as const]),
        ...(canDebug ? [{ kind: 'debug', task, line, title: l10n.t('Debug task {0}', task) } as const] : []),
      ];
    }),
  );
}
