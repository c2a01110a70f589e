import type { CellError, ErrorFrame } from '../../../core/cells/cellRun.js';
import type { Localiser } from '../../../core/localiser.js';
import { makeNote } from './helpBlock.js';

/** Shows errors as Python does, the calls first and the error last, in the words of the page. */
export function makeErrorBlock(errors: readonly CellError[], cell: string, l10n: Localiser): HTMLElement {
  const block = document.createElement('div');
  block.className = 'cell-error';
  for (const [index, error] of errors.entries()) {
    if (index > 0) {
      block.append(makeNote(l10n.t('This led to another error:')));
    }
    if (error.frames.length > 0) {
      block.append(makeFrames(error, cell, l10n));
    }
    const text = document.createElement('p');
    text.className = 'error-text';
    text.textContent = error.text;
    block.append(text);
  }
  return block;
}

function makeFrames({ frames, skipped, skippedAfter }: CellError, cell: string, l10n: Localiser): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'error-frames';
  for (const [index, frame] of frames.entries()) {
    if (skipped > 0 && index === skippedAfter) {
      list.append(makeItem(l10n.t('… {0} more calls …', skipped)));
    }
    const item = makeItem(placeOf(frame, cell, l10n));
    const code = document.createElement('pre');
    code.textContent = frame.source;
    item.append(code);
    list.append(item);
  }
  return list;
}

function placeOf(frame: ErrorFrame, cell: string, l10n: Localiser): string {
  const { line, function: name } = frame;
  const place =
    frame.cell === cell
      ? l10n.t('Line {0}', line)
      : frame.cell === null
        ? l10n.t('{0}, line {1}', frame.file ?? '', line)
        : l10n.t('Cell {0}, line {1}', numberOf(frame.cell), line);
  return name === '' ? place : l10n.t('{0}, in {1}', place, name);
}

/** The number of a cell, as the page shows it. */
export function numberOf(cell: string): string {
  return cell.replace(/^cell-/, '');
}

function makeItem(text: string): HTMLElement {
  const item = document.createElement('li');
  item.append(text);
  return item;
}
