import { functionOf, type RealFunction } from './realFunction.js';
import type { State } from './state.js';

/** A way of estimating a slope from two values of the function. */
export type Method = 'forward' | 'central';

/** Both methods, in the order in which they are drawn. */
export const METHODS: readonly Method[] = ['forward', 'central'];

/** Half the distance from 1 to the next larger number: what one rounding may be off by, relatively. */
export const UNIT_ROUNDOFF = 2 ** -53;

/** A point of the plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The two points a difference quotient looks at, left one first. */
export type Ends = readonly [left: Point, right: Point];

/** How far the slope estimated with a distance h is off; undefined where there is no slope to be off from. */
export interface ErrorAt {
  readonly h: number;
  readonly estimate: number;
  readonly error: number | undefined;
}

/** Everything the view draws. */
export interface Derived {
  readonly f: RealFunction;
  readonly value: number;
  /** The exact slope; undefined at a kink. */
  readonly slope: number | undefined;
  readonly ends: Ends;
  readonly estimate: number;
  readonly error: number | undefined;
  /** What theory expects the two parts of the error to be; undefined where f is not smooth. */
  readonly expected: Expected | undefined;
  readonly curves: Readonly<Record<Method, readonly ErrorAt[]>>;
}

/** The two parts of an error: the curve bends away from the secant, and the computer rounds. */
export interface Expected {
  readonly truncation: number;
  readonly roundoff: number;
}

/** The distances at which errors are plotted: eight to each power of ten, from 10⁻¹² to 1. */
export const DISTANCES: readonly number[] = Array.from({ length: 97 }, (_, index) => 10 ** (index / 8 - 12));

/** The points whose secant estimates the slope at x: x and x + h, or x − h and x + h. */
export function endsOf(f: RealFunction, method: Method, x: number, h: number): Ends {
  const left = method === 'forward' ? x : x - h;
  const right = x + h;
  return [
    { x: left, y: f.value(left) },
    { x: right, y: f.value(right) },
  ];
}

/** The difference quotient (f(x + h) − f(x))/h, or (f(x + h) − f(x − h))/2h. */
export function difference(f: RealFunction, method: Method, x: number, h: number): number {
  const [left, right] = endsOf(f, method, x, h);
  return (right.y - left.y) / (method === 'forward' ? h : 2 * h);
}

/**
 * What theory expects of the error at h: by Taylor's theorem |f″|h/2 or |f‴|h²/6, and for the rounding of the two
 * values and of their places u(2|f| + |xf′|)/h, half of it where 2h is divided by. Undefined where f is not smooth.
 */
export function expectedError(f: RealFunction, method: Method, x: number, h: number): Expected | undefined {
  const [slope, bend] = [f.slope(x), f.bend(x)];
  if (slope === undefined || bend === undefined) return undefined;
  const rounding = (UNIT_ROUNDOFF * (2 * Math.abs(f.value(x)) + Math.abs(x * slope))) / h;
  return method === 'forward'
    ? { truncation: (Math.abs(bend.second) * h) / 2, roundoff: rounding }
    : { truncation: (Math.abs(bend.third) * h * h) / 6, roundoff: rounding / 2 };
}

/** The error at one distance. */
export function errorAt(f: RealFunction, method: Method, x: number, h: number): ErrorAt {
  const estimate = difference(f, method, x, h);
  const slope = f.slope(x);
  return { h, estimate, error: slope === undefined ? undefined : Math.abs(estimate - slope) };
}

/** Slope, secant and errors at the learner's point. */
export function derive({ kind, method, x, h }: State): Derived {
  const f = functionOf(kind);
  const curve = (which: Method): readonly ErrorAt[] => DISTANCES.map((distance) => errorAt(f, which, x, distance));
  const { estimate, error } = errorAt(f, method, x, h);
  return {
    f,
    value: f.value(x),
    slope: f.slope(x),
    ends: endsOf(f, method, x, h),
    estimate,
    error,
    expected: expectedError(f, method, x, h),
    curves: { forward: curve('forward'), central: curve('central') },
  };
}
