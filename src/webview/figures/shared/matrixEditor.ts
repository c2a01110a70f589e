import { element } from './element.js';

/** A matrix, as its rows. */
export type Matrix = readonly (readonly number[])[];

/** What a matrix editor sets, and how. */
export interface MatrixEditorOptions {
  readonly label: string;
  readonly value: Matrix;
  readonly min: number;
  readonly max: number;
  /** How far an arrow key changes an entry. */
  readonly step: number;
  /** Names an entry for screen readers; row and column count from 1. */
  readonly entryLabel: (row: number, column: number) => string;
  /** Classes for the colours of the columns, such as `series-1`. */
  readonly columnClasses?: readonly string[];
  readonly onInput: (value: Matrix) => void;
}

/** A matrix whose entries can be typed, and stepped with the arrow keys. */
export interface MatrixEditor {
  readonly root: HTMLElement;
  /** Shows another matrix of the same shape without calling `onInput`. */
  readonly set: (value: Matrix) => void;
  readonly setEnabled: (isEnabled: boolean) => void;
}

/** Makes a matrix between brackets; Enter and leaving an entry take it over, text that is no number is undone. */
export function matrixEditor(options: MatrixEditorOptions): MatrixEditor {
  const { label, min, max, step, entryLabel, columnClasses = [], onInput } = options;
  let current = options.value;
  const boxes = current.map((row, rowIndex) =>
    row.map((_, columnIndex) => {
      const box = element('input', {
        class: `fig-box fig-entry ${columnClasses[columnIndex] ?? ''}`.trimEnd(),
        attributes: { type: 'number', min, max, step: 'any', 'aria-label': entryLabel(rowIndex + 1, columnIndex + 1) },
      });
      const take = (wanted: number): void => {
        const value = Number(Math.min(max, Math.max(min, wanted)).toPrecision(6));
        set(current.map((cells, at) => (at === rowIndex ? cells.with(columnIndex, value) : cells)));
        onInput(current);
      };
      box.addEventListener('change', () => {
        if (Number.isFinite(box.valueAsNumber)) take(box.valueAsNumber);
        else set(current);
      });
      box.addEventListener('keydown', (event) => {
        const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (direction === 0) return;
        // The browser's own steps start at `min` and leave what was typed.
        event.preventDefault();
        const from = Number.isFinite(box.valueAsNumber) ? box.valueAsNumber : (current[rowIndex]?.[columnIndex] ?? 0);
        take(from + direction * step * (event.shiftKey ? 10 : 1));
      });
      return box;
    }),
  );
  const set = (value: Matrix): void => {
    current = value;
    for (const [rowIndex, row] of boxes.entries()) {
      for (const [columnIndex, box] of row.entries()) box.value = String(Number((value[rowIndex]?.[columnIndex] ?? 0).toPrecision(6)));
    }
  };
  set(current);
  const rows = boxes.map((row) => element('div', { class: 'fig-matrix-row' }, ...row));
  return {
    root: element(
      'fieldset',
      { class: 'fig-switch' },
      element('legend', { class: 'fig-label', text: label }),
      element('div', { class: 'fig-matrix' }, ...rows),
    ),
    set,
    setEnabled(isEnabled) {
      for (const box of boxes.flat()) box.disabled = !isEnabled;
    },
  };
}
