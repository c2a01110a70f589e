import { niceCeiling } from './niceCeiling.js';

/** The end of an axis for a shape that should fill its picture: it moves on sooner than `niceCeiling`. */
export function fineCeiling(value: number): number {
  const step = niceCeiling(value) / 10;
  return Math.ceil(value / step - 1e-9) * step;
}
