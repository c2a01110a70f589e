import { histogramOf, type Bar } from '../shared/histogramOf.js';
import { normalCdf } from '../shared/maths/normal.js';
import { quantileOf } from '../shared/quantileOf.js';
import { seededRandom } from '../shared/seededRandom.js';
import { populationOf, type Population } from '../shared/population.js';
import type { State } from './state.js';

/** The samples drawn so far, as far as they are needed. */
export interface Draws {
  readonly means: readonly number[];
  /** The sample drawn last; empty before the first. */
  readonly last: readonly number[];
  /** Draws until there are `repeats` samples; those there are stay. */
  readonly drawUntil: (repeats: number) => void;
}

/** Everything the view draws. */
export interface Derived {
  readonly population: Population;
  readonly means: readonly number[];
  readonly last: readonly number[];
  /** Of the means: their average and standard deviation; undefined below two of them. */
  readonly observed: { readonly mean: number; readonly sd: number } | undefined;
  /** σ/√n; undefined where the population has no standard deviation, which is the case to be warned of. */
  readonly standardError: number | undefined;
  /** How wide the middle half of the means is; undefined below four of them. */
  readonly middleHalf: number | undefined;
  /** The means in bins of the shown axis. */
  readonly bars: readonly Bar[];
  readonly domain: readonly [number, number];
}

/** The width of the middle half of a standard Cauchy distribution, and of the mean of any number of draws from it. */
export const CAUCHY_MIDDLE_HALF = 2;

const BINS = 60;
/** How many standard errors the axis of the means reaches to both sides. */
const REACH = 4.5;

/** Starts drawing samples of size `n`; the same seed gives the same ones. */
export function startDraws({ population: id, n, seed }: Pick<State, 'population' | 'n' | 'seed'>): Draws {
  const population = populationOf(id);
  const random = seededRandom(seed);
  const means: number[] = [];
  const last: number[] = [];
  return {
    means,
    last,
    drawUntil(repeats) {
      while (means.length < repeats) {
        let sum = 0;
        for (let index = 0; index < n; index += 1) {
          const value = population.draw(random);
          last[index] = value;
          sum += value;
        }
        means.push(sum / n);
      }
    },
  };
}

/** Average and standard deviation (divisor N − 1) of at least two values. */
export function meanAndSd(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/** The distance between the quartiles of at least four values, with linear interpolation as in NumPy. */
export function middleHalf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25);
}

/** Where the means are shown. */
export function domainOf({ extent, moments }: Population, { n, axis }: Pick<State, 'n' | 'axis'>): readonly [number, number] {
  if (axis === 'population' || !moments) return extent;
  const reach = (REACH * moments.sd) / Math.sqrt(n);
  return [moments.mean - reach, moments.mean + reach];
}

/** Bins for the domain: where means can only be multiples of something, each bin has as many of them as its neighbours. */
function binsFor({ lattice }: Population, n: number, [low, high]: readonly [number, number]): readonly [number, number, number] {
  if (lattice === undefined) return [low, high, BINS];
  const gap = lattice / n;
  const width = gap * Math.max(1, Math.round((high - low) / BINS / gap));
  const first = Math.floor((low + gap / 2) / width) * width - gap / 2;
  const bins = Math.ceil((high - first) / width);
  return [first, first + bins * width, bins];
}

/** Sums up what has been drawn. */
export function derive(state: State, { means, last }: Pick<Draws, 'means' | 'last'>): Derived {
  const population = populationOf(state.population);
  const domain = domainOf(population, state);
  const [min, max, bins] = binsFor(population, state.n, domain);
  return {
    population,
    means,
    last,
    observed: means.length < 2 ? undefined : meanAndSd(means),
    standardError: population.moments && population.moments.sd / Math.sqrt(state.n),
    middleHalf: means.length < 4 ? undefined : middleHalf(means),
    bars: histogramOf(means, { min, max, bins, kind: 'count' }),
    domain,
  };
}

/** How many of the means a normal distribution with the standard error would put into a bar. */
export function expectedIn({ from, to }: Bar, { population, standardError, means }: Derived): number | undefined {
  if (!population.moments || standardError === undefined) return undefined;
  const { mean } = population.moments;
  return means.length * (normalCdf((to - mean) / standardError) - normalCdf((from - mean) / standardError));
}
