import { button } from '../shared/button.js';
import { dropDown } from '../shared/dropDown.js';
import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { longWork } from '../shared/longWork.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { seedControl } from '../shared/seedControl.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { slider } from '../shared/slider.js';
import { ticker } from '../shared/ticker.js';
import { derive, startDraws, type Draws } from './model.js';
import { pictures } from './pictures.js';
import { POPULATION_IDS } from '../shared/population.js';
import { PRESETS, RANGES, init, type State } from './state.js';
import { describe, populationNames, toTable, whole } from './words.js';

/** So many means show their spread. */
const ENOUGH = 500;
const FRAMES = 24;
/** Samples drawn before the clock is looked at. */
const BATCH = 100;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  let draws: Draws = startDraws(state);
  let drawn = '';
  // What the insight asks for: the spread of means of small samples and of samples four times as large.
  const sizes = new Set<number>();

  const work = longWork({
    isDone: () => draws.means.length >= state.repeats,
    step: () => draws.drawUntil(Math.min(state.repeats, draws.means.length + BATCH)),
    show: () => show(),
  });
  const show = (): void => {
    const derived = derive(state, draws);
    pictureParts.draw(derived);
    if (draws.means.length >= ENOUGH && derived.standardError !== undefined) sizes.add(state.n);
    stage.show({
      readout: describe(state, derived, t),
      state,
      table: () => toTable(state, derived, t),
      insight: sizes.size > 0 && Math.max(...sizes) >= 4 * Math.min(...sizes),
      moving: run.isRunning() || draws.means.length < state.repeats,
    });
  };
  const change = (part: Partial<State>): void => {
    state = { ...state, ...part };
    const key = [state.population, state.n, state.seed].join(' ');
    if (key !== drawn || draws.means.length > state.repeats) draws = startDraws(state);
    drawn = key;
    population.set(state.population);
    size.set(state.n);
    axis.set(state.axis);
    seed.set(state.seed);
    for (const add of adders) add.setAttribute('aria-disabled', String(state.repeats >= RANGES.repeats.max));
  };
  const follow = (part: Partial<State>): void => {
    change(part);
    work.start();
  };
  const byHand = (part: Partial<State>): void => {
    run.stop();
    follow(part);
  };
  const run = ticker();
  const drawMore = (count: number): void => {
    const from = state.repeats;
    const goal = Math.min(RANGES.repeats.max, from + count);
    const frames = stage.reducedMotion ? 1 : Math.min(FRAMES, goal - from);
    run.start(frames, (frame) => follow({ repeats: from + Math.round(((goal - from) * frame) / frames) }));
  };

  const pictureParts = pictures(stage, () => pictureParts.draw(derive(state, draws)));
  const names = populationNames(t);
  const population = dropDown(
    t('Population'),
    POPULATION_IDS.map((value) => ({ value, text: names[value] })),
    state.population,
    (value) => byHand({ population: value }),
  );
  const size = slider({
    label: t('Draws in a sample, n'),
    ...RANGES.n,
    step: 1,
    scale: 'linear',
    value: state.n,
    format: (value) => formatNumber(value),
    onInput: (n) => byHand({ n: Math.round(n) }),
  });
  const axis = segmentedSwitch(
    t('Axis of the means'),
    [
      { value: 'population', text: t('As above') },
      { value: 'means', text: t('Close up') },
    ],
    state.axis,
    (value) => byHand({ axis: value }),
  );
  const adders = [1, 100, 1000].map((count) =>
    button(count === 1 ? t('Draw one') : t('Draw {count}', { count: whole(count) }), count === 100 ? 'primary' : 'plain', () =>
      drawMore(count),
    ),
  );
  const seed = seedControl({
    label: t('Seed'),
    next: t('Other draws'),
    seed: state.seed,
    max: RANGES.seed.max,
    onSeed: (value) => byHand({ seed: value }),
  });
  const clear = button(t('Clear'), 'plain', () => byHand({ repeats: 0 }));
  root.classList.add('fig-halves');
  root.append(
    pictureParts.root,
    element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-row', attributes: { role: 'group', 'aria-label': t('Samples') } }, ...adders, clear),
      population.root,
      size.root,
      axis.root,
      seed.root,
    ),
  );
  change({});
  work.finish();

  return {
    reset: () => byHand(home),
    ...plotsOfFigure(root, pictureParts.plots, [run, work]),
  };
}

/** Means of samples pile up around the mean of their population, whatever its shape; without a mean they never do. */
export const figure: FigureDefinition = {
  id: 'fig-clt',
  title: 'Averages become normal',
  shows: 'Averages of samples from six populations, how narrow they lie, and when they become normal.',
  step: 'stats',
  predict: {
    prompt: 'You average 4 waiting times, again and again, and then 16 at a time. How much narrower do the averages of 16 lie?',
    options: ['As wide as before.', 'Half as wide.', 'A quarter as wide.', 'A sixteenth as wide.'],
    answer:
      'Half as wide. The spread of an average goes with 1/√n: four times as many draws halve it, and a hundred times as many leave a tenth.',
  },
  insight:
    'Averages gather around the mean with a spread of σ/√n, and take the shape of a normal curve, whatever the population looks like. Where the tails are so heavy that there is no mean, they never settle.',
  insightHint: 'Draw at least 500 samples, then make them four times as large. Try the heavy tails, too.',
  presets: PRESETS,
  mount,
};
