import { normalPdf } from './maths/normal.js';
import type { SeededRandom } from './seededRandom.js';

/** A distribution to draw samples from. */
export interface Population {
  readonly id: PopulationId;
  /** Mean and standard deviation; undefined where the distribution has neither. */
  readonly moments: { readonly mean: number; readonly sd: number } | undefined;
  /** The part of the line it is shown on. */
  readonly extent: readonly [number, number];
  readonly draw: (random: SeededRandom) => number;
  /** Density at x; of a die, the probability of the face next to x. */
  readonly density: (x: number) => number;
  /** Distance of neighbouring values, where there are gaps between them. */
  readonly lattice?: number;
}

/** The names of the populations. */
export type PopulationId = 'die' | 'uniform' | 'waiting' | 'twoPeaks' | 'normal' | 'cauchy';

/** The order in which the populations are listed; the last one has heavy tails. */
export const POPULATION_IDS: readonly PopulationId[] = ['die', 'uniform', 'waiting', 'twoPeaks', 'normal', 'cauchy'];

const PEAK = { at: 2, sd: 0.5 };

const POPULATIONS: Readonly<Record<PopulationId, Population>> = {
  die: {
    id: 'die',
    moments: { mean: 3.5, sd: Math.sqrt(35 / 12) },
    extent: [0, 7],
    draw: (random) => 1 + Math.floor(6 * random.uniform()),
    density: (x) => (x >= 0.5 && x < 6.5 ? 1 / 6 : 0),
    lattice: 1,
  },
  uniform: {
    id: 'uniform',
    moments: { mean: 0.5, sd: Math.sqrt(1 / 12) },
    extent: [-0.1, 1.1],
    draw: (random) => random.uniform(),
    density: (x) => (x >= 0 && x < 1 ? 1 : 0),
  },
  waiting: {
    id: 'waiting',
    moments: { mean: 1, sd: 1 },
    extent: [-0.5, 5.5],
    draw: (random) => -Math.log(1 - random.uniform()),
    density: (x) => (x >= 0 ? Math.exp(-x) : 0),
  },
  twoPeaks: {
    id: 'twoPeaks',
    moments: { mean: 0, sd: Math.hypot(PEAK.at, PEAK.sd) },
    extent: [-4, 4],
    draw: (random) => (random.uniform() < 0.5 ? -PEAK.at : PEAK.at) + PEAK.sd * random.normal(),
    density: (x) => (normalPdf((x + PEAK.at) / PEAK.sd) + normalPdf((x - PEAK.at) / PEAK.sd)) / (2 * PEAK.sd),
  },
  normal: {
    id: 'normal',
    moments: { mean: 0, sd: 1 },
    extent: [-4, 4],
    draw: (random) => random.normal(),
    density: normalPdf,
  },
  cauchy: {
    id: 'cauchy',
    moments: undefined,
    extent: [-12, 12],
    draw: (random) => Math.tan(Math.PI * (random.uniform() - 0.5)),
    density: (x) => 1 / (Math.PI * (1 + x * x)),
  },
};

/** The population with this name. */
export function populationOf(id: PopulationId): Population {
  return POPULATIONS[id];
}
