import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import type { Derived } from './model.js';
import type { Method, State } from './state.js';

type Translate = FigureStage['t'];

/** The populations as the list calls them. */
export function populationNames(t: Translate): Readonly<Record<State['population'], string>> {
  return {
    normal: t('Normal'),
    uniform: t('Uniform'),
    twoPeaks: t('Two peaks'),
    waiting: t('Waiting times (exponential)'),
  };
}

/** The methods as the list calls them. */
export function methodNames(t: Translate): Readonly<Record<Method, string>> {
  return {
    t: t('t, with the sample’s s'),
    knownSigma: t('z, with the known σ'),
    plugIn: t('z, with s taken for σ'),
    bootstrap: t('Bootstrap percentiles'),
  };
}

/** Writes a share as a percentage with one decimal where it has one. */
export function percent(share: number): string {
  return `${formatNumber(Number((100 * share).toFixed(1)), 4)} %`;
}

/** Says in words how many intervals cover the mean, and what was promised. */
export function describe(state: State, derived: Derived, t: Translate): string {
  const { intervals, shown, covering, width, truth } = derived;
  if (width === undefined) {
    const values = { level: percent(state.level), mean: formatNumber(truth.mean) };
    return `${t('No interval has been made yet. The population has mean {mean}; a procedure of level {level} is to cover it.', values)}\n${promise(state, t)}`;
  }
  const [only] = shown;
  if (intervals.length === 1 && only) {
    const values = { low: formatNumber(only.low), high: formatNumber(only.high), mean: formatNumber(truth.mean) };
    const one = only.covers
      ? t('The interval from {low} to {high} covers the mean {mean}.', values)
      : t('The interval from {low} to {high} does not cover the mean {mean}.', values);
    return `${one}\n${promise(state, t)}`;
  }
  const values = {
    covering: covering.shown,
    count: shown.length,
    mean: formatNumber(truth.mean),
    width: formatNumber(width),
    all: intervals.length.toLocaleString('en'),
    share: percent(covering.all / intervals.length),
  };
  const last =
    intervals.length === shown.length
      ? t('{covering} of {count} intervals cover the mean {mean}: {share}. They are {width} wide on average.', values)
      : t(
          '{covering} of the last {count} intervals cover the mean {mean}; of all {all}, {share}. They are {width} wide on average.',
          values,
        );
  return `${last}\n${promise(state, t)}`;
}

function promise({ method, population, level, n }: State, t: Translate): string {
  const values = { level: percent(level), n };
  const isNormal = population === 'normal';
  if (method === 'plugIn')
    return t('With s taken for σ, fewer than {level} of the intervals cover, as s is uncertain too: most of all where n is small.', values);
  if (method === 'bootstrap')
    return t('A bootstrap interval covers with about {level}, and with less where a sample of {n} tells too little.', values);
  if (isNormal)
    return t(
      'On a normal population the procedure covers with exactly {level}, whatever n is. A single interval covers or does not.',
      values,
    );
  return t(
    'On this population the procedure covers with about {level}, the closer the larger n is. A single interval covers or does not.',
    values,
  );
}

/** The shown intervals, the newest first. */
export function toTable({ level }: State, { shown, intervals }: Derived, t: Translate): FigureTable {
  return {
    caption: t('The last {count} intervals of level {level}, newest first', { count: shown.length, level: percent(level) }),
    columns: [t('interval'), t('mean of the sample'), t('from'), t('to'), t('covers')],
    rows:
      shown.length === 0
        ? [[0, '', '', '', '']]
        : shown
            .toReversed()
            .map(({ mean, low, high, covers }, index) => [intervals.length - index, mean, low, high, covers ? t('yes') : t('no')]),
  };
}
