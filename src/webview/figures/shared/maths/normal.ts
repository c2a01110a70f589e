import { regularisedGamma } from './gamma.js';

/** The density of the standard normal distribution. */
export function normalPdf(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Φ(z), the cdf of the standard normal distribution: erfc(x) = Q(1/2, x²) (DLMF 7.11.2). */
export function normalCdf(z: number): number {
  const { lower, upper } = regularisedGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : (1 + lower) / 2;
}

/**
 * The z at which Φ(z) = p, for 0 < p < 1: ∓Infinity at the ends. Starts from the rational approximation 26.2.23 of
 * Abramowitz & Stegun, which is right to 4.5e-4; three steps of Halley's method give the rest.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p <= 0) return -Infinity;
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = numerator / denominator - t;
  for (let step = 0; step < 3; step += 1) {
    const newton = (normalCdf(z) - p) / normalPdf(z);
    z -= newton / (1 + (z * newton) / 2);
  }
  return z;
}
