import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { controls } from './controls.js';
import { IMPLEMENTATION, questionOf } from './implementation.js';
import { derive, longest } from './model.js';
import { ownWalks } from './ownWalks.js';
import { pictures, type Own } from './pictures.js';
import { PRESETS, init, startAt, type State } from './state.js';
import { describe, drawnLimits, toTable } from './words.js';

/** A walk this long shows how it goes on. */
const TELLING = 5;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const home = init(preset);
  let state = init(stage.state, home);
  let derived = derive(state);
  // What the insight asks for: a walk below a limit and one above it.
  const seen = { below: false, above: false };

  let own: Own = { source: 'built-in', walks: [] };

  const ask = (): void => {
    const answer = stage.own(questionOf(state));
    own = { source: answer.source, walks: ownWalks(derived.surface, derived.walks, answer) };
  };
  const draw = (): void => pictureParts.draw(state, derived, own);
  const show = (moving: boolean): void => {
    for (const [, limit] of drawnLimits(derived, state)) {
      if (longest(derived) >= TELLING) seen[state.stepSize > limit ? 'above' : 'below'] = true;
    }
    stage.show({
      readout: describe(derived, state, own.walks, stage.t),
      state,
      table: () => toTable(derived, own.walks, stage.t),
      insight: seen.below && seen.above,
      moving,
    });
  };
  const change = (next: State, moving: boolean): void => {
    state = next;
    derived = derive(state);
    ask();
    draw();
    controlParts.update(state, derived);
    show(moving);
  };

  const pictureParts = pictures(stage, (to) => change(startAt(state, to), false), draw);
  const controlParts = controls(stage, () => ({ state, derived }), change);
  root.append(pictureParts.root, controlParts.root);
  change(state, false);

  return {
    reset() {
      controlParts.stop();
      change(home, false);
    },
    redraw: () => change(state, false),
    legend: () => controlParts.legend(),
    ...plotsOfFigure(root, pictureParts.plots, [controlParts]),
  };
}

/** Gradient descent, the heavy ball and Newton's method on three kinds of ground. */
export const figure: FigureDefinition = {
  id: 'fig-gradient-descent',
  title: 'Walk downhill',
  shows: 'Gradient descent, momentum and Newton’s method, walking down from a start that you choose.',
  step: 'math',
  predict: {
    prompt: 'You raise the step size little by little, always from the same start. What happens to the walk?',
    options: [
      'It needs fewer and fewer steps, without end.',
      'It needs fewer steps at first, then zigzags, then climbs out.',
      'It takes the same way, only in longer steps.',
    ],
    answer:
      'Longer steps help only up to a point. Once a step crosses the floor, the walk zigzags between the walls. Above the limit every crossing ends higher than the one before.',
  },
  insight:
    'Too small a step size crawls, too large a one explodes. On a bowl the border is 2/λ, where λ is the largest curvature. In a narrow valley momentum gets further with the same step size.',
  insightHint: 'Take at least five steps with a step size below the limit, and five with one above it.',
  code: { exercise: 'ex-gradient-descent', label: 'Descend, diverge, accelerate' },
  implementation: IMPLEMENTATION,
  presets: PRESETS,
  mount,
};
