import { isRecord } from '../shared/frameState.js';
import type { Point, SurfaceKind } from './surface.js';

/** A way of walking down. */
export type Method = 'descent' | 'momentum' | 'newton';

/** Every method, in the order in which they are drawn and listed. */
export const METHODS: readonly Method[] = ['descent', 'momentum', 'newton'];

/** Everything the learner can set. The walks themselves follow from it. */
export interface State {
  readonly surface: SurfaceKind;
  /** κ of the quadratic bowl; kept, but without effect, on the other surfaces. */
  readonly condition: number;
  readonly start: Point;
  /** η, for gradient descent and momentum. */
  readonly stepSize: number;
  /** β of the heavy-ball method. */
  readonly momentum: number;
  readonly methods: readonly Method[];
  /** How many steps each walk may have taken. */
  readonly steps: number;
}

/** A closed interval. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What each control can be set to. */
export const RANGES = {
  condition: { min: 1, max: 1000 },
  stepSize: { min: 1e-4, max: 4 },
  momentum: { min: 0, max: 0.99 },
  steps: { min: 0, max: 1000 },
} as const satisfies Readonly<Record<string, Range>>;

/** The part of the plane each surface is shown in, 8 : 5 so that a unit is as long in y as in x. */
export const WINDOWS: Readonly<Record<SurfaceKind, { readonly x: Range; readonly y: Range }>> = {
  quadratic: { x: { min: -11.2, max: 11.2 }, y: { min: -7, max: 7 } },
  rosenbrock: { x: { min: -2.4, max: 2.4 }, y: { min: -0.5, max: 2.5 } },
  himmelblau: { x: { min: -8, max: 8 }, y: { min: -5, max: 5 } },
};

/** How finely start points are placed: arrow keys move them by this much. */
export const GRAIN: Readonly<Record<SurfaceKind, number>> = { quadratic: 0.1, rosenbrock: 0.02, himmelblau: 0.05 };

/** Where each surface is entered, and with which step size, when the learner switches to it. */
export const DEFAULTS: Readonly<Record<SurfaceKind, { readonly start: Point; readonly stepSize: number }>> = {
  quadratic: { start: { x: 10, y: 1 }, stepSize: 0.05 },
  rosenbrock: { start: { x: -1.2, y: 1 }, stepSize: 0.001 },
  himmelblau: { start: { x: -0.5, y: -1.5 }, stepSize: 0.01 },
};

const bowl: State = {
  surface: 'quadratic',
  condition: 10,
  ...DEFAULTS.quadratic,
  momentum: 0.8,
  methods: ['descent'],
  steps: 0,
};

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  bowl,
  valley: { ...bowl, condition: 100, stepSize: 0.018, methods: ['descent', 'momentum'] },
  rosenbrock: { ...bowl, surface: 'rosenbrock', ...DEFAULTS.rosenbrock, methods: ['descent', 'momentum'] },
  himmelblau: { ...bowl, surface: 'himmelblau', ...DEFAULTS.himmelblau },
} as const satisfies Readonly<Record<string, State>>;

const clamp = (value: number, { min, max }: Range): number => Math.min(max, Math.max(min, value));

const numberIn = (value: unknown, range: Range, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? clamp(value, range) : fallback;

const isSurfaceKind = (value: unknown): value is SurfaceKind => typeof value === 'string' && value in WINDOWS;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.bowl): State {
  if (!isRecord(stored)) return fallback;
  const surface = isSurfaceKind(stored.surface) ? stored.surface : fallback.surface;
  const methods: readonly unknown[] = Array.isArray(stored.methods) ? stored.methods : fallback.methods;
  const start = isRecord(stored.start) ? stored.start : {};
  const home = surface === fallback.surface ? fallback.start : DEFAULTS[surface].start;
  return {
    surface,
    condition: numberIn(stored.condition, RANGES.condition, fallback.condition),
    start: {
      x: numberIn(start.x, WINDOWS[surface].x, home.x),
      y: numberIn(start.y, WINDOWS[surface].y, home.y),
    },
    stepSize: numberIn(stored.stepSize, RANGES.stepSize, fallback.stepSize),
    momentum: numberIn(stored.momentum, RANGES.momentum, fallback.momentum),
    methods: METHODS.filter((method) => methods.includes(method)),
    steps: Math.round(numberIn(stored.steps, RANGES.steps, fallback.steps)),
  };
}

/** Moves the start to the nearest allowed place; the walks begin there with as many steps as before. */
export function startAt(state: State, { x, y }: Point): State {
  const bounds = WINDOWS[state.surface];
  const grain = GRAIN[state.surface];
  // Rounded twice, because a multiple of 0.1 is not always the closest number to its decimals.
  const place = (value: number, range: Range): number => Number((Math.round(clamp(value, range) / grain) * grain).toFixed(2));
  return { ...state, start: { x: place(x, bounds.x), y: place(y, bounds.y) } };
}

/** Takes `by` more steps (fewer, where negative), within what the figure computes. */
export function step(state: State, by = 1): State {
  return { ...state, steps: clamp(state.steps + by, RANGES.steps) };
}

/** Goes to another surface, to a start and a step size that suit it. */
export function enter(state: State, surface: SurfaceKind): State {
  return { ...state, surface, ...DEFAULTS[surface], steps: 0 };
}
