import { linearScale } from './linearScale.js';
import type { Scale } from './scale.js';

const FACTORS = [1, 2, 5] as const;

/**
 * Makes a logarithmic scale for an axis (`scale: logScale`). Both ends of `domain` must be above 0. Ticks are powers of
 * ten, at 2 and 5 times them too where there is room.
 */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  if (!(from > 0 && to > 0)) throw new RangeError(`A logarithmic axis cannot go from ${from} to ${to}.`);
  const exponents = linearScale([Math.log10(from), Math.log10(to)], range);
  const scale = (value: number): number => exponents(Math.log10(value));
  const invert = (pixel: number): number => 10 ** exponents.invert(pixel);
  return Object.assign(scale, { invert, domain, range, ticks: (count: number) => powerTicks(from, to, count) });
}

function powerTicks(from: number, to: number, count: number): readonly number[] {
  const [low, high] = [Math.floor(Math.log10(from) + 1e-9), Math.ceil(Math.log10(to) - 1e-9)];
  const powers = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  // Divided where the exponent is below 0, so that 0.3 does not become 0.30000000000000004.
  const times = (factor: number, power: number): number => (power < 0 ? factor / 10 ** -power : factor * 10 ** power);
  const isInside = (value: number): boolean => value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9);
  const fine = powers.flatMap((power) => FACTORS.map((factor) => times(factor, power))).filter(isInside);
  if (fine.length <= count * 1.5) return fine;
  const stride = Math.max(1, Math.ceil(powers.length / count));
  return powers
    .filter((power) => power % stride === 0)
    .map((power) => times(1, power))
    .filter(isInside);
}
