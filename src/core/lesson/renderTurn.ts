import { escapeHtml } from './escapeHtml.js';

/** Where a page's way back or on leads. */
export interface Turn {
  /** A course link, such as `lesson:math.gradients`. */
  readonly address: string;
  readonly label: string;
  readonly title: string;
  /** The step it leads into, where that is another one. */
  readonly step?: string | undefined;
}

/** The end of a page: one way back, one way on, either of which may be missing. */
export function renderTurn(name: string, previous: Turn | undefined, next: Turn | undefined): string {
  return `<nav class="turn" aria-label="${escapeHtml(name)}">${renderWay(previous, 'turn-previous')}${renderWay(next, 'turn-next')}</nav>\n`;
}

function renderWay(turn: Turn | undefined, className: string): string {
  if (turn === undefined) {
    return '<span class="turn-none"></span>';
  }
  const address = escapeHtml(turn.address);
  const step = turn.step === undefined ? '' : `<span class="turn-step">${escapeHtml(turn.step)}</span>`;
  return (
    `<a class="${className}" href="${address}" data-course="${address}"><span class="turn-label">${escapeHtml(turn.label)}</span>` +
    `<span class="turn-title">${escapeHtml(turn.title)}</span>${step}</a>`
  );
}
