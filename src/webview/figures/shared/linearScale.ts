import type { Scale } from './scale.js';

/**
 * Makes a linear scale; ticks are 1, 2 or 5 times a power of ten apart. Written here because the scales of d3 bring
 * along colours, dates and formats, 27 kB of the 60 kB a figure may have.
 */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const scale = (value: number): number => start + ((value - from) / (to - from)) * (end - start);
  const invert = (pixel: number): number => from + ((pixel - start) / (end - start)) * (to - from);
  return Object.assign(scale, { invert, domain, range, ticks: (count: number) => roundTicks(from, to, count) });
}

function roundTicks(from: number, to: number, count: number): readonly number[] {
  const rough = (to - from) / count;
  const power = Math.floor(Math.log10(rough));
  const share = rough / 10 ** power;
  // The borders are geometric means, as in d3: the step nearest in ratio is taken.
  const step = share >= Math.sqrt(50) ? 10 : share >= Math.sqrt(10) ? 5 : share >= Math.sqrt(2) ? 2 : 1;
  // Multiplied or divided by a whole number, so that 0.3 does not become 0.30000000000000004.
  const scaleTo = (index: number): number => (power < 0 ? (index * step) / 10 ** -power : index * step * 10 ** power);
  const first = Math.ceil(from / scaleTo(1) - 1e-9);
  const last = Math.floor(to / scaleTo(1) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => scaleTo(first + index));
}
