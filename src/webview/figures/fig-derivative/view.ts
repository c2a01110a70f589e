import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { controls } from './controls.js';
import { derive } from './model.js';
import { pictures } from './pictures.js';
import { PRESETS, init, place, type State } from './state.js';
import { describe, toTable } from './words.js';

/** From here on rounding is the larger part of every error the figure shows. */
const TINY = 1e-10;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const home = init(preset);
  let state = init(stage.state, home);

  const draw = (): void => pictureParts.draw(state, derive(state));
  const change = (next: State): void => {
    state = next;
    const derived = derive(state);
    pictureParts.draw(state, derived);
    controlParts.update(state);
    stage.show({
      readout: describe(derived, state, stage.t),
      state,
      table: () => toTable(derived, state, stage.t),
      insight: state.h <= TINY && derived.slope !== undefined,
    });
  };

  const pictureParts = pictures(stage, (x) => change({ ...state, x: place(x) }), draw);
  const controlParts = controls(stage, () => state, change);
  root.append(pictureParts.root, controlParts.root);
  change(state);

  return {
    reset: () => change(home),
    legend: () => controlParts.legend(),
    ...plotsOfFigure(root, pictureParts.plots),
  };
}

/** A secant that becomes the tangent, and the error it makes on the way. */
export const figure: FigureDefinition = {
  id: 'fig-derivative',
  title: 'Secant becomes tangent',
  shows: 'A secant that turns into the tangent as its points come closer, and the error it makes on the way.',
  step: 'math',
  predict: {
    prompt: 'A computer estimates a slope from two points at a distance h. You make h smaller and smaller. What happens to the error?',
    options: ['It shrinks, without end.', 'It shrinks, then grows again.', 'It shrinks, then stays as it is.', 'It grows from the start.'],
    answer:
      'It shrinks, then grows again. The curve bends less between closer points, but the two values become so alike that rounding is most of what is left of their difference.',
  },
  insight: 'The error falls with h until round-off takes over. And |x| has no derivative at 0: there no h helps.',
  insightHint: 'Make h smaller, step by step, down to 10⁻¹⁰, and watch the error.',
  code: { exercise: 'ex-numeric-calculus', label: 'Derivatives and integrals by computer' },
  presets: PRESETS,
  mount,
};
