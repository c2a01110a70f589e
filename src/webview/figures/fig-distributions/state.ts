import { isRecord } from '../shared/frameState.js';
import { clamp, readChoice, readFlag, readNumber, readWhole } from '../shared/readStored.js';
import { DISTRIBUTION_IDS, distributionOf, type DistributionId, type Parameters } from './distribution.js';

/** Everything the learner can set. */
export interface State {
  readonly distribution: DistributionId;
  readonly parameters: Parameters;
  /** The interval whose probability is asked for, ends included; whole numbers on a discrete distribution. */
  readonly from: number;
  readonly to: number;
  /** How many values have been drawn. */
  readonly draws: number;
  readonly seed: number;
  /** Whether the normal curve with the same mean and standard deviation is shown. */
  readonly overlay: boolean;
}

/** What each control can be set to. */
export const RANGES = {
  draws: { min: 0, max: 5000 },
  seed: { min: 0, max: 9999 },
} as const;

/** A family with its opening parameters and interval; the rest of the state stays. */
export function enter(state: State, distribution: DistributionId): State {
  const { parameters, interval } = distributionOf(distribution);
  const [from, to] = interval;
  return { ...state, distribution, parameters: parameters.map(({ initial }) => initial), from, to };
}

/** How finely the ends of the interval can be set. */
export function grainOf(id: DistributionId): number {
  return distributionOf(id).kind === 'discrete' ? 1 : 0.05;
}

/** Moves one end of the interval to the nearest allowed place; it pushes the other along. */
export function moveEnd(state: State, end: 'from' | 'to', wanted: number): State {
  const { extent, kind } = distributionOf(state.distribution);
  const grain = grainOf(state.distribution);
  const [low, high] = kind === 'discrete' ? [Math.ceil(extent[0]), Math.floor(extent[1])] : extent;
  // Rounded twice, because a multiple of 0.05 is not always the closest number to its decimals.
  const at = Number((Math.round(clamp(wanted, { min: low, max: high }) / grain) * grain).toFixed(2));
  return end === 'from' ? { ...state, from: at, to: Math.max(at, state.to) } : { ...state, to: at, from: Math.min(at, state.from) };
}

const blank: State = { distribution: 'normal', parameters: [0, 1], from: -1, to: 1, draws: 0, seed: 1, overlay: false };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  normal: blank,
  binomial: enter({ ...blank, overlay: true }, 'binomial'),
  poisson: enter(blank, 'poisson'),
  exponential: enter(blank, 'exponential'),
  heavyTails: { ...enter({ ...blank, overlay: true }, 'studentT'), parameters: [3] },
} as const satisfies Readonly<Record<string, State>>;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.normal): State {
  if (!isRecord(stored)) return fallback;
  const distribution = readChoice(stored.distribution, DISTRIBUTION_IDS, fallback.distribution);
  const home = distribution === fallback.distribution ? fallback : enter(fallback, distribution);
  const values: readonly unknown[] = Array.isArray(stored.parameters) ? stored.parameters : [];
  const parameters = distributionOf(distribution).parameters.map((range, index) => {
    const value = readNumber(values[index], range, home.parameters[index] ?? range.initial);
    return range.step === 1 ? Math.round(value) : value;
  });
  const everywhere = { min: -1e6, max: 1e6 };
  const bare = {
    distribution,
    parameters,
    from: home.from,
    to: home.to,
    draws: readWhole(stored.draws, RANGES.draws, fallback.draws),
    seed: readWhole(stored.seed, RANGES.seed, fallback.seed),
    overlay: readFlag(stored.overlay, fallback.overlay),
  };
  return moveEnd(moveEnd(bare, 'from', readNumber(stored.from, everywhere, home.from)), 'to', readNumber(stored.to, everywhere, home.to));
}
