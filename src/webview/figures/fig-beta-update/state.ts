import { isRecord } from '../shared/frameState.js';
import { readNumber, readWhole } from '../shared/readStored.js';
import { seededRandom } from '../shared/seededRandom.js';

/** A belief before the first flip: its mean, and how many flips it is worth. */
export interface Prior {
  readonly mean: number;
  readonly strength: number;
}

/** Everything the learner can set. */
export interface State {
  readonly prior: Prior;
  /** What was flipped, in order: H for heads, T for tails. */
  readonly flips: string;
  /** Probability of heads of the coin that is flipped; the learner is to find it out. */
  readonly coin: number;
  readonly seed: number;
  /** Probability of the credible interval. */
  readonly level: number;
}

/** What each control can be set to. */
export const RANGES = {
  mean: { min: 0.05, max: 0.95 },
  strength: { min: 1, max: 200 },
  flips: { min: 0, max: 500 },
  coin: { min: 0, max: 1 },
  level: { min: 0.5, max: 0.99 },
  seed: { min: 0, max: 9999 },
} as const;

/** The shapes of a prior that have a name, in the order in which they are listed. */
export const SHAPES = {
  flat: { mean: 0.5, strength: 2 },
  jeffreys: { mean: 0.5, strength: 1 },
  fair: { mean: 0.5, strength: 40 },
  tails: { mean: 0.2, strength: 10 },
} as const satisfies Readonly<Record<string, Prior>>;

/** The name of a shape; `own` is every other. */
export type Shape = keyof typeof SHAPES | 'own';

/** The names of all shapes. */
export const SHAPE_IDS: readonly Shape[] = ['flat', 'jeffreys', 'fair', 'tails', 'own'];

/** The name of a prior. */
export function shapeOf({ mean, strength }: Prior): Shape {
  return SHAPE_IDS.find((id) => id !== 'own' && SHAPES[id].mean === mean && SHAPES[id].strength === strength) ?? 'own';
}

const flat: State = { prior: SHAPES.flat, flips: '', coin: 0.7, seed: 1, level: 0.95 };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  flat,
  stubborn: { ...flat, prior: SHAPES.fair },
  sevenOfTen: { ...flat, flips: `${'HHT'.repeat(3)}H` },
} as const satisfies Readonly<Record<string, State>>;

/** Adds flips as they are given, as many as there is room for. */
export function add(state: State, more: string): State {
  return { ...state, flips: (state.flips + more).slice(0, RANGES.flips.max) };
}

/** Flips the coin `count` times: each seed has one long row of flips, of which the next ones are taken. */
export function flip(state: State, count: number): State {
  const random = seededRandom(state.seed);
  for (let index = 0; index < state.flips.length; index += 1) random.uniform();
  return add(state, Array.from({ length: count }, () => (random.uniform() < state.coin ? 'H' : 'T')).join(''));
}

/** Puts the flips into another order (Fisher–Yates). */
export function shuffle(state: State): State {
  const random = seededRandom(state.seed + state.flips.length);
  const flips = Array.from(state.flips);
  for (let last = flips.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.uniform() * (last + 1));
    const [a = '', b = ''] = [flips[last], flips[other]];
    flips[last] = b;
    flips[other] = a;
  }
  return { ...state, flips: flips.join('') };
}

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.flat): State {
  if (!isRecord(stored)) return fallback;
  const prior = isRecord(stored.prior) ? stored.prior : {};
  const { flips } = stored;
  return {
    prior: {
      mean: readNumber(prior.mean, RANGES.mean, fallback.prior.mean),
      strength: readNumber(prior.strength, RANGES.strength, fallback.prior.strength),
    },
    flips: typeof flips === 'string' && /^[HT]*$/.test(flips) ? flips.slice(0, RANGES.flips.max) : fallback.flips,
    coin: readNumber(stored.coin, RANGES.coin, fallback.coin),
    seed: readWhole(stored.seed, RANGES.seed, fallback.seed),
    level: readNumber(stored.level, RANGES.level, fallback.level),
  };
}
