import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatFixed } from '../shared/formatNumber.js';
import { BORDERS, OFFSETS, WEIGHTS, groupOf, predict, type Derived, type Row } from './model.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

const one = (value: number): string => formatFixed(value, 1);

/** What a search has found, so that it can be said until something is changed. */
export interface Found {
  readonly tried: number;
}

/** How many candidates the search of this state goes through. */
export function candidates({ labelled }: State): number {
  return labelled ? WEIGHTS.length * OFFSETS.length : BORDERS.length;
}

/** The model as a formula. */
export function formula({ labelled, w, b, border }: State, t: Translate): string {
  if (!labelled) return t('group = A if km < {border}, else B', { border: one(border) });
  const sign = b < 0 ? '−' : '+';
  return t('minutes = {w} × km {sign} {b}', { w: one(w), sign, b: one(Math.abs(b)) });
}

/** The formula with the numbers of one trip in it, as one would work it out on paper. */
export function workedOut({ labelled, w, b, border }: State, km: number, t: Translate): string {
  if (!labelled) {
    const values = { km: one(km), border: one(border), group: groupOf(km, border) };
    return km < border ? t('{km} < {border}, so {group}', values) : t('{km} is not below {border}, so {group}', values);
  }
  const sign = b < 0 ? '−' : '+';
  return `${one(w)} × ${one(km)} ${sign} ${one(Math.abs(b))} = ${one(predict(w, b, km))}`;
}

/** What the model answers for a trip of `km`. */
export function answer({ labelled, w, b, border }: State, km: number, t: Translate): string {
  if (!labelled) return t('group {group}', { group: groupOf(km, border) });
  return t('{minutes} minutes', { minutes: one(predict(w, b, km)) });
}

/** Says in words what the learner's line or border does. */
export function describe(state: State, derived: Derived, found: Found | undefined, t: Translate): string {
  const lines = state.labelled ? describeLine(state, derived, t) : describeBorder(derived, t);
  if (!found) return lines.join('\n');
  const tried = { count: found.tried.toLocaleString('en') };
  const verdict = state.labelled
    ? t('The search tried {count} lines; none has a smaller sum.', tried)
    : t('The search tried {count} borders; none has a smaller spread.', tried);
  return [...lines, verdict].join('\n');
}

function describeLine(state: State, { line, rows }: Derived, t: Translate): readonly string[] {
  const worst = rows.reduce((most, row) => (Math.abs(row.error) > Math.abs(most.error) ? row : most));
  const values = { km: one(worst.x), minutes: one(Math.abs(worst.error)) };
  return [
    t('The model: {formula}. Sum of squared errors: {sse}.', { formula: formula(state, t), sse: formatFixed(line.sse, 2) }),
    worst.error >= 0
      ? t('Largest error: the trip of {km} km took {minutes} minutes longer than promised.', values)
      : t('Largest error: the trip of {km} km took {minutes} minutes less than promised.', values),
  ];
}

function describeBorder({ border, rows }: Derived, t: Translate): readonly string[] {
  const inA = rows.filter(({ group }) => group === 'A').length;
  return [
    t('Without the minutes nothing says what would be an error. What can be measured is how alike the trips of a group are.'),
    t('A border at {border} km puts {a} trips into group A and {b} into group B. Spread inside the groups: {spread}.', {
      border: one(border.at),
      a: inA,
      b: rows.length - inA,
      spread: formatFixed(border.spread, 2),
    }),
  ];
}

/** The data with what the model makes of it. */
export function toTable({ labelled }: State, { rows, line, border }: Derived, t: Translate): FigureTable {
  if (labelled) {
    return {
      caption: t('Eight labelled trips and the model. Sum of squared errors: {sse}', { sse: formatFixed(line.sse, 2) }),
      columns: [t('trip'), t('km'), t('minutes'), t('promised'), t('error'), t('squared error')],
      rows: rows.map(({ x, y, predicted, error }, index) => [index + 1, x, y, rounded(predicted), rounded(error), error * error]),
    };
  }
  return {
    caption: t('Eight trips without labels, and their groups. Spread inside the groups: {spread}', {
      spread: formatFixed(border.spread, 2),
    }),
    columns: [t('trip'), t('km'), t('group')],
    rows: rows.map(({ x, group }: Row, index) => [index + 1, x, group]),
  };
}

// 0.1 + 0.2 should read 0.3 in a file that people open in a spreadsheet.
const rounded = (value: number): number => Number(value.toPrecision(12));
