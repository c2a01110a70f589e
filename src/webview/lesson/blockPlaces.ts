import type { ReadingPosition } from '../../core/lesson/pageState.js';

/** A block of the page as it is laid out now; lengths in CSS pixels from the top of the page. */
export interface BlockPlace {
  /** Its id where it is a heading. */
  readonly heading?: string | undefined;
  readonly top: number;
  readonly height: number;
}

/** Says in lasting terms which place stands at height `y` of the page. */
export function locatePosition(blocks: readonly BlockPlace[], y: number): ReadingPosition {
  let heading = '';
  let block = -1;
  let found: ReadingPosition = { heading: '', block: 0, fraction: 0 };
  for (const [index, place] of blocks.entries()) {
    if (place.top > y) {
      break;
    }
    block = place.heading === undefined ? block + 1 : 0;
    heading = place.heading ?? heading;
    const extent = extentOf(blocks, index);
    const fraction = extent === 0 ? 0 : Math.min(1, Math.max(0, (y - place.top) / extent));
    found = { heading, block, fraction };
  }
  return found;
}

/** Finds the height of the page at which a remembered place stands now; the nearest one where the text has changed. */
export function resolvePosition(blocks: readonly BlockPlace[], position: ReadingPosition): number {
  const start = position.heading === '' ? 0 : blocks.findIndex(({ heading }) => heading === position.heading);
  if (start < 0) {
    return 0;
  }
  const next = blocks.findIndex(({ heading }, index) => index > start && heading !== undefined);
  const index = Math.min(start + position.block, (next < 0 ? blocks.length : next) - 1);
  const place = blocks[index];
  return place === undefined ? 0 : place.top + extentOf(blocks, index) * position.fraction;
}

/** The height of a block with the space below it, for a reader may have scrolled into that. */
function extentOf(blocks: readonly BlockPlace[], index: number): number {
  const place = blocks[index];
  const next = blocks[index + 1];
  return place === undefined ? 0 : next === undefined ? place.height : Math.max(0, next.top - place.top);
}
