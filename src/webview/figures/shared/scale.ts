/** A map from data units to pixels, and what an axis needs to know of it. */
export interface Scale {
  (value: number): number;
  /** From pixels back to data units. */
  readonly invert: (pixel: number) => number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** About `count` round values inside the domain. */
  readonly ticks: (count: number) => readonly number[];
}

/** Makes the scale that takes the ends of `domain` to the ends of `range`. */
export type ScaleMaker = (domain: readonly [number, number], range: readonly [number, number]) => Scale;
