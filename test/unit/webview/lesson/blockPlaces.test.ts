import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlockPlace } from '../../../../src/webview/lesson/blockPlaces.js';
import { locatePosition, resolvePosition } from '../../../../src/webview/lesson/blockPlaces.js';

/** Blocks one below the other; a name makes one a heading. */
function layOut(...blocks: readonly (readonly [number] | readonly [number, string])[]): readonly BlockPlace[] {
  let top = 0;
  return blocks.map(([height, heading]) => {
    const place = { top, height, heading };
    top += height;
    return place;
  });
}

const wide = layOut([100], [40, 'one'], [200], [100], [40, 'two'], [300]);

describe('the place of a reader on a page', () => {
  it('is named by heading, block and how far into it', () => {
    assert.deepEqual(locatePosition(wide, 0), { heading: '', block: 0, fraction: 0 });
    assert.deepEqual(locatePosition(wide, 240), { heading: 'one', block: 1, fraction: 0.5 });
    assert.deepEqual(locatePosition(wide, 440), { heading: 'two', block: 0, fraction: 0 });
    assert.deepEqual(locatePosition(wide, 9999), { heading: 'two', block: 1, fraction: 1 });
  });

  it('is found again at another width', () => {
    const narrow = layOut([180], [60, 'one'], [500], [170], [60, 'two'], [900]);
    assert.equal(resolvePosition(narrow, locatePosition(wide, 240)), 180 + 60 + 250);
  });

  it('is found again in the space between two blocks', () => {
    const spaced: readonly BlockPlace[] = [
      { top: 0, height: 40, heading: 'one' },
      { top: 60, height: 100 },
      { top: 200, height: 100 },
    ];
    assert.equal(resolvePosition(spaced, locatePosition(spaced, 180)), 180);
    assert.equal(resolvePosition(spaced, locatePosition(spaced, 50)), 50);
  });

  it('is near where the text has changed', () => {
    const shorter = layOut([100], [40, 'one'], [200], [40, 'two'], [300]);
    assert.equal(resolvePosition(shorter, { heading: 'one', block: 7, fraction: 0.5 }), 140 + 100);
    assert.equal(resolvePosition(shorter, { heading: 'gone', block: 1, fraction: 0 }), 0);
    assert.equal(resolvePosition([], { heading: '', block: 0, fraction: 0 }), 0);
  });

  it('is the beginning above the first block, and on a page without blocks', () => {
    assert.deepEqual(locatePosition(wide, -20), { heading: '', block: 0, fraction: 0 });
    assert.deepEqual(locatePosition([], 100), { heading: '', block: 0, fraction: 0 });
    assert.deepEqual(locatePosition(layOut([0, 'empty']), 0), { heading: 'empty', block: 0, fraction: 0 });
  });

  it('comes back to the same height on an unchanged page, whatever its blocks', () => {
    const block = fc.oneof(fc.tuple(fc.integer({ min: 1, max: 500 })), fc.tuple(fc.integer({ min: 1, max: 80 }), fc.uuid()));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (blocks, part) => {
        const places = layOut(...blocks);
        const last = places.at(-1);
        const y = part * ((last?.top ?? 0) + (last?.height ?? 0));
        assert.ok(Math.abs(resolvePosition(places, locatePosition(places, y)) - y) < 1e-6);
      }),
    );
  });
});
