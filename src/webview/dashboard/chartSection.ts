import { element } from '../shared/element.js';
import type { Words } from './words.js';

/** A table behind a chart: what the chart shows, in numbers. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** What a chart comes with. */
export interface ChartSectionOptions {
  readonly id: string;
  readonly title: string;
  /** What it says, in a sentence or two. */
  readonly summary: readonly (Node | string)[];
  readonly table?: ChartTable;
  /** What qualifies it, in small print. */
  readonly note?: string;
}

/** A section with a heading, what it says, a place for its chart, and the table behind it. */
export interface ChartSection {
  readonly section: HTMLElement;
  readonly chart: HTMLElement;
  /** Says what is pointed at; empty while nothing is. */
  readonly readout: HTMLElement;
}

/** Tables that the reader has opened stay open when their chart is drawn anew. */
const opened = new Set<string>();

/** Makes a section. */
export function makeChartSection({ id, title, summary, table, note }: ChartSectionOptions, { l10n }: Words): ChartSection {
  const chart = element('div', { className: 'dash-chart' });
  const readout = element('p', { className: 'dash-readout' });
  readout.setAttribute('role', 'status');
  const section = element('section', { id: `dash-${id}`, className: 'dash-section' }, [
    element('h2', {}, [title]),
    ...summary.map((words) => (typeof words === 'string' ? element('p', { className: 'dash-summary' }, [words]) : words)),
    chart,
    readout,
    ...(note === undefined ? [] : [element('p', { className: 'dash-note' }, [note])]),
    ...(table === undefined ? [] : [makeTable(id, title, table, l10n.t('Show as table'))]),
  ]);
  return { section, chart, readout };
}

function makeTable(id: string, title: string, { columns, rows }: ChartTable, label: string): HTMLElement {
  const details = element('details', { className: 'dash-table', open: opened.has(id) }, [element('summary', {}, [label])]);
  const fill = (): void => {
    // Only what is asked for is laid out: a year has many days.
    if (details.open && details.childElementCount === 1) {
      const scroll = element('div', { className: 'dash-table-scroll', tabIndex: 0 }, [drawTable(title, columns, rows)]);
      scroll.setAttribute('role', 'region');
      scroll.setAttribute('aria-label', title);
      details.append(scroll);
    }
  };
  details.addEventListener('toggle', () => {
    if (details.open) {
      opened.add(id);
    } else {
      opened.delete(id);
    }
    fill();
  });
  fill();
  return details;
}

function drawTable(title: string, columns: readonly string[], rows: ChartTable['rows']): HTMLTableElement {
  const head = columns.map((text) => element('th', { scope: 'col' }, [text]));
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((text, index) => (index === 0 ? element('th', { scope: 'row' }, [text]) : element('td', {}, [text]))),
    ),
  );
  return element('table', {}, [
    element('caption', { className: 'visually-hidden' }, [title]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, body),
  ]);
}
