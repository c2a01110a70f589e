import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatFixed, formatNumber } from '../shared/formatNumber.js';
import type { Beta, Derived } from './model.js';
import type { Shape, State } from './state.js';

type Translate = FigureStage['t'];

/** The shapes of a prior as the list calls them. */
export function shapeNames(t: Translate): Readonly<Record<Shape, string>> {
  return {
    flat: t('Flat: every value alike'),
    jeffreys: t('Jeffreys: the ends a little more'),
    fair: t('Sure of a fair coin'),
    tails: t('Expects tails'),
    own: t('Of your own'),
  };
}

/** Writes a Beta distribution. */
export function writeBeta({ a, b }: Beta): string {
  return `Beta(${formatNumber(a, 4)}, ${formatNumber(b, 4)})`;
}

const share = (value: number): string => formatFixed(value, 3);

/** Says in words what to believe, and between which shares. */
export function describe(state: State, derived: Derived, t: Translate): string {
  const { prior, posterior, heads, flips, mean, map, mle, interval } = derived;
  const values = {
    prior: writeBeta(prior),
    posterior: writeBeta(posterior),
    heads,
    flips,
    mean: share(mean),
    map: map === undefined ? '' : share(map),
    mle: mle === undefined ? '' : share(mle),
    level: `${formatNumber(100 * state.level)} %`,
    low: share(interval[0]),
    high: share(interval[1]),
    strength: formatNumber(state.prior.strength),
  };
  const what =
    mle === undefined
      ? t('No flips yet, so the belief is the prior {prior}: mean {mean}.', values)
      : t('{heads} heads in {flips} flips turn the prior {prior} into {posterior}: mean {mean}.', values);
  const peaks =
    mle === undefined
      ? ''
      : map === undefined
        ? ` ${t('Share of heads (MLE): {mle}. The posterior has no single peak.', values)}`
        : ` ${t('Share of heads (MLE): {mle}. Peak of the posterior (MAP): {map}.', values)}`;
  const between = t(
    'Given this prior and these flips, the coin’s probability of heads lies between {low} and {high} with probability {level}.',
    values,
  );
  const weight = t('Weight of the prior, in flips: {strength}.', values);
  return `${what}${peaks}\n${between}\n${weight}`;
}

/** The belief after the flips, as far as the chart shows them. */
export function toTable({ level }: State, { course }: Derived, t: Translate): FigureTable {
  return {
    caption: t('Belief in the probability of heads, with its {level} % credible interval', { level: formatNumber(100 * level) }),
    columns: [t('flips'), t('mean'), t('from'), t('to')],
    rows: course.map(({ flips, mean, low, high }) => [flips, mean, low, high]),
  };
}
