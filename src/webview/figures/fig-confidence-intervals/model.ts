import { normalQuantile } from '../shared/maths/normal.js';
import { studentTQuantile } from '../shared/maths/studentT.js';
import { populationOf, type PopulationId } from '../shared/population.js';
import { quantileOf } from '../shared/quantileOf.js';
import { seededRandom, type SeededRandom } from '../shared/seededRandom.js';
import { SHOWN, type State } from './state.js';

/** One interval, from a sample of its own. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly covers: boolean;
}

/** The truth that the intervals are after. */
export interface Truth {
  readonly mean: number;
  readonly sd: number;
}

/** Everything the view draws. */
export interface Derived {
  readonly truth: Truth;
  /** All intervals made so far, the last one at the end. */
  readonly intervals: readonly Interval[];
  /** Those that are shown: the last hundred. */
  readonly shown: readonly Interval[];
  readonly covering: { readonly all: number; readonly shown: number };
  /** Mean width of the shown ones; undefined where there are none. */
  readonly width: number | undefined;
}

/** Means of resamples behind one bootstrap interval. */
export const RESAMPLES = 300;
/** Far more than there are intervals to one seed, so that no two seeds share a sample. */
const STRIDE = 100_003;

/** What the standard error is multiplied by: a quantile of the t or the normal distribution at (1 + level)/2. */
export function multiplierOf({ method, level, n }: Pick<State, 'method' | 'level' | 'n'>): number {
  const share = (1 + level) / 2;
  return method === 't' ? studentTQuantile(share, n - 1) : normalQuantile(share);
}

/** Mean and standard deviation of a population that has them. Throws for one that has none. */
export function truthOf(id: PopulationId): Truth {
  const { moments } = populationOf(id);
  if (!moments) throw new Error(`${id} has no mean to be covered.`);
  return moments;
}

/** The means of samples of the same size, drawn from the sample with replacement (Efron 1979); sorted. */
function resampledMeans(sample: Float64Array, random: SeededRandom): Float64Array {
  const means = new Float64Array(RESAMPLES);
  for (let index = 0; index < RESAMPLES; index += 1) {
    let sum = 0;
    for (let draw = 0; draw < sample.length; draw += 1) sum += sample[Math.floor(random.uniform() * sample.length)] ?? 0;
    means[index] = sum / sample.length;
  }
  return means.sort();
}

/** The bounds of the interval that a procedure makes of one sample; the percentile interval for the bootstrap. */
function boundsOf(state: State, sample: Float64Array, mean: number, multiplier: number, random: SeededRandom): readonly [number, number] {
  if (state.method === 'bootstrap') {
    const means = resampledMeans(sample, random);
    return [quantileOf(means, (1 - state.level) / 2), quantileOf(means, (1 + state.level) / 2)];
  }
  const squares = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = state.method === 'knownSigma' ? truthOf(state.population).sd : Math.sqrt(squares / (state.n - 1));
  const half = (multiplier * deviation) / Math.sqrt(state.n);
  return [mean - half, mean + half];
}

/** The interval with number `index`: each has a stream of its own, so that another procedure meets the same samples. */
export function intervalOf(state: State, index: number, multiplier: number): Interval {
  const random = seededRandom(state.seed * STRIDE + index);
  const { draw } = populationOf(state.population);
  const sample = Float64Array.from({ length: state.n }, () => draw(random));
  const mean = sample.reduce((sum, value) => sum + value, 0) / state.n;
  const [low, high] = boundsOf(state, sample, mean, multiplier, random);
  const truth = truthOf(state.population).mean;
  return { mean, low, high, covers: low <= truth && truth <= high };
}

/** Makes intervals until there are `state.drawn`, after those there are of the same procedure. */
export function extend(intervals: readonly Interval[], state: State): readonly Interval[] {
  const multiplier = multiplierOf(state);
  const missing = Math.max(0, state.drawn - intervals.length);
  const more = Array.from({ length: missing }, (_, index) => intervalOf(state, intervals.length + index, multiplier));
  return [...intervals.slice(0, state.drawn), ...more];
}

const countCovering = (intervals: readonly Interval[]): number => intervals.filter(({ covers }) => covers).length;

/** Counts what covers the mean. */
export function derive(state: State, intervals: readonly Interval[]): Derived {
  const shown = intervals.slice(-SHOWN);
  const widths = shown.reduce((sum, { low, high }) => sum + high - low, 0);
  return {
    truth: truthOf(state.population),
    intervals,
    shown,
    covering: { all: countCovering(intervals), shown: countCovering(shown) },
    width: shown.length === 0 ? undefined : widths / shown.length,
  };
}
