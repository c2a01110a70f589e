import { isRecord } from '../shared/frameState.js';
import { readChoice, readWhole } from '../shared/readStored.js';
import { POPULATION_IDS, type PopulationId } from '../shared/population.js';

/** Whether the means are shown on the axis of the population, or on one of their own. */
export type Axis = 'population' | 'means';

/** Everything the learner can set; the draws themselves follow from it. */
export interface State {
  readonly population: PopulationId;
  /** Draws in a sample. */
  readonly n: number;
  /** How many samples have been drawn. */
  readonly repeats: number;
  readonly seed: number;
  readonly axis: Axis;
}

/** What each control can be set to. */
export const RANGES = {
  n: { min: 1, max: 64 },
  repeats: { min: 0, max: 5000 },
  seed: { min: 0, max: 9999 },
} as const;

const waiting: State = { population: 'waiting', n: 4, repeats: 0, seed: 1, axis: 'population' };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  waiting,
  die: { ...waiting, population: 'die', n: 1, repeats: 1000 },
  cauchy: { ...waiting, population: 'cauchy', n: 16, repeats: 1000 },
} as const satisfies Readonly<Record<string, State>>;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.waiting): State {
  if (!isRecord(stored)) return fallback;
  return {
    population: readChoice(stored.population, POPULATION_IDS, fallback.population),
    n: readWhole(stored.n, RANGES.n, fallback.n),
    repeats: readWhole(stored.repeats, RANGES.repeats, fallback.repeats),
    seed: readWhole(stored.seed, RANGES.seed, fallback.seed),
    axis: readChoice(stored.axis, ['population', 'means'], fallback.axis),
  };
}
