import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { controls } from './controls.js';
import { derive } from './model.js';
import { IMPLEMENTATION, NOTHING, describeOwn, ownVectors, questionOf, withOwnColumns } from './ownVectors.js';
import { pictures } from './pictures.js';
import { PRESETS, init, move, type State } from './state.js';
import { describe, toTable } from './words.js';

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const home = init(preset);
  let state = init(stage.state, home);
  // What the insight asks for: all three kinds of angle.
  const seen = new Set<string>();

  let own = ownVectors(state, NOTHING);

  const draw = (): void => pictureParts.draw(state, derive(state), own);
  const change = (next: State): void => {
    state = next;
    const derived = derive(state);
    seen.add(derived.agreement);
    own = ownVectors(state, stage.own(questionOf(state, derived)));
    pictureParts.draw(state, derived, own);
    controlParts.update(state);
    stage.show({
      readout: [describe(state, derived, stage.t), ...describeOwn(own, state, derived, stage.t)].join('\n'),
      state,
      table: () => withOwnColumns(toTable(state, derived, stage.t), own, state, derived, stage.t),
      insight: (seen.has('agree') || seen.has('same')) && (seen.has('disagree') || seen.has('opposite')) && seen.has('perpendicular'),
    });
  };
  const pictureParts = pictures(stage, (which, to) => change(move(state, which, to)), draw);
  const controlParts = controls(stage, () => state, change);
  root.append(pictureParts.root, controlParts.root);
  change(state);

  return {
    reset: () => change(home),
    redraw: () => change(state),
    legend: () => controlParts.legend(),
    ...plotsOfFigure(root, pictureParts.plots),
  };
}

/** Two arrows, how much they agree, and the shadow that one casts on the other. */
export const figure: FigureDefinition = {
  id: 'fig-dot-product',
  title: 'Dot product and projection',
  shows: 'Two arrows to drag, how much they agree, and the shadow that one casts on the other.',
  step: 'math',
  predict: {
    prompt: 'You turn u away from v, from the same direction to the opposite one. What does the dot product u·v do?',
    options: [
      'It stays above 0 and shrinks to 0.',
      'It falls, is 0 at a right angle, and negative from there on.',
      'It does not change, for the lengths stay the same.',
    ],
    answer:
      'It falls with the cosine of the angle: largest where both point the same way, 0 at a right angle, most negative where they point in opposite directions.',
  },
  insight: 'The dot product measures agreement. And what a projection leaves over is always perpendicular to the line projected on.',
  insightHint: 'Move the arrows so that they agree, then so that they disagree, then until u·v is 0.',
  code: { exercise: 'ex-vector-toolkit', label: 'Vectors from first principles' },
  implementation: IMPLEMENTATION,
  presets: PRESETS,
  mount,
};
