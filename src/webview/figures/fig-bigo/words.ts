import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatFixed } from '../shared/formatNumber.js';
import type { Algorithm } from './algorithms.js';
import { SIZES, type Curves, type Derived, type Step } from './model.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

/** The algorithms as they are called everywhere. */
export function algorithmNames(t: Translate): Readonly<Record<Algorithm, string>> {
  return {
    nested: t('Two loops'),
    merge: t('Merge sort'),
    hash: t('Hash set'),
    linear: t('Linear search'),
    binary: t('Binary search'),
  };
}

/** How each algorithm grows. */
export const GROWTH: Readonly<Record<Algorithm, string>> = {
  nested: 'O(n²)',
  merge: 'O(n log n)',
  hash: 'O(n)',
  linear: 'O(n)',
  binary: 'O(log n)',
};

/** A count in full, with separators. */
export const formatCount = (count: number): string => Math.round(count).toLocaleString('en');

/** A count in a few signs, for axes: 1,500, 20k, 2M. */
export function formatShort(count: number): string {
  if (count >= 1e6) return `${Number((count / 1e6).toPrecision(3))}M`;
  return count >= 1e4 ? `${Number((count / 1e3).toPrecision(3))}k` : formatCount(count);
}

/** Compares what is shown in words. */
export function describe(state: State, { scores, crossing }: Derived, t: Translate): string {
  const names = algorithmNames(t);
  const shown = scores.filter(({ algorithm }) => state.shown.includes(algorithm));
  const [first] = shown;
  const most = shown.reduce((high, score) => (score.cost > (high?.cost ?? 0) ? score : high), first);
  const least = shown.reduce((low, score) => (score.cost < (low?.cost ?? 0) ? score : low), first);
  const lines = [t('A list of {n} values.', { n: formatCount(state.n) })];
  if (most === undefined || least === undefined) lines.push(t('Choose at least one algorithm.'));
  else if (most.cost === least.cost)
    lines.push(t('{name}: {steps} steps.', { name: names[most.algorithm], steps: formatCount(most.cost) }));
  else {
    const values = { steps: formatCount(most.cost), fewer: formatCount(least.cost) };
    lines.push(t('{most}: {steps} steps. {least}: {fewer}.', { ...values, most: names[most.algorithm], least: names[least.algorithm] }));
  }
  if (state.shown.includes('nested') && state.shown.includes('hash')) {
    const values = { cost: state.cost, crossing };
    lines.push(
      state.cost === 1
        ? t('To find an equal pair, the hash set costs less than two loops from n = {crossing} on.', values)
        : t('Even if a step of the hash set costs {cost} comparisons, it costs less than two loops from n = {crossing} on.', values),
    );
  }
  return [lines.slice(0, 2).join(' '), ...lines.slice(2)].join('\n');
}

/** How the cost has grown while n doubled. */
export const formatGrowth = (growth: number): string => `× ${formatFixed(growth, 1)}`;

/** Says what happens at one step of the run on the short list. */
export function describeStep(algorithm: Algorithm, step: Step, t: Translate): string {
  const { first, second, values, from, to } = step;
  const a = values[first] ?? 0;
  const b = values[second] ?? 0;
  switch (algorithm) {
    case 'nested':
      return t('Are {a} and {b} equal? No.', { a, b });
    case 'merge':
      return t('{a} or {b}? {least} goes first.', { a, b, least: Math.min(a, b) });
    case 'hash':
      return t('Is {a} among the {count} values remembered? No: remember it too.', { a, count: first });
    case 'linear':
      return t('Is {a} the {target} we look for? No: on to the next.', { a, target: values.length + 1 });
    case 'binary':
      return t('{a}, in the middle of {count}, is less than {target}: only the right half is left.', {
        a,
        count: to - from + 1,
        target: values.length + 1,
      });
  }
}

/** Every count that is plotted. */
export function toTable(curves: Curves, { cost, shown }: State, t: Translate): FigureTable {
  const names = algorithmNames(t);
  return {
    caption: t('Steps for lists of different length; a step of the hash set counted as {cost}', { cost }),
    columns: ['n', ...shown.map((algorithm) => names[algorithm])],
    rows: SIZES.map((n, index) => [
      n,
      ...shown.map((algorithm) => (curves[algorithm][index]?.steps ?? 0) * (algorithm === 'hash' ? cost : 1)),
    ]),
  };
}
