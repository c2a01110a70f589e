import type { MemoryOverview, Overview } from '../../core/dashboard/overview.js';
import { element } from '../shared/element.js';
import type { Words } from './words.js';

/** Draws the four numbers that say most. */
export function drawFacts(overview: Overview, memory: MemoryOverview | undefined, words: Words): HTMLElement {
  const { l10n } = words;
  const { week, weekBefore, done, activeDays, begun, today } = overview;
  const retention = memory?.retention;
  const facts = [
    { name: l10n.t('Last seven days'), value: words.duration(week), detail: l10n.t('{0} in the seven before', words.duration(weekBefore)) },
    {
      name: l10n.t('Done'),
      value: l10n.t('{0} of {1}', words.number(done.done), words.number(done.all)),
      detail: overview.projects === 0 ? l10n.t('lessons and exercises') : l10n.t('lessons, exercises and projects'),
    },
    {
      name: l10n.t('Days of learning'),
      value: words.number(activeDays),
      detail: l10n.t('since {0}', words.plainDay(begun ?? today)),
    },
    {
      name: l10n.t('Remembered'),
      value: memory === undefined ? '…' : retention === undefined ? '–' : words.share(retention.mean),
      detail:
        retention === undefined
          ? l10n.t('no card reviewed yet')
          : retention.count === 1
            ? l10n.t('of 1 card, as the schedule estimates')
            : l10n.t('of {0} cards, as the schedule estimates', words.number(retention.count)),
    },
  ];
  return element(
    'dl',
    { className: 'dash-facts' },
    facts.map(({ name, value, detail }) =>
      element('div', {}, [element('dt', {}, [name]), element('dd', { className: 'dash-value' }, [value]), element('dd', {}, [detail])]),
    ),
  );
}
