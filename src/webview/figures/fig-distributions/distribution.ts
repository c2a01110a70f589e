import { continuous } from './continuous.js';
import { discrete } from './discrete.js';
import type { SeededRandom } from '../shared/seededRandom.js';

/** The names of the distributions, in the order in which they are listed. */
export const DISTRIBUTION_IDS = ['bernoulli', 'binomial', 'poisson', 'uniform', 'exponential', 'normal', 'studentT'] as const;

/** The name of a distribution. */
export type DistributionId = (typeof DISTRIBUTION_IDS)[number];

/** The values of a distribution's parameters, in its own order. */
export type Parameters = readonly number[];

/** One parameter, and what it can be set to. */
export interface Parameter {
  readonly symbol: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly initial: number;
}

/** A family of distributions; each function takes the values of its parameters. */
export interface Distribution {
  /** Whether it lives on whole numbers, so that `density` is a probability, or on the whole line. */
  readonly kind: 'discrete' | 'continuous';
  readonly parameters: readonly Parameter[];
  /** Where it is shown: the same for all parameters, so that they are seen at work. */
  readonly extent: readonly [number, number];
  /** The interval it opens with. */
  readonly interval: readonly [number, number];
  readonly density: (x: number, parameters: Parameters) => number;
  /** P(X ≤ x). */
  readonly cdf: (x: number, parameters: Parameters) => number;
  /** The smallest x with P(X ≤ x) ≥ p, for 0 < p < 1. */
  readonly quantile: (p: number, parameters: Parameters) => number;
  /** Undefined where there is none. */
  readonly mean: (parameters: Parameters) => number | undefined;
  /** Undefined where there is none, or none that is finite. */
  readonly variance: (parameters: Parameters) => number | undefined;
  /** A source of independent draws. */
  readonly sampler: (parameters: Parameters, random: SeededRandom) => () => number;
}

const DISTRIBUTIONS: Readonly<Record<DistributionId, Distribution>> = { ...discrete, ...continuous };

/** The family with this name. */
export function distributionOf(id: DistributionId): Distribution {
  return DISTRIBUTIONS[id];
}
