import { METHODS, type Method, type State } from './state.js';
import { largestEigenvalue, nearestMinimum, surfaceOf, type Point, type Surface } from './surface.js';

/** One point of a walk, with the loss and the length of the gradient there. */
export interface Iterate extends Point {
  readonly loss: number;
  readonly slope: number;
}

/** `arrived`: at rest, with a gradient shorter than 1e-6. `diverged`: the next step would leave every bound. */
export type Outcome = 'walking' | 'arrived' | 'diverged';

/** What the theory of quadratics says before the first step; `open` where there is no such theory. */
export type Forecast = 'settles' | 'circles' | 'diverges' | 'open';

/** The walk of one method, from the start `path[0]` to its `end`. Every number in it is finite. */
export interface Walk {
  readonly method: Method;
  readonly path: readonly Iterate[];
  readonly end: Iterate;
  readonly outcome: Outcome;
  readonly forecast: Forecast;
}

/** Everything the view draws. */
export interface Derived {
  readonly surface: Surface;
  readonly walks: readonly Walk[];
  /** Largest step size with which gradient descent (β = 0) and momentum settle at the nearest minimum. */
  readonly limits: { readonly descent: number; readonly momentum: number };
  /** What one step of gradient descent multiplies x and y by; on the quadratic bowl only. */
  readonly factors: Point | undefined;
}

/** A walk stops where the gradient is shorter than this. */
export const TOLERANCE = 1e-6;
const FARTHEST = 1e6;
const HIGHEST = 1e12;

interface Walker {
  readonly at: Point;
  readonly velocity: Point;
}

type Stepper = (surface: Surface, walker: Walker, state: State) => Walker;

const plus = (a: Point, b: Point, factor: number): Point => ({ x: a.x + factor * b.x, y: a.y + factor * b.y });
const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;

/** The Newton direction −H⁻¹g, or −g where H is not positive definite and −H⁻¹g might lead uphill. */
export function newtonDirection(surface: Surface, at: Point): Point {
  const gradient = surface.gradient(at);
  const { xx, xy, yy } = surface.hessian(at);
  const determinant = xx * yy - xy * xy;
  if (xx <= 0 || determinant <= 0) return { x: -gradient.x, y: -gradient.y };
  return {
    x: -(yy * gradient.x - xy * gradient.y) / determinant,
    y: -(xx * gradient.y - xy * gradient.x) / determinant,
  };
}

/** Halves the step until the loss falls by at least 1e-4 of what the slope promises (Armijo; Nocedal & Wright 2006, 3.1). */
function backtrack(surface: Surface, at: Point, direction: Point): Point {
  const loss = surface.loss(at);
  const promised = 1e-4 * dot(surface.gradient(at), direction);
  let length = 1;
  while (length > 1e-12 && surface.loss(plus(at, direction, length)) > loss + length * promised) length /= 2;
  return plus(at, direction, length);
}

const STEPPERS: Readonly<Record<Method, Stepper>> = {
  descent: (surface, { at, velocity }, { stepSize }) => ({ at: plus(at, surface.gradient(at), -stepSize), velocity }),
  // Heavy ball (Polyak 1964): v ← βv − η∇f, x ← x + v.
  momentum: (surface, { at, velocity }, { stepSize, momentum }) => {
    const gradient = surface.gradient(at);
    const next = { x: momentum * velocity.x - stepSize * gradient.x, y: momentum * velocity.y - stepSize * gradient.y };
    return { at: plus(at, next, 1), velocity: next };
  },
  newton: (surface, { at, velocity }) => ({ at: backtrack(surface, at, newtonDirection(surface, at)), velocity }),
};

function measure(surface: Surface, at: Point): Iterate {
  const gradient = surface.gradient(at);
  return { ...at, loss: surface.loss(at), slope: Math.hypot(gradient.x, gradient.y) };
}

// NaN fails every comparison, so these are written to hold only for finite numbers.
const isInBounds = ({ x, y, loss, slope }: Iterate): boolean =>
  Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && loss <= HIGHEST && slope <= HIGHEST;

// A heavy ball that rolls through the minimum has no slope there either, but has not arrived.
const isAtRest = ({ slope }: Iterate, { velocity }: Walker): boolean =>
  slope <= TOLERANCE && Math.hypot(velocity.x, velocity.y) <= TOLERANCE;

/** Walks at most `state.steps` steps from `state.start` with one method. */
export function walk(surface: Surface, method: Method, state: State): Walk {
  const forecast = forecastOf(surface, method, state);
  let walker: Walker = { at: state.start, velocity: { x: 0, y: 0 } };
  let end = measure(surface, walker.at);
  const path = [end];
  while (!isAtRest(end, walker) && path.length <= state.steps) {
    walker = STEPPERS[method](surface, walker, state);
    const next = measure(surface, walker.at);
    if (!isInBounds(next)) return { method, path, end, outcome: 'diverged', forecast };
    path.push(next);
    end = next;
  }
  return { method, path, end, outcome: isAtRest(end, walker) ? 'arrived' : 'walking', forecast };
}

/**
 * The largest step size at which the iteration still contracts around the minimum nearest to `near`:
 * 2(1 + β)/λ_max of the Hessian there (Polyak 1964; β = 0 is gradient descent). Exact everywhere on a quadratic.
 */
export function stepSizeLimit(surface: Surface, momentum: number, near: Point): number {
  return (2 * (1 + momentum)) / largestEigenvalue(surface.hessian(nearestMinimum(surface, near)));
}

/** On a quadratic each axis goes its own way, so an axis the start does not touch cannot make the walk diverge. */
function forecastOf(surface: Surface, method: Method, { start, stepSize, momentum }: State): Forecast {
  if (surface.kind !== 'quadratic') return 'open';
  if (method === 'newton') return 'settles';
  const { xx, yy } = surface.hessian(start);
  const touched = Math.max(start.x === 0 ? 0 : xx, start.y === 0 ? 0 : yy);
  const limit = (2 * (1 + (method === 'momentum' ? momentum : 0))) / touched;
  if (stepSize > limit) return 'diverges';
  return stepSize === limit ? 'circles' : 'settles';
}

/** Computes the walks of all chosen methods, and the limits that explain them. */
export function derive(state: State): Derived {
  const surface = surfaceOf(state.surface, state.condition);
  return {
    surface,
    walks: METHODS.filter((method) => state.methods.includes(method)).map((method) => walk(surface, method, state)),
    limits: {
      descent: stepSizeLimit(surface, 0, state.start),
      momentum: stepSizeLimit(surface, state.momentum, state.start),
    },
    factors: state.surface === 'quadratic' ? { x: 1 - state.stepSize, y: 1 - state.stepSize * state.condition } : undefined,
  };
}

/** How many steps the longest walk has taken. */
export function longest({ walks }: Derived): number {
  return walks.reduce((most, { path }) => Math.max(most, path.length - 1), 0);
}
