import { betaQuantile } from '../shared/maths/beta.js';
import type { Prior, State } from './state.js';

/** A Beta distribution. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

/** The belief after some of the flips. */
export interface Belief {
  readonly flips: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Everything the view draws. */
export interface Derived {
  readonly prior: Beta;
  readonly posterior: Beta;
  readonly heads: number;
  readonly flips: number;
  readonly mean: number;
  /** The peak of the posterior; undefined where it is flat, or has a peak at both ends. */
  readonly map: number | undefined;
  /** The peak of the likelihood, the share of heads; undefined before the first flip. */
  readonly mle: number | undefined;
  /** The equal-tailed credible interval. */
  readonly interval: readonly [number, number];
  /** The belief after each flip, thinned out where there are many. */
  readonly course: readonly Belief[];
}

/** The chart of beliefs computes no more of them than this. */
const STOPS = 30;

/** A prior as a Beta distribution: it is worth `strength` flips, of which a share `mean` were heads. */
export function betaOf({ mean, strength }: Prior): Beta {
  return { a: mean * strength, b: (1 - mean) * strength };
}

/** The posterior after `heads` in `flips`: Beta(a + k, b + n − k). */
export function update({ a, b }: Beta, heads: number, flips: number): Beta {
  return { a: a + heads, b: b + flips - heads };
}

/** The mean a/(a + b). */
export function meanOf({ a, b }: Beta): number {
  return a / (a + b);
}

/** The place of the highest density: (a − 1)/(a + b − 2) inside, or an end; undefined where there is not exactly one. */
export function modeOf({ a, b }: Beta): number | undefined {
  if (a > 1 && b > 1) return (a - 1) / (a + b - 2);
  if ((a === 1 && b === 1) || (a < 1 && b < 1)) return undefined;
  return a < b ? 0 : 1;
}

/** The interval that leaves equal probability on both of its sides. */
export function credibleInterval({ a, b }: Beta, level: number): readonly [number, number] {
  const tail = (1 - level) / 2;
  return [betaQuantile(tail, a, b), betaQuantile(1 - tail, a, b)];
}

/** Number of heads in a row of flips. */
export function countHeads(flips: string): number {
  return flips.replaceAll('T', '').length;
}

function courseOf(prior: Beta, flips: string, level: number): readonly Belief[] {
  const stride = Math.max(1, Math.ceil(flips.length / STOPS));
  const stops = Array.from({ length: Math.floor(flips.length / stride) + 1 }, (_, index) => index * stride);
  if (stops.at(-1) !== flips.length) stops.push(flips.length);
  return stops.map((count) => {
    const belief = update(prior, countHeads(flips.slice(0, count)), count);
    const [low, high] = credibleInterval(belief, level);
    return { flips: count, mean: meanOf(belief), low, high };
  });
}

/** Computes what to believe after the flips. */
export function derive({ prior: believed, flips, level }: State): Derived {
  const prior = betaOf(believed);
  const heads = countHeads(flips);
  const posterior = update(prior, heads, flips.length);
  return {
    prior,
    posterior,
    heads,
    flips: flips.length,
    mean: meanOf(posterior),
    map: modeOf(posterior),
    mle: flips.length === 0 ? undefined : heads / flips.length,
    interval: credibleInterval(posterior, level),
    course: courseOf(prior, flips, level),
  };
}
