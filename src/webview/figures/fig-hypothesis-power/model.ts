import { normalCdf, normalQuantile } from '../shared/maths/normal.js';
import type { Sides, State } from './state.js';

/** Everything the view draws of a single test. */
export interface Derived {
  /** Standard error of the difference of the two means, in standard deviations of a single value. */
  readonly standardError: number;
  /** The true effect in standard errors: where the alternative has its peak. */
  readonly shift: number;
  /** The null hypothesis is rejected from this z on; on two sides from its negative, too. */
  readonly critical: number;
  readonly power: number;
  /** How likely a result at least as far out as the observed one is, if there is no effect. */
  readonly pValue: number;
  /** Values each group needs for a power of 80 %; undefined without an effect. */
  readonly requiredN: number | undefined;
}

/** The power that is usually asked for. */
export const TARGET = 0.8;

/** √(2/n): the standard error of the difference of two means of n values with standard deviation 1. */
export function standardErrorOf(n: number): number {
  return Math.sqrt(2 / n);
}

/** The z from which on the null hypothesis is rejected. */
export function criticalValue(alpha: number, sides: Sides): number {
  return normalQuantile(1 - (sides === 'two' ? alpha / 2 : alpha));
}

/** P(reject) where the z statistic is normal around `shift` with standard deviation 1; at shift 0 it is α. */
export function powerAt(shift: number, critical: number, sides: Sides): number {
  const above = normalCdf(shift - critical);
  return sides === 'two' ? above + normalCdf(-critical - shift) : above;
}

/** P(a z at least as far out as this one), if there is no effect; on one side, at least as large. */
export function pValueOf(z: number, sides: Sides): number {
  return sides === 'two' ? 2 * normalCdf(-Math.abs(z)) : normalCdf(-z);
}

/**
 * Values in each group for a power of `target`: 2((z_{1−α} + z_target)/d)², α halved on two sides, rounded up. The chance
 * to reject in the wrong direction is left out, as usual. Undefined for d = 0.
 */
export function requiredNFor(effect: number, alpha: number, sides: Sides, target: number): number | undefined {
  if (effect === 0) return undefined;
  return Math.ceil(2 * ((criticalValue(alpha, sides) + normalQuantile(target)) / effect) ** 2);
}

/** Computes the test that the learner has set. */
export function derive({ effect, n, alpha, sides, observed }: State): Derived {
  const standardError = standardErrorOf(n);
  const shift = effect / standardError;
  const critical = criticalValue(alpha, sides);
  return {
    standardError,
    shift,
    critical,
    power: powerAt(shift, critical, sides),
    pValue: pValueOf(observed, sides),
    requiredN: requiredNFor(effect, alpha, sides, TARGET),
  };
}
