import { betaQuantile, logBeta, regularisedBeta } from './beta.js';

/** The density of Student's t distribution with `df` degrees of freedom. */
export function studentTPdf(t: number, df: number): number {
  const exponent = -((df + 1) / 2) * Math.log1p((t * t) / df) - logBeta(df / 2, 0.5);
  return Math.exp(exponent) / Math.sqrt(df);
}

/** The cdf of Student's t distribution, by the incomplete beta function (Abramowitz & Stegun 26.7.1). */
export function studentTCdf(t: number, df: number): number {
  const tail = regularisedBeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The t below which a share p of the distribution lies, for 0 < p < 1. */
export function studentTQuantile(p: number, df: number): number {
  if (p > 0.5) return -studentTQuantile(1 - p, df);
  // With x = df / (df + t²): near the middle 1 − x has the digits, in the tails x has them.
  if (p > 0.25) {
    const rest = betaQuantile(1 - 2 * p, 0.5, df / 2);
    return -Math.sqrt((df * rest) / (1 - rest));
  }
  const x = betaQuantile(2 * p, df / 2, 0.5);
  return -Math.sqrt((df * (1 - x)) / x);
}
