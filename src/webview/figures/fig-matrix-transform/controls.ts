import { button } from '../shared/button.js';
import { element } from '../shared/element.js';
import type { FigureStage, LegendEntry } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { matrixEditor } from '../shared/matrixEditor.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { slider } from '../shared/slider.js';
import { toggleGroup } from '../shared/toggleGroup.js';
import type { Matrix2 } from './matrix2.js';
import type { Derived } from './model.js';
import { ENTRY, NAMED, OVERLAYS, nameOf, type MatrixName, type State } from './state.js';
import { facts, matrixNames, overlayNames } from './words.js';

/** The controls beside and below the picture. */
export interface Controls {
  /** The matrix and what can be read off it. */
  readonly side: HTMLElement;
  readonly root: HTMLElement;
  /** Shows a state without calling back. */
  readonly update: (state: State, derived: Derived) => void;
  readonly legend: () => readonly LegendEntry[];
}

/** What the controls do. */
export interface ControlActions {
  readonly set: (part: Partial<State>) => void;
  readonly play: () => void;
}

const rowsOf = ({ a, b, c, d }: Matrix2): readonly (readonly number[])[] => [
  [a, b],
  [c, d],
];

/** Makes the controls. */
export function controls(stage: FigureStage, state: State, { set, play }: ControlActions): Controls {
  const { t } = stage;
  const editor = matrixEditor({
    label: t('Matrix A'),
    value: rowsOf(state.matrix),
    ...ENTRY,
    entryLabel: (row, column) => t('Row {row}, column {column}', { row, column }),
    columnClasses: [seriesStyle(0).className, seriesStyle(1).className],
    onInput: ([[a = 0, b = 0] = [], [c = 0, d = 0] = []]) => set({ matrix: { a, b, c, d }, t: 1 }),
  });
  const list = element('dl', { class: 'fig-facts' });
  const names = matrixNames(t);
  const known: readonly MatrixName[] = ['stretch', 'shear', 'rotate', 'reflect', 'project'];
  const named = segmentedSwitch<MatrixName | 'own'>(
    t('Examples'),
    known.map((value) => ({ value, text: names[value] })),
    nameOf(state.matrix),
    (name) => {
      if (name !== 'own') set({ matrix: NAMED[name], t: 1 });
    },
  );
  const overlayTexts = overlayNames(t);
  const overlays = toggleGroup(
    t('Show'),
    OVERLAYS.map((value, index) => ({ value, text: overlayTexts[value], style: seriesStyle(index + 2) })),
    state.overlays,
    (chosen) => set({ overlays: chosen }),
  );
  const way = slider({
    label: t('From the identity to A'),
    min: 0,
    max: 1,
    step: 0.01,
    scale: 'linear',
    value: state.t,
    format: (value) => t('{percent} per cent of the way', { percent: formatNumber(100 * value) }),
    onInput: (value) => set({ t: value }),
  });
  return {
    side: element('div', { class: 'fig-part' }, editor.root, list),
    root: element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-switches' }, named.root, overlays.root),
      element('div', { class: 'fig-way' }, way.root, button(t('Play'), 'primary', play)),
    ),
    legend: () => overlays.legend(),
    update(next, derived) {
      editor.set(rowsOf(next.matrix));
      named.set(nameOf(next.matrix));
      overlays.set(next.overlays);
      way.set(next.t);
      list.replaceChildren(
        ...facts(derived, t).map(({ name, value, meaning }) =>
          element(
            'div',
            {},
            element('dt', { text: name }),
            element(
              'dd',
              {},
              element('span', { class: 'fig-fact', text: value }),
              element('span', { class: 'fig-meaning', text: meaning }),
            ),
          ),
        ),
      );
    },
  };
}
