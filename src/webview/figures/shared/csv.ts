import type { FigureTable } from './figureDefinition.js';

const cell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Writes a table as CSV (RFC 4180), numbers in full precision. */
export function toCsv(table: FigureTable): string {
  return [table.columns, ...table.rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
