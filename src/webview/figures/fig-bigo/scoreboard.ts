import { element } from '../shared/element.js';
import type { FigureStage, LegendEntry } from '../shared/figureDefinition.js';
import { seriesStyle, seriesSwatch } from '../shared/seriesStyle.js';
import { ALGORITHMS, type Algorithm } from './algorithms.js';
import type { Derived } from './model.js';
import type { State } from './state.js';
import { GROWTH, algorithmNames, formatCount, formatGrowth } from './words.js';

/** The counts at n, one row for each algorithm; the rows are the legend, and switch the curves on and off. */
export interface Scoreboard {
  readonly root: HTMLElement;
  readonly update: (state: State, derived: Derived) => void;
  readonly legend: () => readonly LegendEntry[];
}

/** Makes the board; `onShow` gets the algorithms to be shown. */
export function scoreboard(stage: FigureStage, onShow: (shown: readonly Algorithm[]) => void): Scoreboard {
  const { t } = stage;
  const names = algorithmNames(t);
  const rows = ALGORITHMS.map((algorithm, index) => {
    const input = element('input', { attributes: { type: 'checkbox' } });
    const swatch = seriesSwatch(seriesStyle(index), 'line');
    const steps = element('td', { class: 'fig-number' });
    const growth = element('td', { class: 'fig-number' });
    const label = element('label', { class: 'fig-toggle' }, input, swatch, element('span', { text: names[algorithm] }));
    const root = element(
      'tr',
      {},
      element('th', { attributes: { scope: 'row' } }, label),
      steps,
      growth,
      element('td', { class: 'fig-order', text: GROWTH[algorithm] }),
    );
    return { algorithm, input, swatch, steps, growth, root };
  });
  for (const { input } of rows) {
    input.addEventListener('change', () => onShow(rows.filter((row) => row.input.checked).map(({ algorithm }) => algorithm)));
  }
  const stepsHead = element('th', { class: 'fig-number', attributes: { scope: 'col' } });
  const head = element(
    'tr',
    {},
    element('th', { text: t('Algorithm'), attributes: { scope: 'col' } }),
    stepsHead,
    element('th', { class: 'fig-number', text: t('n doubled'), attributes: { scope: 'col' } }),
    element('th', { class: 'fig-order', text: t('grows as'), attributes: { scope: 'col' } }),
  );

  return {
    root: element(
      'div',
      {},
      element('table', { class: 'fig-scores' }, element('thead', {}, head), element('tbody', {}, ...rows.map(({ root }) => root))),
      element('p', { class: 'fig-note', text: t('“n doubled”: how many times as many steps as for a list half as long.') }),
      element('p', {
        class: 'fig-note',
        text: t('Two loops and hash set look for an equal pair; the searches, for a value. There is none: each must go to the end.'),
      }),
    ),
    legend: () => rows.filter(({ input }) => input.checked).map(({ swatch, algorithm }) => ({ swatch, text: names[algorithm] })),
    update(state, { scores }) {
      stepsHead.textContent = t('steps, n = {n}', { n: formatCount(state.n) });
      for (const [index, { algorithm, input, steps, growth }] of rows.entries()) {
        const score = scores[index];
        input.checked = state.shown.includes(algorithm);
        steps.textContent = formatCount(score?.cost ?? 0);
        growth.textContent = formatGrowth(score?.growth ?? 1);
      }
    },
  };
}
