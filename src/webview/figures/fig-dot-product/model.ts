import type { State, Vector } from './state.js';

/** What two vectors are to one another. */
export type Agreement = 'same' | 'agree' | 'perpendicular' | 'disagree' | 'opposite' | 'undefined';

/** Everything the view draws. Undefined is what a zero vector leaves undefined. */
export interface Derived {
  readonly dot: number;
  readonly lengths: { readonly u: number; readonly v: number };
  /** u·v / (|u||v|), in −1 … 1. */
  readonly cosine: number | undefined;
  /** In degrees, 0 … 180. */
  readonly angle: number | undefined;
  /** The orthogonal projection of u onto the line through v, and how many times v it is. */
  readonly projection: (Vector & { readonly factor: number }) | undefined;
  /** What the projection leaves of u; perpendicular to v. */
  readonly residual: Vector | undefined;
  readonly agreement: Agreement;
}

/** The dot product u·v. */
export function dot(u: Vector, v: Vector): number {
  return u.x * v.x + u.y * v.y;
}

/** The length |v|. */
export function length(v: Vector): number {
  return Math.hypot(v.x, v.y);
}

/** The cosine of the angle between two vectors, undefined where one of them is zero. */
export function cosine(u: Vector, v: Vector): number | undefined {
  const lengths = length(u) * length(v);
  // Rounding may take it a little beyond 1.
  return lengths === 0 ? undefined : Math.min(1, Math.max(-1, dot(u, v) / lengths));
}

/** The angle between two vectors in degrees: by the arc tangent, which is exact near 0° and 180°, where the cosine is flat. */
export function angle(u: Vector, v: Vector): number | undefined {
  if (length(u) * length(v) === 0) return undefined;
  return (Math.atan2(Math.abs(u.x * v.y - u.y * v.x), dot(u, v)) * 180) / Math.PI;
}

/** The orthogonal projection (u·v / v·v) v of u, undefined where v is zero. */
export function project(u: Vector, v: Vector): Derived['projection'] {
  const square = dot(v, v);
  if (square === 0) return undefined;
  const factor = dot(u, v) / square;
  return { x: factor * v.x, y: factor * v.y, factor };
}

/** Arrow heads lie on tenths, so anything smaller than this is rounding. */
const ROUNDING = 1e-9;

function agreementOf(u: Vector, v: Vector): Agreement {
  if (length(u) * length(v) === 0) return 'undefined';
  const inner = dot(u, v);
  if (Math.abs(inner) < ROUNDING) return 'perpendicular';
  const isParallel = Math.abs(u.x * v.y - u.y * v.x) < ROUNDING;
  if (isParallel) return inner > 0 ? 'same' : 'opposite';
  return inner > 0 ? 'agree' : 'disagree';
}

/** Computes what two vectors are to one another. */
export function derive({ u, v }: Pick<State, 'u' | 'v'>): Derived {
  const projection = project(u, v);
  return {
    dot: dot(u, v),
    lengths: { u: length(u), v: length(v) },
    cosine: cosine(u, v),
    angle: angle(u, v),
    projection,
    residual: projection && { x: u.x - projection.x, y: u.y - projection.y },
    agreement: agreementOf(u, v),
  };
}
