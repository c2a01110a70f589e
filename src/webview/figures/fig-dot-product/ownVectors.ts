import type { FigureImplementation } from '../../../core/figures/implementation.js';
import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import type { OwnAnswer, OwnQuestion, Source } from '../shared/ownImplementation.js';
import { dot, type Derived } from './model.js';
import type { State, Vector } from './state.js';
import { write, writeVector } from './words.js';

type Translate = FigureStage['t'];

/** What it takes to draw with the functions of the exercise. */
export const IMPLEMENTATION: FigureImplementation = {
  exercise: 'ex-vector-toolkit',
  module: 'vectors',
  inputs: { u: 'vector', v: 'vector' },
  functions: {
    dot: { task: 1, output: { kind: 'number' }, wanted: 'the dot product of u and v' },
    norm: { task: 1, output: { kind: 'number' }, wanted: 'the length of u' },
    cosine: { task: 2, output: { kind: 'number' }, wanted: 'the cosine of the angle between u and v' },
    project: { task: 3, output: { kind: 'vector', length: 2 }, wanted: 'the projection of u onto the line through v' },
  },
};

/** What to ask of the reader's functions. Where a zero vector leaves no answer, a right function refuses: it is not asked. */
export function questionOf({ u, v }: State, { cosine, projection }: Derived): OwnQuestion {
  const functions = ['dot', 'norm', ...(cosine === undefined ? [] : ['cosine']), ...(projection ? ['project'] : [])];
  return { functions, inputs: { u: [u.x, u.y], v: [v.x, v.y] } };
}

/** What the reader's functions have returned; undefined what they have not. */
export interface OwnVectors {
  readonly source: Source;
  readonly dot: number | undefined;
  readonly norm: number | undefined;
  readonly cosine: number | undefined;
  readonly projection: Vector | undefined;
  /** What their projection leaves of u. */
  readonly residual: Vector | undefined;
}

/** What there is before anything was asked. */
export const NOTHING: OwnAnswer = { source: 'built-in', outputs: new Map() };

/** Reads the answers of the reader's functions. */
export function ownVectors({ u }: Pick<State, 'u'>, { source, outputs }: OwnAnswer): OwnVectors {
  const number = (name: string): number | undefined => {
    const output = outputs.get(name);
    return typeof output === 'number' ? output : undefined;
  };
  const found = outputs.get('project');
  const [x, y] = Array.isArray(found) ? found.map(Number) : [];
  const projection = x === undefined || y === undefined ? undefined : { x, y };
  const residual = projection && { x: u.x - projection.x, y: u.y - projection.y };
  return { source, dot: number('dot'), norm: number('norm'), cosine: number('cosine'), projection, residual };
}

/** Arrow heads lie on tenths within the window: rounding alone stays far below this, a wrong rule does not. */
const ROUNDING = 1e-9;

const isSame = (own: number, builtIn: number): boolean => Math.abs(own - builtIn) <= ROUNDING * (1 + Math.abs(builtIn));

const show = (value: number): string => (Number.isFinite(value) ? write(value) : String(value));

/** Two numbers that differ, with as many digits as it takes to see it. */
function apartFrom(value: number, builtIn: number): { readonly own: string; readonly expected: string } {
  const [own, expected] = [show(value), show(builtIn)];
  return own === expected ? { own: formatNumber(value, 15), expected: formatNumber(builtIn, 15) } : { own, expected };
}

const showVector = ({ x, y }: Vector): string =>
  Number.isFinite(x) && Number.isFinite(y) ? writeVector({ x, y }) : `(${show(x)}, ${show(y)})`;

/** Says which of the reader's functions agree with the figure, and what the others return. */
export function describeOwn(own: OwnVectors, { v }: Pick<State, 'v'>, derived: Derived, t: Translate): readonly string[] {
  const same: string[] = [];
  const apart: string[] = [];
  const compare = (name: string, value: number | undefined, builtIn: number | undefined): void => {
    if (value === undefined || builtIn === undefined) return;
    if (isSame(value, builtIn)) same.push(name);
    else apart.push(t('Your {name} returns {own}; it is {expected}.', { name, ...apartFrom(value, builtIn) }));
  };
  compare('dot', own.dot, derived.dot);
  compare('norm', own.norm, derived.lengths.u);
  compare('cosine', own.cosine, derived.cosine);
  const { projection, residual } = own;
  if (projection && residual && derived.projection) {
    if (isSame(projection.x, derived.projection.x) && isSame(projection.y, derived.projection.y)) same.push('project');
    else apart.push(...describeProjection(projection, residual, v, derived.projection, t));
  }
  return [...(same.length === 0 ? [] : [t('Your code gives the same: {names}.', { names: same.join(', ') })]), ...apart];
}

function describeProjection(projection: Vector, residual: Vector, v: Vector, builtIn: Vector, t: Translate): readonly string[] {
  const product = dot(residual, v);
  return [
    t('Your project returns {own}; the shadow is {expected}.', { own: showVector(projection), expected: showVector(builtIn) }),
    Math.abs(product) <= ROUNDING
      ? t('What yours leaves of u is perpendicular to v, but yours does not lie on the line through v.')
      : t('What yours leaves of u is not perpendicular to v: their dot product is {product}.', { product: show(product) }),
  ];
}

/** The table with what the reader's functions return beside what the figure computes. */
export function withOwnColumns(table: FigureTable, own: OwnVectors, { v }: Pick<State, 'v'>, derived: Derived, t: Translate): FigureTable {
  const beside = new Map<string, readonly [Vector | number | undefined, Vector | number | undefined]>([
    ['u·v', [own.dot, derived.dot]],
    ['|u|', [own.norm, derived.lengths.u]],
    [t('cosine'), [own.cosine, derived.cosine]],
    [t('projection of u on v'), [own.projection, derived.projection]],
    [t('residual'), [own.residual, derived.residual]],
    [t('residual·v'), [own.residual && dot(own.residual, v), derived.residual && 0]],
  ]);
  if ([...beside.values()].every(([value]) => value === undefined)) return table;
  return {
    ...table,
    columns: [...table.columns, t('your value or x'), t('your y'), t('difference')],
    rows: table.rows.map((row) => [...row, ...ownCells(...(beside.get(String(row[0])) ?? [undefined, undefined]))]),
  };
}

function ownCells(own: Vector | number | undefined, builtIn: Vector | number | undefined): readonly (string | number)[] {
  const cell = (value: number): string | number => (Number.isFinite(value) ? value : String(value));
  if (typeof own === 'number' && typeof builtIn === 'number') return [cell(own), '', cell(Math.abs(own - builtIn))];
  if (typeof own === 'object' && typeof builtIn === 'object') {
    return [cell(own.x), cell(own.y), cell(Math.hypot(own.x - builtIn.x, own.y - builtIn.y))];
  }
  return ['', '', ''];
}
