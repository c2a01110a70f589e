import { checkBox } from '../shared/checkBox.js';
import { dropDown } from '../shared/dropDown.js';
import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { seedControl } from '../shared/seedControl.js';
import { slider, type Slider } from '../shared/slider.js';
import { cumulativePicture } from './cumulativePicture.js';
import { densityPicture } from './densityPicture.js';
import { DISTRIBUTION_IDS, distributionOf } from './distribution.js';
import { derive } from './model.js';
import { PRESETS, RANGES, enter, init, moveEnd, type State } from './state.js';
import { describe, distributionNames, toTable } from './words.js';

/** So many draws lie close to their distribution. */
const MANY = 500;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  let derived = derive(state);
  // What the insight asks for.
  const seen = { moved: false };

  const draw = (): void => {
    density.draw(state, derived);
    cumulative.draw(state, derived);
  };
  const change = (next: State): void => {
    state = next;
    derived = derive(state);
    draw();
    family.set(state.distribution);
    showParameters();
    draws.set(state.draws);
    seed.set(state.seed);
    overlay.set(state.overlay);
    overlay.setEnabled(derived.sd !== undefined && derived.sd > 0);
    stage.show({
      readout: describe(state, derived, t),
      state,
      table: () => toTable(state, derived, t),
      insight: seen.moved && state.draws >= MANY,
    });
  };
  let sliders: readonly Slider[] = [];
  let shown: State['distribution'] | undefined;
  /** Each family has sliders of its own; they are made anew only for another family, so that the focus stays. */
  const showParameters = (): void => {
    if (shown !== state.distribution) {
      shown = state.distribution;
      sliders = distributionOf(shown).parameters.map(({ symbol, min, max, step, initial }, index) =>
        slider({
          label: symbol,
          min,
          max,
          step,
          scale: 'linear',
          value: state.parameters[index] ?? initial,
          format: (value) => formatNumber(value),
          onInput: (value) => {
            const chosen = step === 1 ? Math.round(value) : value;
            change({ ...state, parameters: state.parameters.map((old, at) => (at === index ? chosen : old)) });
          },
        }),
      );
      parameterBox.replaceChildren(...sliders.map((control) => control.root));
    }
    for (const [index, control] of sliders.entries()) control.set(state.parameters[index] ?? 0);
  };

  const pictureBox = element('div', { class: 'fig-pictures' });
  const parameterBox = element('div', { class: 'dist-parameters' });
  const move = (end: 'from' | 'to', to: number): void => {
    seen.moved = true;
    change(moveEnd(state, end, to));
  };
  const density = densityPicture(pictureBox, stage, move, draw);
  const cumulative = cumulativePicture(pictureBox, stage, draw);
  const names = distributionNames(t);
  const family = dropDown(
    t('Distribution'),
    DISTRIBUTION_IDS.map((value) => ({ value, text: names[value] })),
    state.distribution,
    (value) => change(enter(state, value)),
  );
  const draws = slider({
    label: t('Draws'),
    ...RANGES.draws,
    step: 10,
    scale: 'linear',
    value: state.draws,
    format: (value) => formatNumber(value, 4),
    onInput: (value) => change({ ...state, draws: Math.round(value) }),
  });
  const seed = seedControl({
    label: t('Seed'),
    next: t('Other draws'),
    seed: state.seed,
    max: RANGES.seed.max,
    onSeed: (value) => change({ ...state, seed: value }),
  });
  const overlay = checkBox(t('Normal curve with the same mean and spread'), state.overlay, (isOn) => change({ ...state, overlay: isOn }));
  root.classList.add('fig-halves');
  const controls = element('div', { class: 'fig-controls' }, family.root, parameterBox, draws.root, seed.root, overlay.root);
  root.append(pictureBox, controls);
  change(state);

  return {
    reset: () => change(home),
    ...plotsOfFigure(root, [density.plot, cumulative.plot]),
  };
}

/** Seven families of distributions, the probability of an interval, and what draws make of it. */
export const figure: FigureDefinition = {
  id: 'fig-distributions',
  title: 'Distribution explorer',
  shows: 'Seven distributions with their parameters, the probability of any interval, and draws beside it.',
  step: 'stats',
  predict: {
    prompt: 'An interval holds 68 % of a distribution. You draw 20 values, and later 2,000. What share of them falls into the interval?',
    options: [
      '68 % both times: that is what the probability says.',
      'Anything near 68 % with 20 draws; with 2,000 hardly anything but 68 %.',
      'A larger share with 2,000 draws, as there are more of them.',
    ],
    answer:
      'With 20 draws the share is often 10 percentage points off, with 2,000 about one. The probability says where the share settles, not what the next few draws do.',
  },
  insight:
    'The parameters make the shape, areas are probabilities, and the share of the draws comes closer to the area the more of them there are.',
  insightHint: 'Move an end of the interval, and take at least 500 draws.',
  presets: PRESETS,
  mount,
};
