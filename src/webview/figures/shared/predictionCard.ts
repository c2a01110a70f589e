import { button } from './button.js';
import { element, uniqueId } from './element.js';
import type { FigurePrediction, FigureStage } from './figureDefinition.js';

/** The question a figure opens with. */
export interface PredictionCard {
  readonly root: HTMLElement;
  /** Shows what was predicted: as words, `null` for nothing, or undefined to ask. */
  readonly set: (prediction: string | null | undefined) => void;
}

/** Asks for a prediction, and from then on recalls it. `onCommit` gets the reader's words, or null without any. */
export function predictionCard(
  { prompt, options }: FigurePrediction,
  t: FigureStage['t'],
  onCommit: (prediction: string | null) => void,
): PredictionCard {
  const root = element('div', { class: 'fig-prediction' });

  const ask = (): void => {
    const id = uniqueId('prediction');
    const commit = button(t('Commit'), 'primary', () => undefined);
    commit.type = 'submit';
    commit.disabled = true;
    const form = element(
      'form',
      { attributes: { 'aria-labelledby': id } },
      element('p', { class: 'fig-kicker', text: t('First, predict') }),
      element('p', { class: 'fig-prompt', text: t(prompt), attributes: { id } }),
      options ? choices(options.map((option) => t(option))) : line(id),
      element(
        'div',
        { class: 'fig-row' },
        commit,
        button(t('Go on without'), 'quiet', () => onCommit(null)),
      ),
    );
    const read = (): string => {
      const entry = new FormData(form).get('prediction');
      return typeof entry === 'string' ? entry.trim() : '';
    };
    form.addEventListener('input', () => {
      commit.disabled = read() === '';
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onCommit(read());
    });
    root.replaceChildren(form);
  };

  const recall = (prediction: string): void => {
    root.replaceChildren(
      element(
        'p',
        { class: 'fig-recall' },
        element('span', { class: 'fig-kicker', text: t('You predicted') }),
        document.createTextNode(` ${prediction}`),
      ),
    );
  };

  return {
    root,
    set(prediction) {
      root.hidden = prediction === null;
      root.classList.toggle('fig-asking', prediction === undefined);
      if (prediction === undefined) ask();
      else if (prediction !== null) recall(prediction);
    },
  };
}

function choices(options: readonly string[]): HTMLElement {
  const labels = options.map((text) =>
    element(
      'label',
      { class: 'fig-choice' },
      element('input', { attributes: { type: 'radio', name: 'prediction', value: text } }),
      element('span', { text }),
    ),
  );
  return element('div', { class: 'fig-choices' }, ...labels);
}

const line = (labelId: string): HTMLElement =>
  element('input', {
    class: 'fig-text',
    attributes: { type: 'text', name: 'prediction', maxlength: 300, autocomplete: 'off', 'aria-labelledby': labelId },
  });
