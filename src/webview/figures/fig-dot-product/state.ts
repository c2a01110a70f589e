import { isRecord } from '../shared/frameState.js';

/** A vector of the plane. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** Parts of the picture that can be switched on and off. */
export type Part = 'projection' | 'residual';

/** All parts, in the order in which they are listed. */
export const PARTS: readonly Part[] = ['projection', 'residual'];

/** Everything the learner can set. */
export interface State {
  readonly u: Vector;
  readonly v: Vector;
  /** Whether arrow heads stay on whole numbers. */
  readonly snap: boolean;
  readonly parts: readonly Part[];
  /** The number of the challenge that is on; 0 for none. */
  readonly challenge: number;
}

/** How far arrow heads can be moved: the window, 3 : 2. */
export const LIMITS: Vector = { x: 6, y: 4 };

const agree: State = { u: { x: 4, y: 3 }, v: { x: 5, y: 0 }, snap: false, parts: PARTS, challenge: 0 };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  agree,
  disagree: { ...agree, u: { x: -3, y: 2 }, v: { x: 4, y: 1 } },
  perpendicular: { ...agree, u: { x: -1, y: 3 }, v: { x: 3, y: 1 } },
  zero: { ...agree, v: { x: 0, y: 0 } },
} as const satisfies Readonly<Record<string, State>>;

/** The nearest place an arrow head may have: on tenths, or on whole numbers. */
export function place({ x, y }: Vector, snap: boolean): Vector {
  const grain = snap ? 1 : 10;
  const near = (value: number, limit: number): number => {
    const rounded = Math.round(Math.min(limit, Math.max(-limit, value)) * grain) / grain;
    // −0 would be shown with a minus.
    return rounded === 0 ? 0 : rounded;
  };
  return { x: near(x, LIMITS.x), y: near(y, LIMITS.y) };
}

/** Moves one arrow head. */
export function move(state: State, which: 'u' | 'v', to: Vector): State {
  return { ...state, [which]: place(to, state.snap) };
}

/** Switches snapping, and takes both arrow heads to where they may be then. */
export function setSnap(state: State, snap: boolean): State {
  return { ...state, snap, u: place(state.u, snap), v: place(state.v, snap) };
}

/** Starts of the challenges: arrows with whole coordinates that some other pair of whole coordinates makes perpendicular. */
const STARTS: readonly (readonly [Vector, Vector])[] = [
  [
    { x: 3, y: 1 },
    { x: 4, y: 2 },
  ],
  [
    { x: -2, y: 3 },
    { x: 4, y: 1 },
  ],
  [
    { x: 1, y: -2 },
    { x: -3, y: -1 },
  ],
  [
    { x: 4, y: 2 },
    { x: -1, y: 3 },
  ],
];

/** How many challenges there are before they repeat. */
export const CHALLENGES = STARTS.length;

/** Begins the next challenge: arrows that are to be made perpendicular. */
export function challenge(state: State): State {
  const number = (state.challenge % CHALLENGES) + 1;
  const [u, v] = STARTS[number - 1] ?? [agree.u, agree.v];
  return { ...state, u, v, challenge: number };
}

const finite = (value: unknown, fallback: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : fallback);

const vectorOf = (value: unknown, fallback: Vector, snap: boolean): Vector =>
  isRecord(value) ? place({ x: finite(value.x, fallback.x), y: finite(value.y, fallback.y) }, snap) : fallback;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.agree): State {
  if (!isRecord(stored)) return fallback;
  const snap = typeof stored.snap === 'boolean' ? stored.snap : fallback.snap;
  const parts: readonly unknown[] = Array.isArray(stored.parts) ? stored.parts : fallback.parts;
  const number = Math.round(finite(stored.challenge, fallback.challenge));
  return {
    u: vectorOf(stored.u, fallback.u, snap),
    v: vectorOf(stored.v, fallback.v, snap),
    snap,
    parts: PARTS.filter((part) => parts.includes(part)),
    challenge: number >= 0 && number <= CHALLENGES ? number : 0,
  };
}
