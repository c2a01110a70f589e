import type { State } from './state.js';

/** What can become of a person; the two that are `cleared` exist only where positives are tested again. */
export type GroupId = 'truePositive' | 'illCleared' | 'falseNegative' | 'falsePositive' | 'healthyCleared' | 'trueNegative';

/** The people who share one fate. */
export interface Group {
  readonly id: GroupId;
  readonly ill: boolean;
  /** Positive in the end: in both tests, where there are two. */
  readonly positive: boolean;
  /** How many of 1,000 there are on average. */
  readonly expected: number;
  /** The same in whole people; those of all groups add up to 1,000. */
  readonly count: number;
}

/** Everything the view draws. */
export interface Derived {
  readonly groups: readonly Group[];
  readonly ill: number;
  readonly positives: number;
  readonly truePositives: number;
  /** Share of the positives, in whole people, who are ill; undefined where nobody tests positive. */
  readonly counted: number | undefined;
  /** P(ill | positive), by Bayes' theorem; undefined where nobody can test positive. */
  readonly posterior: number | undefined;
}

/** How many people are drawn. */
export const PEOPLE = 1000;

/**
 * P(ill | `tests` positive tests) = πsᵏ / (πsᵏ + (1 − π)(1 − c)ᵏ) with prevalence π, sensitivity s and specificity c, where
 * the tests err independently of one another. Undefined where the denominator is 0: a positive test then cannot happen.
 */
export function posterior(prevalence: number, sensitivity: number, specificity: number, tests: number): number | undefined {
  const ill = prevalence * sensitivity ** tests;
  const healthy = (1 - prevalence) * (1 - specificity) ** tests;
  return ill + healthy === 0 ? undefined : ill / (ill + healthy);
}

/** Rounds `values` to whole numbers of sum `total`, by largest remainders; a tie goes to the earlier value. */
export function largestRemainder(values: readonly number[], total: number): readonly number[] {
  // A remainder is known to no more than the digits the sums before it have left.
  const parts = values.map((value) => {
    const whole = Math.floor(value + 1e-9);
    return { whole, remainder: Math.round((value - whole) * 1e9) };
  });
  const missing = total - parts.reduce((sum, { whole }) => sum + whole, 0);
  // Sorting keeps the order of what is equal.
  const raised = new Set(parts.toSorted((a, b) => b.remainder - a.remainder).slice(0, missing));
  return parts.map((part) => part.whole + (raised.has(part) ? 1 : 0));
}

/** Sends 1,000 people through the test, or through both. */
export function derive({ prevalence, sensitivity, specificity, retest }: State): Derived {
  const ill = PEOPLE * prevalence;
  const healthy = PEOPLE - ill;
  const miss = 1 - sensitivity;
  const alarm = 1 - specificity;
  const again = { ill: retest ? sensitivity : 1, healthy: retest ? alarm : 1 };
  const all = [
    { id: 'truePositive', ill: true, positive: true, expected: ill * sensitivity * again.ill },
    { id: 'illCleared', ill: true, positive: false, expected: ill * sensitivity * (1 - again.ill) },
    { id: 'falseNegative', ill: true, positive: false, expected: ill * miss },
    { id: 'falsePositive', ill: false, positive: true, expected: healthy * alarm * again.healthy },
    { id: 'healthyCleared', ill: false, positive: false, expected: healthy * alarm * (1 - again.healthy) },
    { id: 'trueNegative', ill: false, positive: false, expected: healthy * specificity },
  ] as const;
  const real = all.filter(({ id }) => retest || (id !== 'illCleared' && id !== 'healthyCleared'));
  const counts = largestRemainder(
    real.map(({ expected }) => expected),
    PEOPLE,
  );
  const groups = real.map((group, index) => ({ ...group, count: counts[index] ?? 0 }));
  const sum = (isMeant: (group: Group) => boolean): number => groups.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const positives = sum(({ positive }) => positive);
  const truePositives = sum(({ id }) => id === 'truePositive');
  return {
    groups,
    ill: sum((group) => group.ill),
    positives,
    truePositives,
    counted: positives === 0 ? undefined : truePositives / positives,
    posterior: posterior(prevalence, sensitivity, specificity, retest ? 2 : 1),
  };
}
