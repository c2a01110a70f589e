import { element } from './element.js';
import type { FigureStage, FigureTable } from './figureDefinition.js';
import { formatNumber } from './formatNumber.js';

/** Rows shown from the start and from the end of a long table; all of them are in the CSV. */
const SHOWN = { first: 20, last: 60 };

/** Draws the data table of a figure; the middle of a long one is left out, and says so. */
export function drawTable(parent: HTMLElement, table: FigureTable, t: FigureStage['t']): void {
  const hidden = table.rows.length - SHOWN.first - SHOWN.last;
  const parts =
    hidden > 0
      ? [
          ...table.rows.slice(0, SHOWN.first).map(row),
          gap(t('{count} rows left out; the CSV file has them all', { count: hidden }), table.columns.length),
          ...table.rows.slice(-SHOWN.last).map(row),
        ]
      : table.rows.map(row);
  const [first = []] = table.rows;
  const head = table.columns.map((text, index) => element('th', { text, class: alignment(first[index]), attributes: { scope: 'col' } }));
  parent.replaceChildren(
    element(
      'table',
      {},
      element('caption', {}, element('span', { text: table.caption })),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...parts),
    ),
  );
}

const alignment = (cell: string | number | undefined): string => (typeof cell === 'number' ? 'fig-number' : 'fig-word');

function row(cells: readonly (string | number)[]): HTMLTableRowElement {
  const made = cells.map((cell, index) => {
    const options = { text: typeof cell === 'number' ? formatNumber(cell, 4) : cell, class: alignment(cell) };
    return index === 0 ? element('th', { ...options, attributes: { scope: 'row' } }) : element('td', options);
  });
  return element('tr', {}, ...made);
}

const gap = (text: string, columns: number): HTMLTableRowElement =>
  element('tr', { class: 'fig-gap' }, element('td', { text, attributes: { colspan: columns } }));
