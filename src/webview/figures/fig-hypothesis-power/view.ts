import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { seedControl } from '../shared/seedControl.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { slider } from '../shared/slider.js';
import { derive } from './model.js';
import { peek, simulate, type Paths, type Peeking } from './peeking.js';
import { peekingPicture } from './peekingPicture.js';
import { PRESETS, RANGES, init, observe, type State } from './state.js';
import { testPicture } from './testPicture.js';
import { describePeeking, describeTest, percent, toTable } from './words.js';

/** Looking this often shows what peeking does. */
const OFTEN = 5;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  let paths: { readonly seed: number; readonly all: Paths } | undefined;
  // What the insight asks for: little power, and then much of it.
  const seen = { low: false, high: false };

  const peeked = (): Peeking => {
    if (paths?.seed !== state.seed) paths = { seed: state.seed, all: simulate(state.seed) };
    return peek(paths.all, state);
  };
  const draw = (): void => {
    if (state.scene === 'test') single.draw(state, derive(state));
    else repeated.draw(state, peeked());
  };
  const change = (next: State): void => {
    state = next;
    const isTest = state.scene === 'test';
    for (const part of [single.root, effect.root, size.root]) part.hidden = !isTest;
    for (const part of [repeated.root, looks.root, seed.root]) part.hidden = isTest;
    draw();
    scene.set(state.scene);
    effect.set(state.effect);
    size.set(state.n);
    alpha.set(Math.round(1e5 * state.alpha) / 1e3);
    sides.set(state.sides);
    looks.set(state.looks);
    seed.set(state.seed);
    const derived = derive(state);
    if (isTest && derived.power < 0.5) seen.low = true;
    if (isTest && derived.power >= 0.8) seen.high = true;
    stage.show({
      readout: isTest ? describeTest(state, derived, t) : describePeeking(state, peeked(), t),
      state,
      table: () => toTable(state, peeked(), t),
      insight: (seen.low && seen.high) || (!isTest && state.looks >= OFTEN),
    });
  };

  const single = testPicture(stage, (z) => change(observe(state, z)), draw);
  const repeated = peekingPicture(stage, draw);
  const scene = segmentedSwitch(
    t('Look'),
    [
      { value: 'test', text: t('Once, at the end') },
      { value: 'peeking', text: t('Again and again') },
    ],
    state.scene,
    (value) => change({ ...state, scene: value }),
  );
  const effect = slider({
    label: t('Effect, in standard deviations'),
    ...RANGES.effect,
    step: 0.01,
    scale: 'linear',
    value: state.effect,
    format: (value) => formatNumber(value),
    onInput: (value) => change({ ...state, effect: value }),
  });
  const size = slider({
    label: t('Values in each group, n'),
    ...RANGES.n,
    step: 1,
    scale: 'log',
    value: state.n,
    format: (value) => formatNumber(value, 4),
    onInput: (value) => change({ ...state, n: Math.round(value) }),
  });
  const alpha = slider({
    label: t('Significance level α, %'),
    min: 100 * RANGES.alpha.min,
    max: 100 * RANGES.alpha.max,
    step: 0.1,
    scale: 'linear',
    value: 100 * state.alpha,
    format: (value) => percent(value / 100),
    onInput: (value) => change({ ...state, alpha: value / 100 }),
  });
  const sides = segmentedSwitch(
    t('Alternative'),
    [
      { value: 'two', text: t('Two-sided') },
      { value: 'one', text: t('One-sided') },
    ],
    state.sides,
    (value) => change({ ...state, sides: value }),
  );
  const looks = slider({
    label: t('Number of looks'),
    ...RANGES.looks,
    step: 1,
    scale: 'linear',
    value: state.looks,
    format: (value) => formatNumber(value),
    onInput: (value) => change({ ...state, looks: Math.round(value) }),
  });
  const seed = seedControl({
    label: t('Seed'),
    next: t('Other experiments'),
    seed: state.seed,
    max: RANGES.seed.max,
    onSeed: (value) => change({ ...state, seed: value }),
  });
  root.classList.add('fig-halves');
  root.append(
    element('div', {}, single.root, repeated.root),
    element('div', { class: 'fig-controls' }, ...[scene, effect, size, looks, alpha, sides, seed].map((control) => control.root)),
  );
  change(state);

  return {
    reset: () => change(home),
    pictures: () => (state.scene === 'test' ? single : repeated).plots.map(({ svg }) => svg),
    dispose() {
      for (const { dispose } of [...single.plots, ...repeated.plots]) dispose();
      root.replaceChildren();
    },
  };
}

/** What a z statistic does without an effect and with it, and what comes of testing while the data come in. */
export const figure: FigureDefinition = {
  id: 'fig-hypothesis-power',
  title: 'Two curves, one decision',
  shows: 'What a test rejects with an effect and without one: α, power, p-values, and the price of peeking.',
  step: 'stats',
  predict: {
    prompt:
      'A test finds a real effect in half of all experiments. You plan with four times as many values. How often will it find the effect?',
    options: ['In half of them, as before: the effect is the same.', 'In nearly all of them, about 97 %.', 'In three quarters of them.'],
    answer:
      'In about 97 %. Four times the values halve the standard error, so the same effect lies twice as many standard errors from 0: at 3.92 instead of 1.96.',
  },
  insight:
    'Power grows with the effect and with n. A p-value is an area under the curve without an effect. Where there is no effect, looking again and again at the same level rejects far more often than α says.',
  insightHint: 'Bring the power from below 50 % to above 80 %, or look at least five times.',
  presets: PRESETS,
  mount,
};
