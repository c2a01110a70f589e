import type { Recall } from '../review/reviewReplay.js';

/** Reviews whose chance of recall was about the same: what was foreseen, and what happened. */
export interface CalibrationBin {
  /** The mean chance that the schedule saw. */
  readonly foreseen: number;
  /** The share that was recalled, and its 95 % interval (Wilson 1927). */
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Bins of fewer reviews are left out: they would show chance alone. */
export const fewestInBin = 10;

/** Most reviews come when nine in ten are to be recalled, so the bins are narrow there. */
const edges = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95];

/** Compares chances of recall with what happened, in bins from low to high. */
export function calibrate(recalls: readonly Pick<Recall, 'chance' | 'recalled'>[]): readonly CalibrationBin[] {
  return edges.flatMap((from, index): readonly CalibrationBin[] => {
    const to = edges[index + 1] ?? Infinity;
    const inBin = recalls.filter(({ chance }) => chance >= from && chance < to);
    if (inBin.length < fewestInBin) {
      return [];
    }
    const recalled = inBin.filter((recall) => recall.recalled).length;
    const foreseen = inBin.reduce((sum, { chance }) => sum + chance, 0) / inBin.length;
    return [{ foreseen, observed: recalled / inBin.length, ...wilsonInterval(recalled, inBin.length), count: inBin.length }];
  });
}

/** The 95 % interval of Wilson (1927) for a share of which `hits` of `count` were seen. */
export function wilsonInterval(hits: number, count: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const share = hits / count;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
