import { element } from './element.js';
import type { FigureDefinition, FigureStage } from './figureDefinition.js';

/** The line that says what to try, and later what there was to see. */
export interface InsightLine {
  readonly root: HTMLElement;
  /** Shows the insight, with the answer to the prediction. */
  readonly unlock: () => void;
}

/** Makes the insight line of a figure, locked. */
export function insightLine({ insight, insightHint, predict }: FigureDefinition, t: FigureStage['t']): InsightLine {
  const root = element(
    'div',
    { class: 'fig-insight' },
    element('p', { class: 'fig-kicker', text: t('To unlock the insight') }),
    element('p', { text: t(insightHint) }),
  );
  return {
    root,
    unlock() {
      root.classList.add('fig-unlocked');
      root.replaceChildren(
        element('p', { class: 'fig-kicker', text: t('Insight') }),
        element('p', { class: 'fig-insight-text', text: t(insight) }),
        element('p', { text: t(predict.answer) }),
      );
    },
  };
}
