import { toCsv } from './csv.js';
import { exportSvg, toPng, type PictureParts } from './exportPicture.js';
import type { FigureHost, FigureTable } from './figureDefinition.js';
import type { ExportKind } from './frameFooter.js';

/** What there is of a figure to be saved. */
export interface Exportable extends PictureParts {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly table: () => FigureTable;
}

/** Offers the figure as a file of the wanted kind. */
export async function exportFigure(kind: ExportKind, from: Exportable, host: FigureHost): Promise<void> {
  const name = `${from.name}.${kind}`;
  if (kind === 'csv') {
    host.exportFile(name, 'text/csv', toCsv(from.table()));
    return;
  }
  const picture = exportSvg(from);
  if (kind === 'svg') host.exportFile(name, 'image/svg+xml', picture.svg);
  else host.exportFile(name, 'image/png', await toPng(picture));
}
