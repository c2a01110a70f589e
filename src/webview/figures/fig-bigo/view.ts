import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { chart } from './chart.js';
import { controls } from './controls.js';
import { curvesOf, derive, type Curves } from './model.js';
import { runPanel } from './runPanel.js';
import { scoreboard } from './scoreboard.js';
import { PRESETS, init, type Order, type State } from './state.js';
import { describe, toTable } from './words.js';

/** From a short list to one this long, growth cannot be missed. */
const LONG = 1000;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const home = init(preset);
  let state = init(stage.state, home);
  const counted = new Map<Order, Curves>();
  const curves = (): Curves => {
    const known = counted.get(state.order) ?? curvesOf(state.order);
    counted.set(state.order, known);
    return known;
  };
  let derived = derive(state, curves());

  const change = (part: Partial<State>, moving = false): void => {
    state = { ...state, ...part };
    derived = derive(state, curves());
    chartPart.draw(state, derived);
    scores.update(state, derived);
    controlParts.update(state);
    runPart.update(state, derived);
    stage.show({
      readout: describe(state, derived, stage.t),
      state,
      table: () => toTable(curves(), state, stage.t),
      insight: state.n >= LONG && state.shown.length > 1,
      moving,
    });
  };

  const chartPart = chart(stage, () => chartPart.draw(state, derived));
  const scores = scoreboard(stage, (shown) => change({ shown }));
  const controlParts = controls(stage, state, change);
  const runPart = runPanel(stage, () => ({ state, derived }), change);
  root.append(element('div', { class: 'fig-pictures fig-bigo-pictures' }, chartPart.root, scores.root), controlParts.root, runPart.root);
  change({});

  return {
    reset() {
      runPart.stop();
      change(home);
    },
    legend: () => scores.legend(),
    pictures: () => [chartPart.plot.svg],
    dispose() {
      runPart.stop();
      chartPart.plot.dispose();
      root.replaceChildren();
    },
  };
}

/** Counts the steps of five algorithms by running them, from 2 to 2,000 values. */
export const figure: FigureDefinition = {
  id: 'fig-bigo',
  title: 'Count the steps',
  shows: 'Five algorithms at work on the same values, and how many steps each of them takes.',
  step: 'python',
  predict: {
    prompt: 'Two loops look for an equal pair among 16 values: 120 comparisons. How many among 1,600 values, 100 times as many?',
    options: ['About 1,600.', 'About 12,000, 100 times as many.', 'About 1,300,000, over 10,000 times as many.'],
    answer:
      'About 1,300,000. Each value is compared with each later one, which makes n(n − 1)/2 comparisons: 100 times the values, 100 × 100 times the work.',
  },
  insight: 'Growth decides, not speed. A constant factor only shifts the curve; from some n on the flatter one wins.',
  insightHint: 'Make the list at least 1,000 values long, with two algorithms or more.',
  presets: PRESETS,
  mount,
};
