import { checkBox } from '../shared/checkBox.js';
import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { slider, type Slider } from '../shared/slider.js';
import { crowd } from './crowd.js';
import { derive, type Derived } from './model.js';
import { PRESETS, init, type State } from './state.js';
import { tree } from './tree.js';
import { describe, percent, people, toTable } from './words.js';

const SHARES = ['prevalence', 'sensitivity', 'specificity'] as const;

type Share = (typeof SHARES)[number];

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  // What the insight asks for: most positives healthy, and most positives ill.
  const seen = { mostHealthy: false, mostIll: false };

  const draw = (derived: Derived): void => {
    crowdPicture.draw(state, derived);
    treePicture.draw(state, derived);
  };
  const redraw = (): void => draw(derive(state));
  const change = (part: Partial<State>): void => {
    state = { ...state, ...part };
    const derived = derive(state);
    draw(derived);
    showVerdict(derived);
    for (const share of SHARES) sliders[share].set(Math.round(1e6 * state[share]) / 1e4);
    highlight.set(state.highlight);
    retest.set(state.retest);
    hidden.set(state.hidden);
    const { posterior } = derived;
    if (posterior !== undefined && posterior < 0.5) seen.mostHealthy = true;
    if (posterior !== undefined && posterior > 0.5) seen.mostIll = true;
    stage.show({
      readout: describe(state, derived, t),
      state,
      table: () => toTable(state, derived, t),
      insight: seen.mostHealthy && seen.mostIll,
    });
  };
  const showVerdict = ({ counted, truePositives, positives }: Derived): void => {
    score.textContent = state.hidden ? '?' : counted === undefined ? t('nobody') : percent(counted);
    const values = { found: people(truePositives), positives: people(positives) };
    scoreText.textContent = state.hidden ? t('of the positives are ill') : t('of the positives are ill: {found} of {positives}', values);
  };
  const shareSlider = (share: Share, label: string, step: number): Slider =>
    slider({
      label,
      min: 0,
      max: 100,
      step,
      scale: 'linear',
      value: 100 * state[share],
      format: (value) => `${value} %`,
      onInput: (value) => change({ [share]: value / 100 }),
    });

  const crowdBox = element('div', { class: 'fig-picture' });
  const treeBox = element('div', { class: 'fig-picture' });
  const score = element('p', { class: 'bayes-score' });
  const scoreText = element('p', {});
  const crowdPicture = crowd(crowdBox, stage, redraw);
  const treePicture = tree(treeBox, stage, redraw);
  const sliders = {
    prevalence: shareSlider('prevalence', t('Prevalence, %'), 0.1),
    sensitivity: shareSlider('sensitivity', t('Sensitivity, %'), 0.5),
    specificity: shareSlider('specificity', t('Specificity, %'), 0.5),
  };
  const highlight = segmentedSwitch(
    t('Bring out'),
    [
      { value: 'everyone', text: t('Everyone') },
      { value: 'ill', text: t('The ill') },
      { value: 'positive', text: t('The positives') },
    ],
    state.highlight,
    (value) => change({ highlight: value }),
  );
  const retest = checkBox(t('Test the positives a second time'), state.retest, (value) => change({ retest: value }));
  const hidden = checkBox(t('Hide the numbers'), state.hidden, (value) => change({ hidden: value }));
  root.append(
    element('div', { class: 'fig-pictures fig-wide-narrow' }, crowdBox, element('div', { class: 'bayes-side' }, treeBox, score, scoreText)),
    element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-grid-3' }, ...Object.values(sliders).map((control) => control.root)),
      element('div', { class: 'fig-inline' }, highlight.root, retest.root, hidden.root),
    ),
  );
  change({});

  return {
    reset: () => change(home),
    ...plotsOfFigure(root, [crowdPicture.drawing, treePicture.drawing]),
  };
}

/** One thousand people, some of them ill, and a test that errs now and then. */
export const figure: FigureDefinition = {
  id: 'fig-bayes-grid',
  title: '1,000 people',
  shows: 'A thousand people, a test that errs now and then, and who of the positives is ill.',
  step: 'stats',
  predict: {
    prompt:
      'One person in a hundred is ill. A test finds 90 % of the ill, and is right about 95 % of the healthy. Somebody tests positive: how likely is this person ill?',
    options: ['About 95 %.', 'About 90 %.', 'About 50 %.', 'About 15 %.'],
    answer:
      'About 15 %. Of 1,000 people 10 are ill, and 9 of them test positive. But 5 % of the 990 healthy people test positive too, and that is about 50.',
  },
  insight: 'Where an illness is rare, most positives are false alarms, even with a good test. Count people, and you see it at once.',
  insightHint: 'Find a prevalence at which most of the positives are healthy, and one at which most of them are ill.',
  presets: PRESETS,
  mount,
};
