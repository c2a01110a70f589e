import assert from 'node:assert/strict';

/** Fails unless two numbers differ by at most `tolerance`. */
export function assertClose(actual: number, expected: number, tolerance: number, what = 'value'): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual} is ${Math.abs(actual - expected)} away from ${expected}, more than ${tolerance}`,
  );
}

/** Fails unless the difference is at most `tolerance` of the larger of `expected` and 1. */
export function assertRelativelyClose(actual: number, expected: number, tolerance: number, what = 'value'): void {
  assertClose(actual, expected, tolerance * Math.max(1, Math.abs(expected)), what);
}
