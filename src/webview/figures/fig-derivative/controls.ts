import { element } from '../shared/element.js';
import type { FigureStage, LegendEntry } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { seriesStyle, seriesSwatch } from '../shared/seriesStyle.js';
import { slider } from '../shared/slider.js';
import { METHODS } from './model.js';
import { FUNCTION_KINDS, functionOf } from './realFunction.js';
import { GRAIN, RANGES, place, type State } from './state.js';
import { methodNames } from './words.js';

/** The controls of the figure. */
export interface Controls {
  readonly root: HTMLElement;
  /** Shows a state without calling back. */
  readonly update: (state: State) => void;
  readonly legend: () => readonly LegendEntry[];
}

/** Makes the controls; each one turns the current state into the next. */
export function controls(stage: FigureStage, current: () => State, change: (next: State) => void): Controls {
  const { t } = stage;
  const state = current();
  const set = (part: Partial<State>): void => change({ ...current(), ...part });
  const format = (value: number): string => formatNumber(value);
  const names = methodNames(t);

  const kind = segmentedSwitch(
    t('Function'),
    FUNCTION_KINDS.map((value) => ({ value, text: functionOf(value).formula })),
    state.kind,
    (chosen) => set({ kind: chosen }),
  );
  const method = segmentedSwitch(
    t('Difference'),
    METHODS.map((value) => ({ value, text: names[value] })),
    state.method,
    (chosen) => set({ method: chosen }),
  );
  const swatches = METHODS.map((_, index) => seriesSwatch(seriesStyle(index), 'mark'));
  for (const [index, span] of [...method.root.querySelectorAll('.fig-segment span')].entries()) span.prepend(swatches[index] ?? '');
  const h = slider({
    label: t('Distance h'),
    ...RANGES.h,
    step: 0,
    scale: 'log',
    value: state.h,
    format,
    onInput: (value) => set({ h: value }),
  });
  const x = slider({
    label: t('Point x'),
    ...RANGES.x,
    step: GRAIN,
    scale: 'linear',
    value: state.x,
    format,
    onInput: (value) => set({ x: place(value) }),
  });
  const zoom = slider({
    label: t('Zoom'),
    ...RANGES.zoom,
    step: 0,
    scale: 'log',
    value: state.zoom,
    format: (value) => t('{times} times', { times: formatNumber(value) }),
    onInput: (value) => set({ zoom: value }),
  });

  return {
    root: element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-grid-2' }, kind.root, method.root),
      element('div', { class: 'fig-grid-3' }, h.root, x.root, zoom.root),
    ),
    legend: () => METHODS.flatMap((value, index) => swatches.slice(index, index + 1).map((swatch) => ({ swatch, text: names[value] }))),
    update(next) {
      kind.set(next.kind);
      method.set(next.method);
      h.set(next.h);
      x.set(next.x);
      zoom.set(next.zoom);
    },
  };
}
