import { isRecord } from '../shared/frameState.js';
import { clamp, readChoice, readNumber, readWhole } from '../shared/readStored.js';

/** Whether the alternative is an effect in both directions, or only one above 0. */
export type Sides = 'two' | 'one';

/** What is looked at: one test, or a test that is repeated while the data come in. */
export type Scene = 'test' | 'peeking';

/** Everything the learner can set. */
export interface State {
  readonly scene: Scene;
  /** True difference of the two groups, in standard deviations of a single value. */
  readonly effect: number;
  /** Values in each of the two groups. */
  readonly n: number;
  /** Significance level. */
  readonly alpha: number;
  readonly sides: Sides;
  /** The observed difference, in standard errors: the z statistic. */
  readonly observed: number;
  /** How often the data are looked at, at equal distances. */
  readonly looks: number;
  readonly seed: number;
}

/** What each control can be set to. */
export const RANGES = {
  effect: { min: 0, max: 1.2 },
  n: { min: 5, max: 1000 },
  alpha: { min: 0.001, max: 0.2 },
  observed: { min: -4, max: 8 },
  looks: { min: 1, max: 20 },
  seed: { min: 0, max: 9999 },
} as const;

const power: State = { scene: 'test', effect: 0.4, n: 40, alpha: 0.05, sides: 'two', observed: 1.5, looks: 10, seed: 1 };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  power,
  peeking: { ...power, scene: 'peeking', looks: 1 },
} as const satisfies Readonly<Record<string, State>>;

/** Moves the observed result to the nearest allowed place. */
export function observe(state: State, z: number): State {
  return { ...state, observed: Math.round(100 * clamp(z, RANGES.observed)) / 100 };
}

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.power): State {
  if (!isRecord(stored)) return fallback;
  return {
    scene: readChoice(stored.scene, ['test', 'peeking'], fallback.scene),
    effect: readNumber(stored.effect, RANGES.effect, fallback.effect),
    n: readWhole(stored.n, RANGES.n, fallback.n),
    alpha: readNumber(stored.alpha, RANGES.alpha, fallback.alpha),
    sides: readChoice(stored.sides, ['two', 'one'], fallback.sides),
    observed: readNumber(stored.observed, RANGES.observed, fallback.observed),
    looks: readWhole(stored.looks, RANGES.looks, fallback.looks),
    seed: readWhole(stored.seed, RANGES.seed, fallback.seed),
  };
}
