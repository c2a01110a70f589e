import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatFixed, formatNumber } from '../shared/formatNumber.js';
import { sampleCurve } from '../shared/sampleCurve.js';
import type { DistributionId } from './distribution.js';
import { wholeIn, type Derived, type Sample } from './model.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

const ROWS = 50;

/** The families as the list calls them. */
export function distributionNames(t: Translate): Readonly<Record<DistributionId, string>> {
  return {
    bernoulli: t('Bernoulli'),
    binomial: t('Binomial'),
    poisson: t('Poisson'),
    uniform: t('Uniform'),
    exponential: t('Exponential'),
    normal: t('Normal'),
    studentT: t('Student’s t'),
  };
}

/** The interval, as the question it stands for. */
export function question({ from, to }: State): string {
  return from === to ? `P(X = ${formatNumber(from)})` : `P(${formatNumber(from)} ≤ X ≤ ${formatNumber(to)})`;
}

/** Says in words what the distribution is, what the interval holds, and what the draws make of it. */
export function describe(state: State, derived: Derived, t: Translate): string {
  return [
    `${describeShape(state, derived, t)} ${describeQuantiles(derived, t)}`,
    describeInterval(state, derived, t),
    ...(derived.sample ? [describeSample(derived.sample, derived, t)] : []),
  ].join('\n');
}

function describeShape({ distribution: id, parameters }: State, { distribution, mean, sd }: Derived, t: Translate): string {
  const values = {
    name: distributionNames(t)[id],
    parameters: distribution.parameters.map(({ symbol }, index) => `${symbol} = ${formatNumber(parameters[index] ?? 0)}`).join(', '),
    mean: mean === undefined ? '' : formatNumber(mean),
    variance: sd === undefined ? '' : formatNumber(sd ** 2),
    sd: sd === undefined ? '' : formatNumber(sd),
  };
  if (mean === undefined) return t('{name}, {parameters}: no mean, and no variance.', values);
  if (sd === undefined) return t('{name}, {parameters}: mean {mean}, and no finite variance.', values);
  return t('{name}, {parameters}: mean {mean}, variance {variance}, standard deviation {sd}.', values);
}

function describeQuantiles({ quantiles: [low, median, high] }: Derived, t: Translate): string {
  const values = { low: formatNumber(low), median: formatNumber(median), high: formatNumber(high) };
  return t('Quantiles: 2.5 % at {low}, half at {median}, 97.5 % at {high}.', values);
}

function describeInterval(state: State, { distribution, interval }: Derived, t: Translate): string {
  const { from, to } = state;
  const values = {
    question: question(state),
    probability: formatFixed(interval.probability, 4),
    above: formatFixed(interval.above, 4),
    below: formatFixed(interval.below, 4),
    to: formatNumber(to),
    from: formatNumber(distribution.kind === 'discrete' ? from - 1 : from),
  };
  return t('{question} = {probability}: the marked area, and the rise of the cdf, F({to}) − F({from}) = {above} − {below}.', values);
}

function describeSample(sample: Sample, { interval }: Derived, t: Translate): string {
  const values = {
    count: sample.values.length.toLocaleString('en'),
    inside: formatFixed(sample.inside, 4),
    away: formatFixed(Math.abs(sample.inside - interval.probability), 4),
    mean: formatNumber(sample.mean),
  };
  return t('Of {count} draws, a share of {inside} lies in the interval, {away} from its probability. Their mean is {mean}.', values);
}

/** Density and cdf over the shown extent, and the share of the draws where there are any. */
export function toTable(state: State, derived: Derived, t: Translate): FigureTable {
  const { distribution, sample } = derived;
  const { parameters } = state;
  const isDiscrete = distribution.kind === 'discrete';
  const places = isDiscrete ? wholeIn(distribution.extent) : sampleCurve(() => 0, distribution.extent, ROWS).map(({ x }) => x);
  const shareAt = (x: number): number => sample?.bars.find(({ from, to }) => x >= from && x < to)?.height ?? 0;
  return {
    caption: describeShape(state, derived, t),
    columns: [
      t('x'),
      isDiscrete ? t('P(X = x)') : t('density'),
      t('P(X ≤ x)'),
      ...(sample ? [isDiscrete ? t('share of the draws') : t('density of the draws')] : []),
    ],
    rows: places.map((x) => [
      Number(x.toPrecision(12)),
      distribution.density(x, parameters),
      distribution.cdf(x, parameters),
      ...(sample ? [shareAt(x)] : []),
    ]),
  };
}
