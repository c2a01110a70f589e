import { isRecord } from '../shared/frameState.js';
import { seededRandom } from '../shared/seededRandom.js';
import type { LabelledPoint } from './model.js';

/** The ways of writing the same model down. */
export type Face = 'formula' | 'table' | 'graph';

/** Everything the learner can set. */
export interface State {
  readonly points: readonly LabelledPoint[];
  /** The seed `points` were drawn with; 0 for the points typed in by hand. */
  readonly seed: number;
  readonly labelled: boolean;
  readonly w: number;
  readonly b: number;
  readonly border: number;
  readonly face: Face;
  /** Where the model is asked for a prediction. */
  readonly probe: number;
}

/** Points lie in [0, 10] × [0, 10], on multiples of 0.1. */
export const EXTENT = { min: 0, max: 10 } as const;
/** What each control can be set to; the grids of the search span the same ranges. */
export const RANGES = {
  w: { min: -3, max: 3 },
  b: { min: -10, max: 20 },
  border: EXTENT,
  probe: EXTENT,
  seed: { min: 0, max: 9999 },
} as const;

const byHand: readonly LabelledPoint[] = [
  { x: 0.8, y: 2.3 },
  { x: 1.6, y: 2.1 },
  { x: 2.4, y: 3.6 },
  { x: 3.1, y: 3.2 },
  { x: 6.2, y: 5.1 },
  { x: 7.0, y: 6.6 },
  { x: 8.3, y: 6.3 },
  { x: 9.1, y: 7.7 },
];

const line: State = {
  points: byHand,
  seed: 0,
  labelled: true,
  w: 0,
  b: 5,
  border: 2,
  face: 'formula',
  probe: 5,
};

/** The situations a lesson can ask for by name. */
export const PRESETS = { line, unlabelled: { ...line, labelled: false } } as const satisfies Readonly<Record<string, State>>;

const clamp = (value: number, { min, max }: { readonly min: number; readonly max: number }): number => Math.min(max, Math.max(min, value));

const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** The nearest place a point may have. */
export function place({ x, y }: LabelledPoint): LabelledPoint {
  return { x: toTenth(clamp(x, EXTENT)), y: toTenth(clamp(y, EXTENT)) };
}

/**
 * Eight points around a line with noise of standard deviation 0.7, four on its left and four on its right;
 * seed 0 gives the points typed in by hand.
 */
export function pointsOf(seed: number): readonly LabelledPoint[] {
  if (seed === 0) return byHand;
  const random = seededRandom(seed);
  const w = -1.2 + 2.4 * random.uniform();
  const b = 5 - 5 * w + 2 * (random.uniform() - 0.5);
  const centres = [1.5 + 1.5 * random.uniform(), 7 + 1.5 * random.uniform()];
  return centres.flatMap((centre) =>
    Array.from({ length: 4 }, () => {
      const x = clamp(centre + 0.9 * random.normal(), EXTENT);
      return place({ x, y: w * x + b + 0.7 * random.normal() });
    }),
  );
}

/** Draws another data set; what the learner has set stays. */
export function reseed(state: State, seed: number): State {
  const whole = Math.round(clamp(seed, RANGES.seed));
  return { ...state, seed: whole, points: pointsOf(whole) };
}

/** Moves one point to the nearest allowed place. */
export function movePoint(state: State, index: number, to: LabelledPoint): State {
  return { ...state, points: state.points.map((point, at) => (at === index ? place(to) : point)) };
}

const isPoint = (value: unknown): value is LabelledPoint => isRecord(value) && Number.isFinite(value.x) && Number.isFinite(value.y);

const numberIn = (value: unknown, range: { readonly min: number; readonly max: number }, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? clamp(value, range) : fallback;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.line): State {
  if (!isRecord(stored)) return fallback;
  const points: readonly unknown[] = Array.isArray(stored.points) ? stored.points : [];
  const face = stored.face;
  return {
    points: points.length === fallback.points.length && points.every(isPoint) ? points.map(place) : fallback.points,
    seed: Math.round(numberIn(stored.seed, RANGES.seed, fallback.seed)),
    labelled: typeof stored.labelled === 'boolean' ? stored.labelled : fallback.labelled,
    w: numberIn(stored.w, RANGES.w, fallback.w),
    b: numberIn(stored.b, RANGES.b, fallback.b),
    border: numberIn(stored.border, RANGES.border, fallback.border),
    face: face === 'formula' || face === 'table' || face === 'graph' ? face : fallback.face,
    probe: numberIn(stored.probe, RANGES.probe, fallback.probe),
  };
}
