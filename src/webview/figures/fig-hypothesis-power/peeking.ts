import { seededRandom } from '../shared/seededRandom.js';
import { criticalValue } from './model.js';
import { RANGES, type State } from './state.js';

/** How many experiments without any effect are simulated. */
export const EXPERIMENTS = 4000;
/** How many of them are drawn as lines. */
export const SHOWN = 30;

const LOOKS = RANGES.looks.max;

/** The z statistics of all experiments at all looks, one experiment after the other. */
export type Paths = Float64Array;

/** One experiment, up to the look at which it was stopped. */
export interface Path {
  readonly z: readonly number[];
  /** Whether the last of them was taken for an effect. */
  readonly rejected: boolean;
}

/** Everything the view draws of peeking. */
export interface Peeking {
  readonly critical: number;
  /** Share of the experiments that have rejected at some look up to the first, second, … twentieth. */
  readonly rates: readonly number[];
  readonly shown: readonly Path[];
}

/**
 * Simulates experiments without an effect. With equal numbers of values between looks the z at look k is a sum of k
 * independent standard normal values, divided by √k (Armitage, McPherson & Rowe 1969).
 */
export function simulate(seed: number): Paths {
  const random = seededRandom(seed);
  const paths = new Float64Array(EXPERIMENTS * LOOKS);
  for (let experiment = 0; experiment < EXPERIMENTS; experiment += 1) {
    let sum = 0;
    for (let look = 1; look <= LOOKS; look += 1) {
      sum += random.normal();
      paths[experiment * LOOKS + look - 1] = sum / Math.sqrt(look);
    }
  }
  return paths;
}

/** Lets every experiment stop at its first significant look, and counts. */
export function peek(paths: Paths, { alpha, sides, looks }: State): Peeking {
  const critical = criticalValue(alpha, sides);
  const isSignificant = (z: number): boolean => (sides === 'two' ? Math.abs(z) : z) >= critical;
  const pathOf = (experiment: number, count: number): Paths => paths.subarray(experiment * LOOKS, experiment * LOOKS + count);
  const firsts = Array.from({ length: EXPERIMENTS }, (_, experiment) => pathOf(experiment, LOOKS).findIndex(isSignificant));
  const rejected = firsts.filter((first) => first >= 0);
  const rates = Array.from({ length: LOOKS }, (_, look) => rejected.filter((first) => first <= look).length / EXPERIMENTS);
  const shown = Array.from({ length: SHOWN }, (_, experiment): Path => {
    const all = pathOf(experiment, looks);
    const first = all.findIndex(isSignificant);
    return { z: [...(first < 0 ? all : all.subarray(0, first + 1))], rejected: first >= 0 };
  });
  return { critical, rates, shown };
}
