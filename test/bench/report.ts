import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { currentHost } from '../host/versions.js';
import { isMet, median, quantile, ratioOf, type Row } from './row.js';

const headings = ['', 'Ascent', 'reference', 'ratio', 'aim', ''] as const;

/** The rows as a table for people: medians, in brackets the middle half of the runs. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [headings, ...rows.map(formatRow)];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

function formatRow(row: Row): readonly string[] {
  const ratio = ratioOf(row);
  const met = isMet(row);
  return [
    row.name,
    formatValues(row.ours, row.unit),
    row.reference === undefined ? '' : formatValues(row.reference, row.unit),
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    row.aim === undefined ? '' : row.aim.kind === 'ratio' ? `≤ ${row.aim.atMost} ×` : `≤ ${row.aim.atMost} ${row.unit}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ];
}

function formatValues(values: readonly number[], unit: string): string {
  const middle = `${formatNumber(median(values))} ${unit}`;
  return values.length === 1 ? middle : `${middle} (${formatNumber(quantile(values, 0.25))}–${formatNumber(quantile(values, 0.75))})`;
}

function formatNumber(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Writes the rows for machines: medians, ratios and aims, and every measurement behind them. */
export async function writeJson(file: string, rows: readonly Row[]): Promise<void> {
  const report = {
    measuredAt: new Date().toISOString(),
    vscode: currentHost.vscode,
    machine: { processors: cpus().length, model: cpus()[0]?.model ?? '', memory: totalmem() },
    rows: rows.map((row) => ({
      name: row.name,
      unit: row.unit,
      median: median(row.ours),
      ...(row.reference === undefined ? {} : { referenceMedian: median(row.reference), ratio: ratioOf(row) }),
      ...(row.aim === undefined ? {} : { aim: row.aim, isMet: isMet(row) }),
      runs: row.ours,
      ...(row.reference === undefined ? {} : { referenceRuns: row.reference }),
    })),
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}
