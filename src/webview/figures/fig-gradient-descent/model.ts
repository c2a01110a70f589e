import { METHODS, type Method, type State } from './state.js';
import { largestEigenvalue, nearestMinimum, surfaceOf, type Point, type Surface } from './surface.js';

/** One point of a walk, with the loss and the length of the gradient there. */
export interface Iterate extends Point {
  readonly loss: number;
  readonly slope: number;
}

/**
 * `arrived`: the gradient is at most 1e-8 long. `diverged`: the next step would leave every bound.
 * `stuck`: no step along the direction of search lowers the loss any more.
 */
export type Outcome = 'walking' | 'arrived' | 'diverged' | 'stuck';

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

/** A walk stops where the gradient is no longer than this, as in the exercise. */
export const TOLERANCE = 1e-8;
const HALVINGS = 30;
const FARTHEST = 1e6;
const HIGHEST = 1e12;

interface Walker {
  readonly at: Point;
  readonly velocity: Point;
}

type Stepper = (surface: Surface, walker: Walker, state: State) => Walker | undefined;

const plus = (a: Point, b: Point, factor: number): Point => ({ x: a.x + factor * b.x, y: a.y + factor * b.y });
const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;

/** The Newton direction −H⁻¹g, or −g where there is none or where it leads uphill. */
export function newtonDirection(surface: Surface, at: Point): Point {
  const gradient = surface.gradient(at);
  const { xx, xy, yy } = surface.hessian(at);
  const determinant = xx * yy - xy * xy;
  const direction = {
    x: -(yy * gradient.x - xy * gradient.y) / determinant,
    y: -(xx * gradient.y - xy * gradient.x) / determinant,
  };
  // A determinant of 0 makes NaN or an infinity here, and neither is below 0.
  const isDownhill = dot(gradient, direction) < 0 && Number.isFinite(direction.x + direction.y);
  return isDownhill ? direction : { x: -gradient.x, y: -gradient.y };
}

/**
 * Halves the step, at most 30 times, until the loss falls by at least 1e-4 of what the slope promises
 * (Armijo; Nocedal & Wright 2006, 3.1). Undefined where it never does.
 */
function backtrack(surface: Surface, at: Point, direction: Point): Point | undefined {
  const loss = surface.loss(at);
  const promised = 1e-4 * dot(surface.gradient(at), direction);
  for (let halvings = 0, length = 1; halvings <= HALVINGS; halvings += 1, length /= 2) {
    const moved = plus(at, direction, length);
    if (surface.loss(moved) <= loss + length * promised) return moved;
  }
  return undefined;
}

const STEPPERS: Readonly<Record<Method, Stepper>> = {
  descent: (surface, { at, velocity }, { stepSize }) => ({ at: plus(at, surface.gradient(at), -stepSize), velocity }),
  // Heavy ball (Polyak 1964): v ← βv − η∇f, x ← x + v.
  momentum: (surface, { at, velocity }, { stepSize, momentum }) => {
    const gradient = surface.gradient(at);
    const next = { x: momentum * velocity.x - stepSize * gradient.x, y: momentum * velocity.y - stepSize * gradient.y };
    return { at: plus(at, next, 1), velocity: next };
  },
  newton: (surface, { at, velocity }) => {
    const moved = backtrack(surface, at, newtonDirection(surface, at));
    return moved && { at: moved, velocity };
  },
};

function measure(surface: Surface, at: Point): Iterate {
  const gradient = surface.gradient(at);
  return { ...at, loss: surface.loss(at), slope: Math.hypot(gradient.x, gradient.y) };
}

// NaN fails every comparison, so these are written to hold only for finite numbers.
const isInBounds = ({ x, y, loss, slope }: Iterate): boolean =>
  Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && loss <= HIGHEST && slope <= HIGHEST;

/** Walks at most `state.steps` steps from `state.start` with one method. */
export function walk(surface: Surface, method: Method, state: State): Walk {
  const forecast = forecastOf(surface, method, state);
  let walker: Walker = { at: state.start, velocity: { x: 0, y: 0 } };
  let end = measure(surface, walker.at);
  const path = [end];
  const stop = (outcome: Outcome): Walk => ({ method, path, end, outcome, forecast });
  while (end.slope > TOLERANCE) {
    if (path.length > state.steps) return stop('walking');
    const moved = STEPPERS[method](surface, walker, state);
    if (!moved) return stop('stuck');
    const next = measure(surface, moved.at);
    if (!isInBounds(next)) return stop('diverged');
    path.push(next);
    walker = moved;
    end = next;
  }
  return stop('arrived');
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
