import type { FigureHandle } from './figureDefinition.js';
import type { Plot } from './plot.js';

/** What a figure made of plots hands back of them: their drawings, to be saved, and the end of all, of what still runs too. */
export function plotsOfFigure(
  root: HTMLElement,
  plots: readonly Pick<Plot, 'svg' | 'dispose'>[],
  running: readonly { readonly stop: () => void }[] = [],
): Pick<FigureHandle, 'pictures' | 'dispose'> {
  return {
    pictures: () => plots.map(({ svg }) => svg),
    dispose() {
      for (const { stop } of running) stop();
      for (const { dispose } of plots) dispose();
      root.replaceChildren();
    },
  };
}
