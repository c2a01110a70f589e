import { isRecord } from '../shared/frameState.js';
import { readChoice, readFlag, readNumber } from '../shared/readStored.js';

/** Whom the picture brings out. */
export type Highlight = 'everyone' | 'ill' | 'positive';

/** Everything the learner can set; the three shares are from 0 to 1. */
export interface State {
  /** Share of the people who are ill. */
  readonly prevalence: number;
  /** Share of the ill who test positive. */
  readonly sensitivity: number;
  /** Share of the healthy who test negative. */
  readonly specificity: number;
  /** Whether those who test positive are tested again, by a test that errs independently of the first. */
  readonly retest: boolean;
  readonly highlight: Highlight;
  /** Whether the numbers are kept back, to be estimated first. */
  readonly hidden: boolean;
}

/** The choices of the highlight switch. */
export const HIGHLIGHTS: readonly Highlight[] = ['everyone', 'ill', 'positive'];

const SHARE = { min: 0, max: 1 };

const screening: State = {
  prevalence: 0.01,
  sensitivity: 0.9,
  specificity: 0.95,
  retest: false,
  highlight: 'everyone',
  hidden: false,
};

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  screening,
  estimate: { ...screening, highlight: 'positive', hidden: true },
  retest: { ...screening, retest: true },
} as const satisfies Readonly<Record<string, State>>;

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.screening): State {
  if (!isRecord(stored)) return fallback;
  return {
    prevalence: readNumber(stored.prevalence, SHARE, fallback.prevalence),
    sensitivity: readNumber(stored.sensitivity, SHARE, fallback.sensitivity),
    specificity: readNumber(stored.specificity, SHARE, fallback.specificity),
    retest: readFlag(stored.retest, fallback.retest),
    highlight: readChoice(stored.highlight, HIGHLIGHTS, fallback.highlight),
    hidden: readFlag(stored.hidden, fallback.hidden),
  };
}
