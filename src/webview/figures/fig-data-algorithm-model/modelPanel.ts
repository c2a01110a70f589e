import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatFixed, formatNumber } from '../shared/formatNumber.js';
import { plot, type Axes, type Plot } from '../shared/plot.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { slider } from '../shared/slider.js';
import { groupOf, predict } from './model.js';
import { RANGES, type Face, type State } from './state.js';
import { answer, formula, workedOut } from './words.js';

/** The model, apart from the data it came from: one of three ways to write it, and a place to use it. */
export interface ModelPanel {
  readonly root: HTMLElement;
  readonly graph: Plot;
  readonly draw: (state: State) => void;
}

/** Makes the panel; `set` takes over what the learner chooses there, `onResize` asks to be drawn. */
export function modelPanel(
  stage: FigureStage,
  initial: State,
  set: (part: Partial<Pick<State, 'face' | 'probe'>>) => void,
  onResize: () => void,
): ModelPanel {
  const { t } = stage;
  const faces: readonly { readonly value: Face; readonly text: string }[] = [
    { value: 'formula', text: t('Formula') },
    { value: 'table', text: t('Table') },
    { value: 'graph', text: t('Graph') },
  ];
  const face = segmentedSwitch(t('Written as'), faces, initial.face, (chosen) => set({ face: chosen }));
  const formulaText = element('p', { class: 'fig-formula' });
  const worked = element('p', { class: 'fig-worked' });
  const rows = element('tbody');
  const answerHead = element('th', { attributes: { scope: 'col' } });
  const head = element('tr', {}, element('th', { text: t('km'), attributes: { scope: 'col' } }), answerHead);
  const table = element('table', { class: 'fig-lookup' }, element('thead', {}, head), rows);
  const graphBox = element('div', { class: 'fig-picture' });
  const view = element('div', { class: 'fig-face' }, formulaText, table, graphBox);
  const answerText = element('output', { class: 'fig-answer' });
  const format = (value: number): string => formatNumber(value);
  const graph = plot(graphBox, {
    label: t('Graph of the model'),
    role: 'img',
    height: (width) => Math.min(190, width * 0.5),
    axes: { x: { title: t('km'), format }, y: { title: t('minutes'), format } },
    onResize,
  });
  const curve = graph.marks.append('path').attr('class', 'fig-model');
  const guide = graph.marks.append('path').attr('class', 'fig-guide');
  const probe = slider({
    label: t('Trip to predict, km'),
    ...RANGES.x,
    step: 0.1,
    scale: 'linear',
    value: initial.probe,
    format: (value) => t('{km} km', { km: formatFixed(value, 1) }),
    onInput: (value) => set({ probe: value }),
  });

  const groups: Axes = {
    x: { title: t('km'), format },
    y: { title: t('group'), format: (value) => (value === 1 ? 'A' : 'B'), isTick },
  };
  const drawGraph = (state: State): void => {
    const { x, y } = state.labelled
      ? graph.scales({ x: [RANGES.x.min, RANGES.x.max], y: [RANGES.y.min, RANGES.y.max] })
      : graph.scales({ x: [RANGES.x.min, RANGES.x.max], y: [0.5, 2.5] }, groups);
    const value = (km: number): number => (state.labelled ? predict(state.w, state.b, km) : groupOf(km, state.border) === 'A' ? 1 : 2);
    const { min, max } = RANGES.x;
    const path = state.labelled
      ? `M${x(min)},${y(value(min))}L${x(max)},${y(value(max))}`
      : `M${x(min)},${y(1)}H${x(state.border)}M${x(state.border)},${y(2)}H${x(max)}`;
    const [bottom] = y.range;
    curve.attr('d', path);
    guide.attr('d', `M${x(state.probe)},${bottom}V${y(value(state.probe))}H0`);
  };
  const drawTable = (state: State): void => {
    answerHead.textContent = state.labelled ? t('minutes') : t('group');
    const made = Array.from({ length: RANGES.x.max }, (_, index) => {
      const km = index + 1;
      const text = state.labelled ? formatFixed(predict(state.w, state.b, km), 1) : groupOf(km, state.border);
      return element('tr', {}, element('td', { text: String(km) }), element('td', { text }));
    });
    rows.replaceChildren(...made);
  };

  return {
    root: element(
      'div',
      { class: 'fig-part fig-model-part fig-whole-row' },
      element('p', { class: 'fig-part-title', text: t('3 · Model: what is kept') }),
      element('div', { class: 'fig-part' }, face.root, probe.root, element('div', {}, answerText, worked)),
      view,
    ),
    graph,
    draw(state) {
      face.set(state.face);
      formulaText.hidden = state.face !== 'formula';
      table.hidden = state.face !== 'table';
      graphBox.hidden = state.face !== 'graph';
      if (state.face === 'formula') formulaText.textContent = formula(state, t);
      if (state.face === 'table') drawTable(state);
      if (state.face === 'graph') drawGraph(state);
      probe.set(state.probe);
      answerText.textContent = answer(state, state.probe, t);
      worked.textContent = workedOut(state, state.probe, t);
    },
  };
}

const isTick = (value: number): boolean => value === 1 || value === 2;
