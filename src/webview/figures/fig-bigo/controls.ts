import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { slider } from '../shared/slider.js';
import { RANGES, type State } from './state.js';
import { formatCount } from './words.js';

/** The controls below the chart. */
export interface Controls {
  readonly root: HTMLElement;
  /** Shows a state without calling back. */
  readonly update: (state: State) => void;
}

/** Makes the controls; `set` takes over what is chosen. */
export function controls(stage: FigureStage, state: State, set: (part: Partial<State>) => void): Controls {
  const { t } = stage;
  const order = segmentedSwitch(
    t('Order of the list'),
    [
      { value: 'sorted', text: t('Sorted') },
      { value: 'shuffled', text: t('Shuffled') },
      { value: 'reversed', text: t('Reversed') },
    ],
    state.order,
    (chosen) => set({ order: chosen, at: 0 }),
  );
  const axes = segmentedSwitch(
    t('Axes'),
    [
      { value: 'linear', text: t('Linear') },
      { value: 'log', text: t('Logarithmic') },
    ],
    state.axes,
    (chosen) => set({ axes: chosen }),
  );
  const n = slider({
    label: t('n, length of the list'),
    ...RANGES.n,
    step: 1,
    scale: 'log',
    value: state.n,
    format: (value) => t('{n} values', { n: formatCount(value) }),
    onInput: (value) => set({ n: Math.round(value) }),
  });
  const cost = slider({
    label: t('Cost of a hash-set step'),
    ...RANGES.cost,
    step: 1,
    scale: 'linear',
    value: state.cost,
    format: formatCount,
    onInput: (value) => set({ cost: Math.round(value) }),
  });
  return {
    root: element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-bigo-sliders' }, n.root, cost.root),
      element('div', { class: 'fig-switches' }, axes.root, order.root),
    ),
    update(next) {
      order.set(next.order);
      axes.set(next.axes);
      n.set(next.n);
      cost.set(next.cost);
    },
  };
}
