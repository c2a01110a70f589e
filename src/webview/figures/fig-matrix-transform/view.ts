import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { controls } from './controls.js';
import { derive } from './model.js';
import { picture } from './picture.js';
import { PRESETS, init, isSame, moveColumn, type State } from './state.js';
import { describe, toTable } from './words.js';

const FRAME = 30;
const FRAMES = 40;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const home = init(preset);
  let state = init(stage.state, home);
  let timer: number | undefined;
  // What the insight asks for: another matrix, and its eigenvectors.
  let hasMoved = false;

  const change = (next: State, moving = false): void => {
    state = next;
    hasMoved ||= !isSame(state.matrix, home.matrix);
    const derived = derive(state);
    plane.draw(state, derived);
    controlParts.update(state, derived);
    stage.show({
      readout: describe(derived, stage.t),
      state,
      table: () => toTable(derived, stage.t),
      insight: hasMoved && state.overlays.includes('eigen'),
      moving,
    });
  };
  const stop = (): void => {
    window.clearInterval(timer);
    timer = undefined;
  };
  const changeByHand = (next: State): void => {
    stop();
    change(next);
  };
  const play = (): void => {
    stop();
    if (stage.reducedMotion) {
      change({ ...state, t: 1 });
      return;
    }
    let frame = 0;
    timer = window.setInterval(() => {
      frame += 1;
      if (frame >= FRAMES) changeByHand({ ...state, t: 1 });
      else change({ ...state, t: ease(frame / FRAMES) }, true);
    }, FRAME);
  };

  const plane = picture(
    stage,
    (index, to) => changeByHand(moveColumn(state, index, to)),
    () => plane.draw(state, derive(state)),
  );
  const controlParts = controls(stage, state, { set: (part) => changeByHand({ ...state, ...part }), play });
  root.append(element('div', { class: 'fig-pictures fig-plane-and-facts' }, plane.root, controlParts.side), controlParts.root);
  change(state);

  return {
    reset: () => changeByHand(home),
    legend: () => controlParts.legend(),
    pictures: () => [plane.plot.svg],
    dispose() {
      stop();
      plane.plot.dispose();
      root.replaceChildren();
    },
  };
}

/** Slow at both ends. */
const ease = (share: number): number => share * share * (3 - 2 * share);

/** A 2 × 2 matrix at work on the plane, and what can be read off it. */
export const figure: FigureDefinition = {
  id: 'fig-matrix-transform',
  title: 'What a matrix does',
  shows: 'A 2 × 2 matrix at work on the plane: its columns, determinant, eigenvectors and singular values.',
  step: 'math',
  predict: {
    prompt:
      'You are told where a matrix sends (1, 0) and where it sends (0, 1), and nothing else. Of which points do you know where they go?',
    options: ['Of these two alone.', 'Of the points on the two axes.', 'Of every point of the plane.'],
    answer:
      'Of every point: (x, y) goes to x times the first column plus y times the second. So parallel lines stay parallel, and every square of the grid becomes the same parallelogram.',
  },
  insight:
    'The columns are where the basis vectors go. Eigenvectors keep their line, the determinant is the factor of area, and the singular values are the half-axes of the ellipse.',
  insightHint: 'Move a column, then show the eigenvectors.',
  presets: PRESETS,
  mount,
};
