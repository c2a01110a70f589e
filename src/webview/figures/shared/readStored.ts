/** What a control can be set to, both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The number of a range nearest to `value`. */
export function clamp(value: number, { min, max }: Range): number {
  return Math.min(max, Math.max(min, value));
}

/** Reads a stored number: inside its range, or `fallback` where it is none. */
export function readNumber(value: unknown, range: Range, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? clamp(value, range) : fallback;
}

/** Reads a stored whole number: inside its range, or `fallback` where it is none. */
export function readWhole(value: unknown, range: Range, fallback: number): number {
  return Math.round(readNumber(value, range, fallback));
}

/** Reads a stored choice: one of `choices`, or `fallback`. */
export function readChoice<V extends string>(value: unknown, choices: readonly V[], fallback: V): V {
  return choices.find((choice) => choice === value) ?? fallback;
}

/** Reads a stored yes or no. */
export function readFlag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}
