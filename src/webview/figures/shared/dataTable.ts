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
  const head = table.columns.map((text) => element('th', { text, attributes: { scope: 'col' } }));
  parent.replaceChildren(
    element(
      'table',
      {},
      element('caption', { text: table.caption }),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...parts),
    ),
  );
}

function row(cells: readonly (string | number)[]): HTMLTableRowElement {
  const made = cells.map((cell, index) => {
    const isNumber = typeof cell === 'number';
    const text = isNumber ? formatNumber(cell, 4) : cell;
    const options = { text, class: isNumber ? 'fig-number' : 'fig-word' };
    return index === 0 ? element('th', { ...options, attributes: { scope: 'row' } }) : element('td', options);
  });
  return element('tr', {}, ...made);
}

const gap = (text: string, columns: number): HTMLTableRowElement =>
  element('tr', { class: 'fig-gap' }, element('td', { text, attributes: { colspan: columns } }));
