import type { FigureLoader } from './figureLoader.js';
import type { RememberedPage } from './rememberedPage.js';

/** Where the page of a figure keeps which preset was chosen last. */
const CHOICE = 'preset';

/** Lets the reader begin the figure of the page with another of its presets; each keeps a state of its own. */
export function followPresetChoices(page: HTMLElement, figures: FigureLoader, remembered: RememberedPage): void {
  const figure = page.querySelector<HTMLElement>('[data-figure]');
  const buttons = [...page.querySelectorAll<HTMLButtonElement>('[data-preset-choice]')];
  if (figure === null || buttons.length === 0) {
    return;
  }
  const show = (preset: string): void => {
    figure.dataset['preset'] = preset;
    figure.dataset['key'] = `${figure.dataset['figure'] ?? ''}@${preset}`;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['presetChoice'] === preset));
  };
  const last = remembered.current.figures[CHOICE];
  if (typeof last === 'string' && buttons.some(({ dataset }) => dataset['presetChoice'] === last)) {
    show(last);
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const preset = button.dataset['presetChoice'] ?? '';
      const before = remembered.current.figures[figure.dataset['key'] ?? ''];
      show(preset);
      remembered.setFigure(CHOICE, preset);
      const key = figure.dataset['key'] ?? '';
      remembered.setFigure(key, carryOver(before, remembered.current.figures[key]));
      void figures.redraw(figure);
    });
  }
}

/** What was predicted and understood holds for every preset; the rest is the preset's own. */
function carryOver(from: unknown, to: unknown): unknown {
  if (typeof from !== 'object' || from === null) {
    return to;
  }
  const own = typeof to === 'object' && to !== null && 'figure' in to ? { figure: to.figure } : { figure: undefined };
  return { ...from, ...own };
}
