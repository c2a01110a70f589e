import { button } from '../shared/button.js';
import { dropDown } from '../shared/dropDown.js';
import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { seedControl } from '../shared/seedControl.js';
import { slider, type Slider } from '../shared/slider.js';
import { derive } from './model.js';
import { pictures } from './pictures.js';
import { PRESETS, RANGES, SHAPES, SHAPE_IDS, add, flip, init, shapeOf, shuffle, type State } from './state.js';
import { describe, shapeNames, toTable } from './words.js';

/** So many flips outweigh most priors. */
const MANY = 20;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  // What the insight asks for: many flips under two priors.
  const priors = new Set<string>();

  const change = (next: State): void => {
    state = next;
    const derived = derive(state);
    pictureParts.draw(derived);
    const { mean, strength } = state.prior;
    priorShape.set(shapeOf(state.prior));
    priorMean.set(Math.round(1000 * mean) / 1000);
    priorStrength.set(strength);
    level.set(Math.round(1000 * state.level) / 10);
    coin.set(state.coin);
    seed.set(state.seed);
    const isFull = state.flips.length >= RANGES.flips.max;
    for (const adder of adders) adder.setAttribute('aria-disabled', String(isFull));
    for (const other of [reorder, clear]) other.setAttribute('aria-disabled', String(state.flips === ''));
    if (state.flips.length >= MANY) priors.add(`${mean} ${strength}`);
    stage.show({
      readout: describe(state, derived, t),
      state,
      table: () => toTable(state, derived, t),
      insight: priors.size > 1,
    });
  };
  const linear = (
    label: string,
    range: { readonly min: number; readonly max: number },
    step: number,
    onInput: (value: number) => void,
  ): Slider => slider({ label, ...range, step, scale: 'linear', value: range.min, format: (value) => formatNumber(value), onInput });

  const pictureParts = pictures(stage, () => pictureParts.draw(derive(state)));
  const adders = [1, 10, 100].map((count) =>
    button(count === 1 ? t('Flip once') : t('Flip {count} times', { count }), count === 10 ? 'primary' : 'plain', () =>
      change(flip(state, count)),
    ),
  );
  adders.push(
    button(t('Add heads'), 'plain', () => change(add(state, 'H'))),
    button(t('Add tails'), 'plain', () => change(add(state, 'T'))),
  );
  const reorder = button(t('Shuffle the order'), 'plain', () => change(shuffle(state)));
  const clear = button(t('Clear'), 'plain', () => change({ ...state, flips: '' }));
  const names = shapeNames(t);
  const priorShape = dropDown(
    t('Prior'),
    SHAPE_IDS.map((value) => ({ value, text: names[value] })),
    shapeOf(state.prior),
    (value) => change({ ...state, prior: value === 'own' ? { mean: 0.7, strength: 4 } : SHAPES[value] }),
  );
  const priorMean = linear(t('Mean of the prior'), RANGES.mean, 0.01, (mean) => change({ ...state, prior: { ...state.prior, mean } }));
  const priorStrength = linear(t('Strength of the prior, in flips'), RANGES.strength, 1, (strength) =>
    change({ ...state, prior: { ...state.prior, strength } }),
  );
  const level = linear(t('Credible interval, %'), { min: 100 * RANGES.level.min, max: 100 * RANGES.level.max }, 1, (value) =>
    change({ ...state, level: value / 100 }),
  );
  const coin = linear(t('Probability of heads of the coin'), RANGES.coin, 0.01, (value) => change({ ...state, coin: value }));
  const seed = seedControl({
    label: t('Seed'),
    next: t('Other flips'),
    seed: state.seed,
    max: RANGES.seed.max,
    // The same number of flips again, of the other row.
    onSeed: (value) => change(flip({ ...state, seed: value, flips: '' }, state.flips.length)),
  });
  root.classList.add('fig-halves');
  root.append(
    pictureParts.root,
    element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-row', attributes: { role: 'group', 'aria-label': t('Flips') } }, ...adders, reorder, clear),
      ...[priorShape, priorMean, priorStrength, level, coin, seed].map((control) => control.root),
    ),
  );
  change(state);

  return {
    reset: () => change(home),
    legend: () => pictureParts.legend(),
    ...plotsOfFigure(root, pictureParts.plots),
  };
}

/** What to believe of a coin before the first flip, and after each. */
export const figure: FigureDefinition = {
  id: 'fig-beta-update',
  title: 'Belief in a coin',
  shows: 'A belief in a coin before the first flip and after each, with prior, likelihood and posterior.',
  step: 'stats',
  predict: {
    prompt:
      'One person is sure that a coin is fair, another expects tails. Both see the same 200 flips. Where are their beliefs afterwards?',
    options: ['As far apart as before.', 'Close together, near the share of heads they saw.', 'Exactly the same.'],
    answer:
      'Close together. A prior counts as much as a number of flips; beside 200 real ones the few of the prior weigh little. They never become exactly the same.',
  },
  insight:
    'The more flips there are, the less the prior matters. Until then the peak of the posterior is a compromise between the prior and the share of heads.',
  insightHint: 'Flip at least 20 times, and then try another prior.',
  presets: PRESETS,
  mount,
};
