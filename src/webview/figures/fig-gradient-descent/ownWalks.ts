import type { OwnAnswer } from '../shared/ownImplementation.js';
import type { Walk } from './model.js';
import { FUNCTIONS } from './implementation.js';
import type { Method } from './state.js';
import type { Point, Surface } from './surface.js';

/** A point of the reader's walk; one that is no number is left out of pictures. */
export interface OwnPoint extends Point {
  /** Undefined where the point is no number. */
  readonly loss: number | undefined;
  /** How far it is from the built-in walk's point after as many steps; undefined where that has none. */
  readonly difference: number | undefined;
}

/** How the reader's walk compares: `same` up to rounding, `apart` from some step on, `shorter` or `longer` where one ends before the other. */
export type Comparison =
  | { readonly kind: 'same'; readonly largest: number }
  | { readonly kind: 'apart'; readonly largest: number; readonly from: number }
  | { readonly kind: 'shorter' | 'longer'; readonly largest: number; readonly steps: number; readonly expected: number };

/** The walk of one method by the reader's own function. */
export interface OwnWalk {
  readonly method: Method;
  readonly name: string;
  readonly path: readonly OwnPoint[];
  readonly comparison: Comparison;
}

/** Rounding alone, in another order of the same operations, stays below this share of the numbers; a wrong rule does not. */
const ROUNDING = 1e-6;

/** The walks that the reader's functions have returned, each beside the built-in walk of its method. */
export function ownWalks(surface: Surface, walks: readonly Walk[], { outputs }: OwnAnswer): readonly OwnWalk[] {
  return walks.flatMap((walk) => {
    const name = FUNCTIONS[walk.method];
    const output = outputs.get(name);
    if (!Array.isArray(output)) return [];
    const points = output.flatMap((row: unknown): Point[] => (Array.isArray(row) ? [{ x: Number(row[0]), y: Number(row[1]) }] : []));
    // The figure gives up on a diverging walk before its numbers overflow; the function goes on.
    const shown = walk.outcome === 'diverged' ? points.slice(0, walk.path.length) : points;
    const path = shown.map((point, k) => toOwnPoint(surface, point, walk.path[k]));
    return [{ method: walk.method, name, path, comparison: compare(path, walk) }];
  });
}

function toOwnPoint(surface: Surface, { x, y }: Point, beside: Point | undefined): OwnPoint {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return { x, y, loss: undefined, difference: undefined };
  const loss = surface.loss({ x, y });
  const distance = beside && Math.hypot(x - beside.x, y - beside.y);
  const difference = Number.isFinite(distance) ? distance : undefined;
  return { x, y, loss: Number.isFinite(loss) ? loss : undefined, difference };
}

function compare(path: readonly OwnPoint[], walk: Walk): Comparison {
  const differences = path.map(({ difference }) => difference ?? 0);
  const largest = Math.max(0, ...differences);
  const from = path.findIndex((point, k) => {
    const beside = walk.path[k];
    if (!beside) return false;
    return !(point.difference !== undefined && point.difference <= ROUNDING * (1 + Math.hypot(beside.x, beside.y)));
  });
  if (from >= 0) return { kind: 'apart', largest, from };
  const [steps, expected] = [path.length - 1, walk.path.length - 1];
  if (steps === expected) return { kind: 'same', largest };
  return { kind: steps < expected ? 'shorter' : 'longer', largest, steps, expected };
}
