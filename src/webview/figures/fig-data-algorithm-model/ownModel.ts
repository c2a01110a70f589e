import type { FigureImplementation } from '../../../core/figures/implementation.js';
import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatFixed, formatNumber } from '../shared/formatNumber.js';
import type { OwnAnswer, OwnQuestion } from '../shared/ownImplementation.js';
import type { Derived } from './model.js';
import { PRESETS, type State } from './state.js';

type Translate = FigureStage['t'];

/** What it takes to draw with the functions of the exercise. */
export const IMPLEMENTATION: FigureImplementation = {
  exercise: 'ex-first-model',
  module: 'first_model',
  inputs: { xs: 'vector', ys: 'vector', w: 'number', b: 'number' },
  functions: {
    predict_all: {
      task: 1,
      output: { kind: 'vector', length: PRESETS.line.points.length },
      wanted: 'the predictions, one for each trip in the same order',
    },
    sse: { task: 2, output: { kind: 'number' }, wanted: 'the sum of squared errors' },
    grid_fit: { task: 3, output: { kind: 'vector', length: 2 }, wanted: 'the pair (w, b)' },
  },
};

/** What to ask of the reader's functions; the search only once there has been one, for it takes a moment. */
export function questionOf({ labelled, points, w, b }: State, hasSearched: boolean): OwnQuestion {
  const functions = labelled ? ['predict_all', 'sse', ...(hasSearched ? ['grid_fit'] : [])] : [];
  return { functions, inputs: { xs: points.map(({ x }) => x), ys: points.map(({ y }) => y), w, b } };
}

/** What the reader's functions have returned; undefined what they have not. */
export interface OwnModel {
  readonly predictions: readonly number[] | undefined;
  readonly sse: number | undefined;
  readonly line: { readonly w: number; readonly b: number } | undefined;
}

/** Reads the answers of the reader's functions. */
export function ownModel({ outputs }: OwnAnswer): OwnModel {
  const vector = (name: string): readonly number[] | undefined => {
    const output = outputs.get(name);
    return Array.isArray(output) ? output.map(Number) : undefined;
  };
  const error = outputs.get('sse');
  const [w, b] = vector('grid_fit') ?? [];
  return {
    predictions: vector('predict_all'),
    sse: typeof error === 'number' ? error : undefined,
    line: w === undefined || b === undefined ? undefined : { w, b },
  };
}

/** Rounding alone stays below this; a wrong rule does not. */
const ROUNDING = 1e-9;

const isSame = (own: number, builtIn: number): boolean => Math.abs(own - builtIn) <= ROUNDING * (1 + Math.abs(builtIn));

const show = (value: number): string => (Number.isFinite(value) ? formatNumber(value, 5) : String(value));

/** Says what the reader's functions make of the trips, and whether the figure makes the same of them. */
export function describeOwn({ predictions, sse, line }: OwnModel, { rows, line: builtIn }: Derived, t: Translate): readonly string[] {
  const sentences: string[] = [];
  if (predictions) {
    const wrong = rows.findIndex(({ predicted }, index) => !isSame(predictions[index] ?? NaN, predicted));
    const values = { trip: wrong + 1, own: show(predictions[wrong] ?? NaN), expected: show(rows[wrong]?.predicted ?? NaN) };
    sentences.push(
      wrong < 0
        ? t('Your predict_all promises the same minutes.')
        : t('Your predict_all promises {own} minutes for trip {trip}; the built-in model promises {expected}.', values),
    );
  }
  if (sse !== undefined) {
    const values = { own: show(sse), expected: show(builtIn.sse) };
    sentences.push(
      isSame(sse, builtIn.sse)
        ? t('Your sse is the same: {own}.', values)
        : t('Your sse is {own}; the built-in one is {expected}.', values),
    );
  }
  if (line) {
    const values = { w: show(line.w), b: show(line.b) };
    const found = { ...values, expectedW: formatFixed(builtIn.w, 1), expectedB: formatFixed(builtIn.b, 1) };
    sentences.push(
      isSame(line.w, builtIn.w) && isSame(line.b, builtIn.b)
        ? t('Your grid_fit finds the same line: w = {w}, b = {b}.', values)
        : t('Your grid_fit finds w = {w}, b = {b}; the built-in search w = {expectedW}, b = {expectedB}.', found),
    );
  }
  return sentences;
}

/** The table with the reader's predictions beside the built-in ones. */
export function withOwnColumns(table: FigureTable, { predictions }: OwnModel, { rows }: Derived, t: Translate): FigureTable {
  if (!predictions) return table;
  return {
    ...table,
    columns: [...table.columns, t('your predict_all'), t('difference')],
    rows: table.rows.map((row, index) => {
      const own = predictions[index] ?? NaN;
      const difference = own - (rows[index]?.predicted ?? NaN);
      return [...row, ...[own, difference].map((value) => (Number.isFinite(value) ? value : String(value)))];
    }),
  };
}
