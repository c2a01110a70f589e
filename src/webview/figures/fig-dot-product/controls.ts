import { button } from '../shared/button.js';
import { checkBox } from '../shared/checkBox.js';
import { element } from '../shared/element.js';
import type { FigureStage, LegendEntry } from '../shared/figureDefinition.js';
import { matrixEditor } from '../shared/matrixEditor.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { toggleGroup } from '../shared/toggleGroup.js';
import { LIMITS, PARTS, challenge, move, setSnap, type State } from './state.js';

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
  const rowsOf = ({ u, v }: State): readonly (readonly number[])[] => [
    [u.x, v.x],
    [u.y, v.y],
  ];
  const editor = matrixEditor({
    label: t('u and v, as columns'),
    value: rowsOf(state),
    min: -Math.max(LIMITS.x, LIMITS.y),
    max: Math.max(LIMITS.x, LIMITS.y),
    step: 0.1,
    entryLabel: (row, column) => t('{vector}, {axis}', { vector: column === 1 ? 'u' : 'v', axis: row === 1 ? 'x' : 'y' }),
    columnClasses: [seriesStyle(0).className, seriesStyle(1).className],
    onInput([[ux = 0, vx = 0] = [], [uy = 0, vy = 0] = []]) {
      // Who types a number means it: it does not snap.
      const free = { ...current(), snap: false };
      change(move(move(free, 'u', { x: ux, y: uy }), 'v', { x: vx, y: vy }));
    },
  });
  const parts = toggleGroup(
    t('Show'),
    [
      { value: 'projection', text: t('projection of u on v'), style: seriesStyle(2) },
      { value: 'residual', text: t('residual'), style: seriesStyle(3) },
    ],
    state.parts,
    (chosen) => change({ ...current(), parts: PARTS.filter((part) => chosen.includes(part)) }),
  );
  const snap = checkBox(t('Snap to the grid'), state.snap, (isOn) => change(setSnap(current(), isOn)));
  const buttons = element(
    'div',
    { class: 'fig-row' },
    button(t('Challenge: make them perpendicular'), 'plain', () => change(challenge(current()))),
    button(t('Swap u and v'), 'plain', () => change({ ...current(), u: current().v, v: current().u })),
  );
  return {
    root: element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-grid-3' }, editor.root, parts.root, element('div', {}, snap.root)),
      buttons,
    ),
    legend: () => parts.legend(),
    update(next) {
      editor.set(rowsOf(next));
      parts.set(next.parts);
      snap.set(next.snap);
    },
  };
}
