import { isRecord } from '../shared/frameState.js';
import { METHODS, type Method } from './model.js';
import { FUNCTION_KINDS, type FunctionKind } from './realFunction.js';

/** Everything the learner can set. */
export interface State {
  readonly kind: FunctionKind;
  readonly method: Method;
  /** Where the slope is asked for. */
  readonly x: number;
  /** How far apart the points of the secant are. */
  readonly h: number;
  /** How many times the picture is enlarged around the point. */
  readonly zoom: number;
}

/** What each control can be set to. */
export const RANGES = {
  x: { min: -2, max: 2 },
  h: { min: 1e-12, max: 1 },
  zoom: { min: 1, max: 1000 },
} as const;

/** How finely the point is placed. */
export const GRAIN = 0.05;

/** The part of the plane each function is shown in before it is enlarged. */
export const WINDOWS: Readonly<Record<FunctionKind, { readonly x: readonly [number, number]; readonly y: readonly [number, number] }>> = {
  square: { x: [-3, 3], y: [-2, 8] },
  cubic: { x: [-3, 3], y: [-3, 3] },
  sine: { x: [-3, 3], y: [-1.8, 1.8] },
  exponential: { x: [-3, 3], y: [-3, 12] },
  absolute: { x: [-3, 3], y: [-1, 3] },
};

const secant: State = { kind: 'sine', method: 'forward', x: 0.5, h: 1, zoom: 1 };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  secant,
  central: { ...secant, method: 'central', kind: 'exponential', h: 0.5 },
  kink: { ...secant, kind: 'absolute', x: 0, h: 0.5 },
} as const satisfies Readonly<Record<string, State>>;

interface Range {
  readonly min: number;
  readonly max: number;
}

const clamp = (value: number, { min, max }: Range): number => Math.min(max, Math.max(min, value));

const numberIn = (value: unknown, range: Range, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? clamp(value, range) : fallback;

/** The nearest place the point may have, a multiple of 0.05. */
export function place(x: number): number {
  // Rounded twice, because a multiple of 0.05 is not always the closest number to its decimals.
  return Number((Math.round(clamp(x, RANGES.x) / GRAIN) * GRAIN).toFixed(2));
}

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.secant): State {
  if (!isRecord(stored)) return fallback;
  return {
    kind: FUNCTION_KINDS.find((kind) => kind === stored.kind) ?? fallback.kind,
    method: METHODS.find((method) => method === stored.method) ?? fallback.method,
    x: place(numberIn(stored.x, RANGES.x, fallback.x)),
    h: numberIn(stored.h, RANGES.h, fallback.h),
    zoom: numberIn(stored.zoom, RANGES.zoom, fallback.zoom),
  };
}

/** The part of the plane to be shown: the point stays where it is in the picture, and everything else moves away from it. */
export function windowOf({ kind, zoom }: State, at: { readonly x: number; readonly y: number }): (typeof WINDOWS)[FunctionKind] {
  const around = ([low, high]: readonly [number, number], middle: number): readonly [number, number] => [
    middle - (middle - low) / zoom,
    middle + (high - middle) / zoom,
  ];
  const whole = WINDOWS[kind];
  return { x: around(whole.x, at.x), y: around(whole.y, at.y) };
}
