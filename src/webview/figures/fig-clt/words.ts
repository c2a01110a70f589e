import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { CAUCHY_MIDDLE_HALF, expectedIn, type Derived } from './model.js';
import type { PopulationId } from '../shared/population.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

/** The populations as the list calls them. */
export function populationNames(t: Translate): Readonly<Record<PopulationId, string>> {
  return {
    die: t('A die'),
    uniform: t('Uniform'),
    waiting: t('Waiting times (exponential)'),
    twoPeaks: t('Two peaks'),
    normal: t('Normal'),
    cauchy: t('Heavy tails (Cauchy)'),
  };
}

/** Writes a whole number with its thousands apart. */
export function whole(count: number): string {
  return count.toLocaleString('en');
}

/** Says in words how the means lie, and what theory says of them. */
export function describe(state: State, derived: Derived, t: Translate): string {
  return [describePopulation(state, derived, t), describeMeans(state, derived, t)].join('\n');
}

function describePopulation({ n }: State, { population: { moments } }: Derived, t: Translate): string {
  if (!moments) {
    return t('The Cauchy distribution has neither a mean nor a standard deviation, so there is no σ/√n. Draws in each sample: {n}.', { n });
  }
  const values = { mean: formatNumber(moments.mean), sd: formatNumber(moments.sd), n };
  return t('One draw has mean {mean} and standard deviation {sd}. Draws in each sample: {n}.', values);
}

function describeMeans(state: State, derived: Derived, t: Translate): string {
  const { observed, standardError, middleHalf, means } = derived;
  const [only] = means;
  if (only === undefined) return t('No sample has been drawn yet.');
  if (observed === undefined) return t('The first mean is {mean}.', { mean: formatNumber(only) });
  const count = whole(means.length);
  if (standardError === undefined) {
    const values = { count, half: CAUCHY_MIDDLE_HALF, n: state.n, observed: middleHalf === undefined ? '–' : formatNumber(middleHalf) };
    return t(
      'The middle half of {count} means is {observed} wide. That of single draws is {half} wide: averaging {n} of them gains nothing.',
      values,
    );
  }
  const values = { count, mean: formatNumber(observed.mean), sd: formatNumber(observed.sd), error: formatNumber(standardError) };
  return t('{count} means: average {mean}, standard deviation {sd}. Theory says σ/√n = {error}.', values);
}

/** The bars of the histogram with what a normal distribution would put there. */
export function toTable({ n }: State, derived: Derived, t: Translate): FigureTable {
  const { bars, means, standardError } = derived;
  const isNormal = standardError !== undefined;
  return {
    caption: t('{count} means of {n} draws, by where they lie', { count: whole(means.length), n }),
    columns: [t('from'), t('to'), t('means'), ...(isNormal ? [t('a normal distribution')] : [])],
    rows: bars.map((bar) => {
      const expected = expectedIn(bar, derived);
      const plain = [bar.from, bar.to].map((value) => Number(value.toPrecision(12)));
      return [...plain, bar.height, ...(expected === undefined ? [] : [Number(expected.toFixed(2))])];
    }),
  };
}
