import { histogramOf, type Bar } from '../shared/histogramOf.js';
import { seededRandom } from '../shared/seededRandom.js';
import { distributionOf, type Distribution } from './distribution.js';
import type { State } from './state.js';

/** A place and a value there. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Everything the view draws. */
export interface Derived {
  readonly distribution: Distribution;
  /** Undefined where there is none. */
  readonly mean: number | undefined;
  readonly sd: number | undefined;
  /** P(from ≤ X ≤ to), with the two values of the cdf whose difference it is. */
  readonly interval: { readonly probability: number; readonly above: number; readonly below: number };
  /** The 2.5 %, 50 % and 97.5 % quantiles. */
  readonly quantiles: readonly [number, number, number];
  /** What has been drawn; undefined before anything is. */
  readonly sample: Sample | undefined;
}

/** Values drawn from a distribution. */
export interface Sample {
  readonly values: readonly number[];
  readonly mean: number;
  /** Share of the values inside the interval. */
  readonly inside: number;
  /** Shares of whole numbers, or a histogram whose area is the share of the values inside it. */
  readonly bars: readonly Bar[];
}

const BINS = 60;

/** P(from ≤ X ≤ to); on whole numbers the lower end belongs to it, so the cdf is taken one below. */
export function intervalOf({ kind, cdf }: Distribution, { parameters, from, to }: State): Derived['interval'] {
  const above = cdf(to, parameters);
  const below = cdf(kind === 'discrete' ? from - 1 : from, parameters);
  return { probability: above - below, above, below };
}

/** The whole numbers from 0 on inside an extent. */
export function wholeIn([low, high]: readonly [number, number]): readonly number[] {
  const first = Math.max(0, Math.ceil(low));
  return Array.from({ length: Math.floor(high) - first + 1 }, (_, index) => first + index);
}

/** Draws `state.draws` values; the same seed gives the same ones. */
export function drawSample(distribution: Distribution, { parameters, draws, seed, from, to }: State): Sample | undefined {
  if (draws === 0) return undefined;
  const next = distribution.sampler(parameters, seededRandom(seed));
  const values = Array.from({ length: draws }, next);
  const [low, high] = distribution.extent;
  const discrete = { min: Math.ceil(low) - 0.5, max: Math.floor(high) + 0.5 };
  const bars =
    distribution.kind === 'discrete'
      ? histogramOf(values, { ...discrete, bins: discrete.max - discrete.min, kind: 'density' })
      : histogramOf(values, { min: low, max: high, bins: BINS, kind: 'density' });
  return {
    values,
    mean: values.reduce((sum, value) => sum + value, 0) / draws,
    inside: values.filter((value) => value >= from && value <= to).length / draws,
    bars,
  };
}

/** Computes what the view shows of the chosen distribution. */
export function derive(state: State): Derived {
  const distribution = distributionOf(state.distribution);
  const { parameters } = state;
  const variance = distribution.variance(parameters);
  const quantile = (p: number): number => distribution.quantile(p, parameters);
  return {
    distribution,
    mean: distribution.mean(parameters),
    sd: variance === undefined ? undefined : Math.sqrt(variance),
    interval: intervalOf(distribution, state),
    quantiles: [quantile(0.025), quantile(0.5), quantile(0.975)],
    sample: drawSample(distribution, state),
  };
}
