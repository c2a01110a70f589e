import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatFixed, formatNumber } from '../shared/formatNumber.js';
import { TARGET, criticalValue, powerAt, standardErrorOf, type Derived } from './model.js';
import { EXPERIMENTS, type Peeking } from './peeking.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

/** Numbers of values for which the table has the power. */
const SIZES = [5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 400, 600, 800, 1000];

/** Writes a share as a percentage, with as many decimals as tell it from 0 and 100 %. */
export function percent(share: number): string {
  const digits = share >= 0.001 && share < 0.9995 ? 1 : 3;
  return `${formatNumber(Number((100 * share).toFixed(digits)), 5)} %`;
}

/** Writes a p-value: four decimals, or a power of ten where these are all 0. */
export function writeP(p: number): string {
  return p >= 5e-4 ? formatFixed(p, 4) : formatNumber(p, 2);
}

/** Says in words what the test can find, and what the observed result says. */
export function describeTest(state: State, derived: Derived, t: Translate): string {
  const { effect, n, alpha, observed, sides } = state;
  const values = {
    effect: formatNumber(effect),
    n,
    shift: formatNumber(derived.shift),
    alpha: percent(alpha),
    critical: formatFixed(derived.critical, 2),
    power: percent(derived.power),
    z: formatFixed(observed, 2),
    p: writeP(derived.pValue),
    required: derived.requiredN ?? 0,
    target: percent(TARGET),
  };
  const first =
    derived.requiredN === undefined
      ? t('Without an effect the test rejects with probability α = {alpha}: each of these rejections is wrong.', values)
      : t(
          'An effect of {effect} sd with {n} values in each group is {shift} standard errors. Power: {power}. For {target} each group needs {required}.',
          values,
        );
  const second =
    sides === 'two'
      ? t('With α = {alpha} the test rejects from z = {critical} on, and from −{critical} down.', values)
      : t('With α = {alpha} the test rejects from z = {critical} on.', values);
  const third =
    sides === 'two'
      ? t(
          'Observed z = {z}: p = {p}. So likely is a result at least this far from 0 if there is no effect. It is not the probability that there is none.',
          values,
        )
      : t(
          'Observed z = {z}: p = {p}. So likely is a result at least this large if there is no effect. It is not the probability that there is none.',
          values,
        );
  return [first, second, third].join('\n');
}

/** Says in words how often looking again finds what is not there. */
export function describePeeking({ alpha, looks }: State, { rates }: Peeking, t: Translate): string {
  const rate = rates[looks - 1] ?? 0;
  const values = {
    count: EXPERIMENTS.toLocaleString('en'),
    looks,
    rejected: Math.round(rate * EXPERIMENTS).toLocaleString('en'),
    rate: percent(rate),
    alpha: percent(alpha),
    once: percent(rates[0] ?? 0),
  };
  const first =
    looks === 1
      ? t(
          'In none of {count} simulated experiments is there an effect. Tested once, at the end, {rejected} reject: {rate}. α is {alpha}.',
          values,
        )
      : t(
          'In none of {count} simulated experiments is there an effect. Tested at {looks} looks and stopped at the first rejection, {rejected} reject: {rate}.',
          values,
        );
  const second =
    looks === 1
      ? t('Each further look is one more chance to reject by mistake.')
      : t('α is {alpha}, but that is the promise of a single look: with one, {once} reject.', values);
  return `${first}\n${second}`;
}

/** Power by number of values, or false rejections by number of looks. */
export function toTable(state: State, peeking: Peeking, t: Translate): FigureTable {
  const { alpha, sides, effect } = state;
  if (state.scene === 'peeking') {
    return {
      caption: t('Share of {count} experiments without an effect that have rejected, α = {alpha}', {
        count: EXPERIMENTS.toLocaleString('en'),
        alpha: percent(alpha),
      }),
      columns: [t('looks'), t('share that rejected')],
      rows: peeking.rates.map((rate, index) => [index + 1, rate]),
    };
  }
  return {
    caption: t('Power for an effect of {effect} sd, α = {alpha}', { effect: formatNumber(effect), alpha: percent(alpha) }),
    columns: [t('values in each group'), t('standard error'), t('power')],
    rows: [...new Set([...SIZES, state.n])]
      .toSorted((a, b) => a - b)
      .map((n) => [n, standardErrorOf(n), powerAt(effect / standardErrorOf(n), criticalValue(alpha, sides), sides)]),
  };
}
