import { isRecord } from '../shared/frameState.js';
import { ALGORITHMS, type Algorithm } from './algorithms.js';

/** The order in which a list is handed to an algorithm. */
export type Order = 'sorted' | 'shuffled' | 'reversed';

/** Every order. */
export const ORDERS: readonly Order[] = ['sorted', 'shuffled', 'reversed'];

/** Both kinds of axes. */
export const AXES = ['linear', 'log'] as const;

/** Everything the learner can set. */
export interface State {
  /** How many values the list has. */
  readonly n: number;
  readonly order: Order;
  readonly axes: (typeof AXES)[number];
  readonly shown: readonly Algorithm[];
  /** How many comparisons a step of the hash set is worth. */
  readonly cost: number;
  /** The algorithm that is gone through step by step. */
  readonly run: Algorithm;
  /** How many of its steps have been taken. */
  readonly at: number;
}

/** What each control can be set to. */
export const RANGES = { n: { min: 2, max: 2000 }, cost: { min: 1, max: 100 } } as const;

/** At most this many steps has a run on the short list. */
const MOST_STEPS = 66;

const all: State = { n: 16, order: 'shuffled', axes: 'linear', shown: ALGORITHMS, cost: 1, run: 'binary', at: 0 };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  all,
  pairs: { ...all, shown: ['nested', 'hash'], cost: 20, run: 'nested' },
  search: { ...all, shown: ['linear', 'binary'] },
} as const satisfies Readonly<Record<string, State>>;

interface Range {
  readonly min: number;
  readonly max: number;
}

const wholeIn = (value: unknown, { min, max }: Range, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : fallback;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.all): State {
  if (!isRecord(stored)) return fallback;
  const shown: readonly unknown[] = Array.isArray(stored.shown) ? stored.shown : fallback.shown;
  return {
    n: wholeIn(stored.n, RANGES.n, fallback.n),
    order: ORDERS.find((order) => order === stored.order) ?? fallback.order,
    axes: AXES.find((axes) => axes === stored.axes) ?? fallback.axes,
    shown: ALGORITHMS.filter((algorithm) => shown.includes(algorithm)),
    cost: wholeIn(stored.cost, RANGES.cost, fallback.cost),
    run: ALGORITHMS.find((algorithm) => algorithm === stored.run) ?? fallback.run,
    at: wholeIn(stored.at, { min: 0, max: MOST_STEPS }, fallback.at),
  };
}
