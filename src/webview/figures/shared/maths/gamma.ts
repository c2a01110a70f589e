/** Lanczos coefficients for g = 7 and nine terms, as tabulated by P. Godfrey (2001). */
const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const G = 7;
const MOST_TERMS = 10_000;
const SMALLEST = 1e-300;

/** ln Γ(x) for x > 0, to about 14 digits (Lanczos 1964; below 1/2 by the reflection Γ(x)Γ(1 − x) = π / sin πx). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const [first = 1, ...rest] = LANCZOS;
  const sum = rest.reduce((total, coefficient, index) => total + coefficient / (shifted + index + 1), first);
  const base = shifted + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * The regularised incomplete gamma functions P(a, x) = γ(a, x) / Γ(a) and Q = 1 − P, for a > 0 and x ≥ 0. Below x = a + 1
 * by the series DLMF 8.7.1, above by the continued fraction DLMF 8.9.2, so that the smaller one keeps its digits.
 */
export function regularisedGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = factor * lowerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = factor * upperFraction(a, x);
  return { lower: 1 - upper, upper };
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MOST_TERMS && term > sum * Number.EPSILON; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …)) by the method of Lentz, as modified by Thompson and Barnett (1986). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let value = d;
  let change = 0;
  for (let k = 1; k < MOST_TERMS && Math.abs(change - 1) > Number.EPSILON; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / away(numerator * d + b);
    c = away(b + numerator / c);
    change = c * d;
    value *= change;
  }
  return value;
}

/** Keeps a denominator from being 0, as the method of Lentz asks. */
export function away(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
