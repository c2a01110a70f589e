import { seededRandom } from '../shared/seededRandom.js';
import {
  ALGORITHMS,
  binarySearch,
  hasPairByHash,
  hasPairByLoops,
  linearSearch,
  mergeSort,
  type Algorithm,
  type OnStep,
} from './algorithms.js';
import type { Order, State } from './state.js';

/** One step of one run, and the list as it was then. */
export interface Step {
  readonly first: number;
  readonly second: number;
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
}

/** How many steps an algorithm takes for a list of n values. */
export interface Count {
  readonly n: number;
  readonly steps: number;
}

/** The counts of every algorithm over all sizes that are plotted. */
export type Curves = Readonly<Record<Algorithm, readonly Count[]>>;

/** What one algorithm costs at the learner's n. */
export interface Score {
  readonly algorithm: Algorithm;
  /** Steps, times what one costs. */
  readonly cost: number;
  /** Cost at n divided by cost at n/2, rounded down. */
  readonly growth: number;
}

/** Everything the view draws. */
export interface Derived {
  readonly scores: readonly Score[];
  /** Up to n on linear axes, whole on logarithmic ones; the algorithms that are shown. */
  readonly curves: readonly { readonly algorithm: Algorithm; readonly points: readonly Count[] }[];
  readonly trace: readonly Step[];
  /** The first n at which the hash set costs less than the loops. */
  readonly crossing: number;
}

/** The sizes that are plotted: about even on a logarithmic axis. */
export const SIZES: readonly number[] = [...new Set(Array.from({ length: 49 }, (_, index) => Math.round(2 * 1000 ** (index / 48))))];

/** How long the list is that is gone through step by step. */
export const TRACED = 12;

/** The numbers 1 to n in an order; the same shuffle for the same n. */
export function listOf(n: number, order: Order): readonly number[] {
  const ascending = Array.from({ length: n }, (_, index) => index + 1);
  if (order === 'sorted') return ascending;
  if (order === 'reversed') return ascending.reverse();
  const random = seededRandom(n);
  for (let last = n - 1; last > 0; last -= 1) {
    const other = Math.floor(random.uniform() * (last + 1));
    const [a = 0, b = 0] = [ascending[last], ascending[other]];
    ascending[last] = b;
    ascending[other] = a;
  }
  return ascending;
}

/** Runs an algorithm on a list without equal values; a search looks for a number larger than all of them. */
function run(algorithm: Algorithm, values: number[], onStep: OnStep): void {
  const target = values.length + 1;
  switch (algorithm) {
    case 'nested':
      hasPairByLoops(values, onStep);
      break;
    case 'merge':
      mergeSort(values, onStep);
      break;
    case 'hash':
      hasPairByHash(values, onStep);
      break;
    case 'linear':
      linearSearch(values, target, onStep);
      break;
    case 'binary':
      // It needs a list in order, so it gets one.
      values.sort((a, b) => a - b);
      binarySearch(values, target, onStep);
      break;
  }
}

/** Counts the steps of an algorithm by running it. */
export function countSteps(algorithm: Algorithm, values: readonly number[]): number {
  let steps = 0;
  run(algorithm, [...values], () => {
    steps += 1;
  });
  return steps;
}

/** Every step of an algorithm, with the list as it stood then. */
export function trace(algorithm: Algorithm, values: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  const list = [...values];
  run(algorithm, list, (first, second, from, to) => steps.push({ first, second, from, to, values: [...list] }));
  return steps;
}

/** Counts every algorithm at every plotted size: some ten million steps, so keep the result. */
export function curvesOf(order: Order): Curves {
  const lists = SIZES.map((n) => listOf(n, order));
  const curve = (algorithm: Algorithm): readonly Count[] =>
    lists.map((values) => ({ n: values.length, steps: countSteps(algorithm, values) }));
  return { nested: curve('nested'), merge: curve('merge'), hash: curve('hash'), linear: curve('linear'), binary: curve('binary') };
}

/** Counts at the learner's n; `curves` are those of the state's order. */
export function derive(state: State, curves: Curves): Derived {
  const { n, order, cost, axes, shown } = state;
  const price = (algorithm: Algorithm): number => (algorithm === 'hash' ? cost : 1);
  const [whole, half] = [listOf(n, order), listOf(Math.floor(n / 2), order)];
  const scores = ALGORITHMS.map((algorithm) => {
    const steps = countSteps(algorithm, whole);
    // One value alone needs no comparison: growth from there is growth from one step.
    return { algorithm, cost: steps * price(algorithm), growth: steps / Math.max(1, countSteps(algorithm, half)) };
  });
  const priced = scores
    .filter(({ algorithm }) => shown.includes(algorithm))
    .map(({ algorithm, cost: last }) => {
      const counted = curves[algorithm].map((count) => ({ n: count.n, steps: count.steps * price(algorithm) }));
      return { algorithm, points: axes === 'log' ? counted : [...counted.filter((count) => count.n < n), { n, steps: last }] };
    });
  return { scores, curves: priced, trace: trace(state.run, listOf(TRACED, order)), crossing: 2 * cost + 2 };
}
