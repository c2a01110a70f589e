import { regularisedBeta } from '../shared/maths/beta.js';
import { logGamma, regularisedGamma } from '../shared/maths/gamma.js';
import type { Distribution, Parameters } from './distribution.js';

/** What has to be written down of a discrete family; the rest follows from it. */
type Core = Pick<Distribution, 'parameters' | 'extent' | 'interval' | 'mean' | 'variance'> & {
  /** P(X = k) for a whole k ≥ 0. */
  readonly mass: (k: number, parameters: Parameters) => number;
  /** P(X ≤ k) for a whole k ≥ 0. */
  readonly upTo: (k: number, parameters: Parameters) => number;
};

/** Steps of 0.01 leave a probability uncertain in its last digits: no quantile may hang on them. */
const ROOM = 1e-12;

function family({ mass, upTo, ...core }: Core): Distribution {
  const quantile = (p: number, parameters: Parameters): number => {
    let k = 0;
    while (upTo(k, parameters) < p - ROOM) k += 1;
    return k;
  };
  return {
    ...core,
    kind: 'discrete',
    density: (x, parameters) => (x >= 0 && Number.isInteger(x) ? mass(x, parameters) : 0),
    cdf: (x, parameters) => (x < 0 ? 0 : upTo(Math.floor(x), parameters)),
    quantile,
    // Inverse transform: the smallest k with P(X ≤ k) > u, looked up in a table that ends where no u is left.
    sampler(parameters, random) {
      const table: number[] = [];
      for (let k = 0; (table.at(-1) ?? 0) < 1 - 2 ** -32; k += 1) table.push(upTo(k, parameters));
      return () => {
        const u = random.uniform();
        const k = table.findIndex((total) => total > u);
        return k < 0 ? table.length - 1 : k;
      };
    },
  };
}

const power = (base: number, exponent: number): number => (exponent === 0 ? 0 : exponent * Math.log(base));

/** C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ by logarithms, so that no factorial overflows. */
function binomialMass(k: number, n: number, p: number): number {
  if (k > n) return 0;
  return Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + power(p, k) + power(1 - p, n - k));
}

const p = { symbol: 'p', min: 0, max: 1, step: 0.01, initial: 0.3 };

/** The families on whole numbers. */
export const discrete: Readonly<Record<'bernoulli' | 'binomial' | 'poisson', Distribution>> = {
  bernoulli: family({
    parameters: [p],
    extent: [-0.75, 1.75],
    interval: [1, 1],
    mass: (k, [share = 0]) => (k === 0 ? 1 - share : k === 1 ? share : 0),
    upTo: (k, [share = 0]) => (k === 0 ? 1 - share : 1),
    mean: ([share = 0]) => share,
    variance: ([share = 0]) => share * (1 - share),
  }),
  binomial: family({
    parameters: [{ symbol: 'n', min: 1, max: 30, step: 1, initial: 20 }, p],
    extent: [-1, 31],
    interval: [4, 8],
    mass: (k, [n = 0, share = 0]) => binomialMass(k, n, share),
    // P(X ≤ k) = I_{1−p}(n − k, k + 1) (DLMF 8.17.5).
    upTo: (k, [n = 0, share = 0]) => (k >= n ? 1 : regularisedBeta(1 - share, n - k, k + 1)),
    mean: ([n = 0, share = 0]) => n * share,
    variance: ([n = 0, share = 0]) => n * share * (1 - share),
  }),
  poisson: family({
    parameters: [{ symbol: 'λ', min: 0.1, max: 15, step: 0.1, initial: 4 }],
    extent: [-1, 31],
    interval: [2, 6],
    mass: (k, [rate = 0]) => Math.exp(k * Math.log(rate) - rate - logGamma(k + 1)),
    // P(X ≤ k) = Q(k + 1, λ) (DLMF 8.4.10).
    upTo: (k, [rate = 0]) => regularisedGamma(k + 1, rate).upper,
    mean: ([rate = 0]) => rate,
    variance: ([rate = 0]) => rate,
  }),
};
