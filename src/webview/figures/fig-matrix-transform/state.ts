import { isRecord } from '../shared/frameState.js';
import type { Matrix2, Vector } from './matrix2.js';

/** What can be laid over the picture. */
export type Overlay = 'eigen' | 'axes';

/** Both overlays, in the order of their switches. */
export const OVERLAYS: readonly Overlay[] = ['eigen', 'axes'];

/** Everything the learner can set. */
export interface State {
  readonly matrix: Matrix2;
  /** How far the picture is on its way from the identity (0) to the matrix (1). */
  readonly t: number;
  readonly overlays: readonly Overlay[];
}

/** What an entry can be set to. */
export const ENTRY = { min: -3, max: 3, step: 0.1 } as const;

/** The matrices that can be chosen by name. */
export const NAMED = {
  stretch: { a: 2, b: 0, c: 0, d: 0.5 },
  shear: { a: 1, b: 1, c: 0, d: 1 },
  rotate: { a: 0.6, b: -0.8, c: 0.8, d: 0.6 },
  reflect: { a: 0, b: 1, c: 1, d: 0 },
  project: { a: 0.8, b: 0.4, c: 0.4, d: 0.2 },
} as const satisfies Readonly<Record<string, Matrix2>>;

/** The name of one of these matrices. */
export type MatrixName = keyof typeof NAMED;

const columns: State = { matrix: { a: 2, b: 1, c: 0, d: 1 }, t: 1, overlays: [] };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  columns,
  eigenvectors: { matrix: { a: 1.5, b: 1, c: 0.5, d: 1 }, t: 1, overlays: ['eigen'] },
  'singular-values': { matrix: { a: 2, b: 1, c: -0.5, d: 1 }, t: 1, overlays: ['axes'] },
  rotate: { ...columns, matrix: NAMED.rotate },
  project: { ...columns, matrix: NAMED.project },
} as const satisfies Readonly<Record<string, State>>;

/** The name of a matrix, if it has one. */
export function nameOf(matrix: Matrix2): MatrixName | 'own' {
  const names: readonly MatrixName[] = ['stretch', 'shear', 'rotate', 'reflect', 'project'];
  return names.find((name) => isSame(NAMED[name], matrix)) ?? 'own';
}

/** Tells whether two matrices have the same entries. */
export function isSame(one: Matrix2, other: Matrix2): boolean {
  return one.a === other.a && one.b === other.b && one.c === other.c && one.d === other.d;
}

/** The nearest value an entry may have: dragging places it on multiples of 0.1. */
export function place(value: number): number {
  return clamp(Number(value.toFixed(1)), ENTRY);
}

/** Moves the first or second column to the nearest allowed place, and shows all of its effect. */
export function moveColumn(state: State, index: 0 | 1, { x, y }: Vector): State {
  const column = { x: place(x), y: place(y) };
  const matrix = index === 0 ? { ...state.matrix, a: column.x, c: column.y } : { ...state.matrix, b: column.x, d: column.y };
  return { ...state, matrix, t: 1 };
}

interface Range {
  readonly min: number;
  readonly max: number;
}

const clamp = (value: number, { min, max }: Range): number => Math.min(max, Math.max(min, value));

const numberIn = (value: unknown, range: Range, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? clamp(value, range) : fallback;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.columns): State {
  if (!isRecord(stored)) return fallback;
  const matrix = isRecord(stored.matrix) ? stored.matrix : {};
  const overlays: readonly unknown[] = Array.isArray(stored.overlays) ? stored.overlays : fallback.overlays;
  return {
    matrix: {
      a: numberIn(matrix.a, ENTRY, fallback.matrix.a),
      b: numberIn(matrix.b, ENTRY, fallback.matrix.b),
      c: numberIn(matrix.c, ENTRY, fallback.matrix.c),
      d: numberIn(matrix.d, ENTRY, fallback.matrix.d),
    },
    t: numberIn(stored.t, { min: 0, max: 1 }, fallback.t),
    overlays: OVERLAYS.filter((overlay) => overlays.includes(overlay)),
  };
}
