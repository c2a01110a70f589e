import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { METHODS, errorAt, type Derived, type Method } from './model.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

/** The methods as they are called in the switch, the legend and the table. */
export function methodNames(t: Translate): Readonly<Record<Method, string>> {
  return { forward: t('Forward'), central: t('Central') };
}

/** The difference quotient, as one would write it down. */
export function quotient(method: Method): string {
  return method === 'forward' ? '(f(x + h) − f(x)) / h' : '(f(x + h) − f(x − h)) / 2h';
}

/** Says the exact slope, the estimate, and which part of the error is the larger one. */
export function describe(derived: Derived, state: State, t: Translate): string {
  const { f, value, slope, estimate } = derived;
  const values = { f: f.formula, x: formatNumber(state.x), value: formatNumber(value) };
  const estimated = { quotient: quotient(state.method), h: formatNumber(state.h), estimate: formatNumber(estimate, 10) };
  if (slope === undefined) {
    return [
      t('f(x) = {f} has no derivative at {x}: from the right the slope is 1, from the left −1.', values),
      t('With h = {h}, {quotient} gives {estimate}, whatever h is: the curve has a kink there, and no tangent.', estimated),
    ].join('\n');
  }
  return [
    t('f(x) = {f} at x = {x}: f′(x) is {slope}.', { ...values, slope: formatNumber(slope, 10) }),
    t('With h = {h}, {quotient} gives {estimate}.', estimated),
    `${t('Error: {error}.', { error: formatNumber(derived.error ?? 0) })} ${verdict(derived, t)}`.trim(),
  ].join('\n');
}

function verdict({ expected, error }: Derived, t: Translate): string {
  if (expected === undefined) {
    return error === 0 ? '' : t('The secant reaches over the kink, or its values are rounded.');
  }
  const { truncation, roundoff } = expected;
  if (truncation > 4 * roundoff) return t('The bend of the curve is most of it: a smaller h helps.');
  if (roundoff > 4 * truncation) return t('Rounding is most of it: a larger h helps.');
  return t('Bend and rounding are in balance: about as good as it gets.');
}

/** Estimates and errors of both methods at every power of ten. */
export function toTable({ f }: Derived, { x }: State, t: Translate): FigureTable {
  const names = methodNames(t);
  const rows = Array.from({ length: 13 }, (_, index) => {
    const h = Number(`1e-${index}`);
    return [h, ...METHODS.flatMap((method) => cells(errorAt(f, method, x, h)))];
  });
  return {
    caption: t('The slope of {f} at x = {x}, estimated with smaller and smaller h', { f: f.formula, x: formatNumber(x) }),
    columns: ['h', ...METHODS.flatMap((method) => [names[method], t('{method}: error', { method: names[method] })])],
    rows,
  };
}

const cells = ({ estimate, error }: ReturnType<typeof errorAt>): readonly (number | string)[] => [estimate, error ?? '–'];
