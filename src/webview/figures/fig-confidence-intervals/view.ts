import { button } from '../shared/button.js';
import { dropDown } from '../shared/dropDown.js';
import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { longWork } from '../shared/longWork.js';
import { plotsOfFigure } from '../shared/plotsOfFigure.js';
import { seedControl } from '../shared/seedControl.js';
import { slider } from '../shared/slider.js';
import { ticker } from '../shared/ticker.js';
import { derive, extend, type Interval } from './model.js';
import { pictures } from './pictures.js';
import { METHODS, POPULATIONS, PRESETS, RANGES, SHOWN, alter, init, type State } from './state.js';
import { describe, methodNames, percent, populationNames, toTable } from './words.js';

const FRAMES = 25;

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  let intervals: readonly Interval[] = [];
  let procedure = '';
  // What the insight asks for: a hundred intervals at two levels.
  const levels = new Set<number>();
  const run = ticker();

  const work = longWork({
    isDone: () => intervals.length === state.drawn,
    step: () => {
      // Resampling takes its time, so that the bootstrap makes one interval after the other.
      const more = state.method === 'bootstrap' ? 1 : SHOWN;
      intervals = extend(intervals, { ...state, drawn: Math.min(state.drawn, intervals.length + more) });
    },
    show: () => show(),
  });
  const show = (): void => {
    const derived = derive(state, intervals);
    pictureParts.draw(state, derived);
    const { covering, shown } = derived;
    score.textContent = shown.length === 0 ? '–' : t('{covering} of {count}', { covering: covering.shown, count: shown.length });
    if (intervals.length >= SHOWN) levels.add(state.level);
    stage.show({
      readout: describe(state, derived, t),
      state,
      table: () => toTable(state, derived, t),
      insight: levels.size > 1,
      moving: run.isRunning() || intervals.length < state.drawn,
    });
  };
  const change = (next: State): void => {
    const { population: source, method: how, level: wanted, n, seed: from } = next;
    const key = [source, how, wanted, n, from].join(' ');
    intervals = key === procedure ? intervals.slice(0, next.drawn) : [];
    procedure = key;
    state = next;
    population.set(state.population);
    method.set(state.method);
    level.set(Math.round(1000 * state.level) / 10);
    size.set(state.n);
    seed.set(state.seed);
    for (const add of adders) add.setAttribute('aria-disabled', String(state.drawn >= RANGES.drawn.max));
  };
  const follow = (next: State): void => {
    change(next);
    work.start();
  };
  const byHand = (next: State): void => {
    run.stop();
    follow(next);
  };
  const drawMore = (count: number): void => {
    const from = state.drawn;
    const goal = Math.min(RANGES.drawn.max, from + count);
    // The bootstrap is slow enough to be watched as it is.
    const frames = stage.reducedMotion || state.method === 'bootstrap' ? 1 : Math.min(FRAMES, goal - from);
    run.start(frames, (frame) => follow({ ...state, drawn: from + Math.round(((goal - from) * frame) / frames) }));
  };

  const pictureParts = pictures(stage, () => pictureParts.draw(state, derive(state, intervals)));
  const score = element('p', { class: 'ci-score' });
  const adders = [1, SHOWN, 10 * SHOWN].map((count) =>
    button(
      count === 1 ? t('Draw one') : t('Draw {count}', { count: count.toLocaleString('en') }),
      count === SHOWN ? 'primary' : 'plain',
      () => drawMore(count),
    ),
  );
  const clear = button(t('Clear'), 'plain', () => byHand({ ...state, drawn: 0 }));
  const methods = methodNames(t);
  const populations = populationNames(t);
  const level = slider({
    label: t('Confidence level, %'),
    min: 100 * RANGES.level.min,
    max: 100 * RANGES.level.max,
    step: 1,
    scale: 'linear',
    value: 100 * state.level,
    format: (value) => percent(value / 100),
    onInput: (value) => byHand(alter(state, { level: value / 100 })),
  });
  const size = slider({
    label: t('Draws in a sample, n'),
    ...RANGES.n,
    step: 1,
    scale: 'linear',
    value: state.n,
    format: (value) => formatNumber(value),
    onInput: (value) => byHand(alter(state, { n: Math.round(value) })),
  });
  const method = dropDown(
    t('Interval'),
    METHODS.map((value) => ({ value, text: methods[value] })),
    state.method,
    (value) => byHand(alter(state, { method: value })),
  );
  const population = dropDown(
    t('Population'),
    POPULATIONS.map((value) => ({ value, text: populations[value] })),
    state.population,
    (value) => byHand(alter(state, { population: value })),
  );
  const seed = seedControl({
    label: t('Seed'),
    next: t('Other samples'),
    seed: state.seed,
    max: RANGES.seed.max,
    onSeed: (value) => byHand(alter(state, { seed: value })),
  });
  root.classList.add('fig-halves');
  root.append(
    pictureParts.root,
    element(
      'div',
      { class: 'fig-controls' },
      element('div', {}, score, element('p', { text: t('intervals shown cover the mean') })),
      element('div', { class: 'fig-row', attributes: { role: 'group', 'aria-label': t('Samples') } }, ...adders, clear),
      level.root,
      size.root,
      method.root,
      population.root,
      seed.root,
    ),
  );
  change(state);
  // What was left is there at once when the page comes back, unless that would keep the reader waiting.
  if (state.drawn <= SHOWN) work.finish();
  else work.start();

  return {
    reset: () => byHand(home),
    ...plotsOfFigure(root, pictureParts.plots, [run, work]),
  };
}

/** A hundred samples, a hundred intervals, and the mean that most of them cover. */
export const figure: FigureDefinition = {
  id: 'fig-confidence-intervals',
  title: '100 intervals',
  shows: 'A hundred samples, a hundred intervals, and how many of them cover the mean.',
  step: 'stats',
  predict: {
    prompt: 'Each of 100 samples gives a 95 % confidence interval for the same mean. What can be said of them?',
    options: [
      'Exactly 95 of them cover the mean.',
      'About 95 of them cover the mean, and one cannot see from an interval whether it does.',
      'Each of them covers 95 % of the population.',
    ],
    answer:
      'About 95 of them. The 95 % say how often the procedure succeeds in the long run. One interval that has been computed covers the mean, or it does not; the interval itself does not show which.',
  },
  insight: '95 % is a property of the procedure, not of one interval: of very many intervals made in this way, 95 % cover the mean.',
  insightHint: 'Draw 100 intervals, and then change the confidence level.',
  presets: PRESETS,
  mount,
};
