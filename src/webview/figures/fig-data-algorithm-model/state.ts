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

/** What each control can be set to, and where points can lie: on multiples of 0.1. */
export const RANGES = {
  /** Distance, km. */
  x: { min: 0, max: 8 },
  /** Time, minutes. */
  y: { min: 0, max: 30 },
  /** Minutes for each km. */
  w: { min: -5, max: 5 },
  /** Minutes on top. */
  b: { min: -10, max: 30 },
  seed: { min: 0, max: 9999 },
} as const;

const byHand: readonly LabelledPoint[] = [
  { x: 0.8, y: 4 },
  { x: 1, y: 5 },
  { x: 1.6, y: 7.5 },
  { x: 2, y: 8 },
  { x: 4, y: 13 },
  { x: 4.9, y: 18 },
  { x: 5.6, y: 18 },
  { x: 6.4, y: 22 },
];

const line: State = {
  points: byHand,
  seed: 0,
  labelled: true,
  w: 1,
  b: 12,
  border: 1.3,
  face: 'formula',
  probe: 3,
};

/** The situations a lesson can ask for by name. */
export const PRESETS = { line, unlabelled: { ...line, labelled: false } } as const satisfies Readonly<Record<string, State>>;

const clamp = (value: number, { min, max }: { readonly min: number; readonly max: number }): number => Math.min(max, Math.max(min, value));

const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** The nearest place a point may have. */
export function place({ x, y }: LabelledPoint): LabelledPoint {
  return { x: toTenth(clamp(x, RANGES.x)), y: toTenth(clamp(y, RANGES.y)) };
}

/**
 * Eight trips around a line with noise of standard deviation 1.2 minutes, four of them near and four far;
 * seed 0 gives the trips typed in by hand.
 */
export function pointsOf(seed: number): readonly LabelledPoint[] {
  if (seed === 0) return byHand;
  const random = seededRandom(seed);
  const w = 1.5 + 2 * random.uniform();
  const b = 1 + 4 * random.uniform();
  const centres = [1 + random.uniform(), 5 + 1.5 * random.uniform()];
  return centres.flatMap((centre) =>
    Array.from({ length: 4 }, () => {
      const x = clamp(centre + 0.5 * random.normal(), RANGES.x);
      return place({ x, y: w * x + b + 1.2 * random.normal() });
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
    border: numberIn(stored.border, RANGES.x, fallback.border),
    face: face === 'formula' || face === 'table' || face === 'graph' ? face : fallback.face,
    probe: numberIn(stored.probe, RANGES.x, fallback.probe),
  };
}
