import { isRecord } from '../shared/frameState.js';
import type { PopulationId } from '../shared/population.js';
import { readChoice, readNumber, readWhole } from '../shared/readStored.js';

/** The populations to be sampled: those that have a mean to be covered. */
export const POPULATIONS = ['normal', 'uniform', 'twoPeaks', 'waiting'] as const satisfies readonly PopulationId[];

/**
 * How an interval is made. `t`: mean ± t·s/√n. `knownSigma`: mean ± z·σ/√n, where σ is known. `plugIn`: mean ± z·s/√n, as if
 * s were σ. `bootstrap`: the middle of the means of samples drawn from the sample.
 */
export const METHODS = ['t', 'knownSigma', 'plugIn', 'bootstrap'] as const;

/** The name of a method. */
export type Method = (typeof METHODS)[number];

/** Everything the learner can set; the samples themselves follow from it. */
export interface State {
  readonly population: (typeof POPULATIONS)[number];
  readonly method: Method;
  /** Confidence level, from 0 to 1. */
  readonly level: number;
  /** Draws in a sample. */
  readonly n: number;
  /** How many intervals have been made. */
  readonly drawn: number;
  readonly seed: number;
}

/** What each control can be set to. */
export const RANGES = {
  level: { min: 0.5, max: 0.99 },
  n: { min: 3, max: 40 },
  drawn: { min: 0, max: 2000 },
  seed: { min: 0, max: 9999 },
} as const;

/** How many intervals are shown. */
export const SHOWN = 100;

const normal: State = { population: 'normal', method: 't', level: 0.95, n: 10, drawn: 0, seed: 1 };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  normal,
  skewed: { ...normal, population: 'waiting', n: 5, drawn: SHOWN },
  bootstrap: { ...normal, population: 'waiting', method: 'bootstrap', n: 40 },
} as const satisfies Readonly<Record<string, State>>;

/** Another procedure on the same samples; resampling more of them than are shown would keep the reader waiting. */
export function alter(state: State, part: Partial<Omit<State, 'drawn'>>): State {
  const next = { ...state, ...part };
  return next.method === 'bootstrap' ? { ...next, drawn: Math.min(next.drawn, SHOWN) } : next;
}

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.normal): State {
  if (!isRecord(stored)) return fallback;
  return {
    population: readChoice(stored.population, POPULATIONS, fallback.population),
    method: readChoice(stored.method, METHODS, fallback.method),
    level: readNumber(stored.level, RANGES.level, fallback.level),
    n: readWhole(stored.n, RANGES.n, fallback.n),
    drawn: readWhole(stored.drawn, RANGES.drawn, fallback.drawn),
    seed: readWhole(stored.seed, RANGES.seed, fallback.seed),
  };
}
