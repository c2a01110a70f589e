import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { PEOPLE, type Derived, type GroupId } from './model.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

/** Writes a share as a percentage, as finely as it takes to tell it from 0 and 100 %. */
export function percent(share: number): string {
  const digits = share > 0.001 && share < 0.999 ? 1 : 3;
  return `${formatNumber(Number((100 * share).toFixed(digits)), 5)} %`;
}

/** Writes a whole number of people. */
export function people(count: number): string {
  return count.toLocaleString('en');
}

/** The groups as the table calls them. */
export function groupNames(retest: boolean, t: Translate): Readonly<Record<GroupId, string>> {
  return {
    truePositive: retest ? t('ill, positive twice') : t('ill, positive'),
    illCleared: t('ill, positive, then negative'),
    falseNegative: t('ill, negative'),
    falsePositive: retest ? t('healthy, positive twice') : t('healthy, positive'),
    healthyCleared: t('healthy, positive, then negative'),
    trueNegative: t('healthy, negative'),
  };
}

/** Says in words who is ill, who tests positive, and who of these is ill. */
export function describe(state: State, derived: Derived, t: Translate): string {
  if (state.hidden) {
    return [
      t('The numbers are hidden. Look at the picture: of the people who test positive, what share is ill?'),
      t('Once you have an estimate, show the numbers.'),
    ].join('\n');
  }
  const { ill, positives, truePositives, counted, posterior } = derived;
  const alarmed = positives - truePositives;
  const values = {
    all: people(PEOPLE),
    ill: people(ill),
    healthy: people(PEOPLE - ill),
    found: people(truePositives),
    missed: people(ill - truePositives),
    alarmed: people(alarmed),
    quiet: people(PEOPLE - ill - alarmed),
    positives: people(positives),
  };
  const who = state.retest
    ? t(
        'Of {all} people, {ill} are ill ({found} positive twice, {missed} not) and {healthy} healthy ({alarmed} positive twice, {quiet} not).',
        values,
      )
    : t(
        'Of {all} people, {ill} are ill ({found} positive, {missed} negative) and {healthy} healthy ({alarmed} positive, {quiet} negative).',
        values,
      );
  return [who, verdict(values, counted, posterior, t)].join('\n');
}

function verdict(
  values: Readonly<Record<string, string>>,
  counted: number | undefined,
  posterior: number | undefined,
  t: Translate,
): string {
  if (posterior === undefined) return t('Nobody can test positive, so there is no share of positives who are ill.');
  const exact = percent(posterior);
  if (counted === undefined)
    return t('In whole people nobody tests positive. By the formula, a positive test means ill with {exact}.', { exact });
  return t('So {found} of the {positives} positives are ill: {counted}. Without rounding to whole people: {exact}.', {
    ...values,
    counted: percent(counted),
    exact,
  });
}

/** The groups with their sizes. */
export function toTable({ retest }: State, { groups, posterior }: Derived, t: Translate): FigureTable {
  const names = groupNames(retest, t);
  return {
    caption:
      posterior === undefined
        ? t('1,000 people. Nobody can test positive')
        : t('1,000 people. Probability of being ill after a positive result: {exact}', { exact: percent(posterior) }),
    columns: [t('group'), t('people'), t('expected'), t('ill'), t('result')],
    rows: groups.map(({ id, ill, positive, count, expected }) => [
      names[id],
      count,
      Number(expected.toPrecision(12)),
      ill ? t('yes') : t('no'),
      positive ? t('positive') : t('negative'),
    ]),
  };
}
