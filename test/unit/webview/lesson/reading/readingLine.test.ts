import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findReadingLine, findReadingPlace } from '../../../../../src/webview/lesson/reading/readingLine.js';

describe('where in a lesson a reader is', () => {
  it('is a quarter down the window, and at the very end of the page when it cannot scroll further', () => {
    assert.equal(findReadingLine({ scrollTop: 0, height: 800, pageHeight: 8000 }), 200);
    assert.equal(findReadingLine({ scrollTop: 3000, height: 800, pageHeight: 8000 }), 3200);
    assert.equal(findReadingLine({ scrollTop: 7200, height: 800, pageHeight: 8000 }), 8000);
    assert.equal(findReadingLine({ scrollTop: 0, height: 800, pageHeight: 500 }), 800);
  });

  it('never goes back while the reader scrolls on', () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(9000), (one, other) => {
        const lineAt = (scrollTop: number): number => findReadingLine({ scrollTop, height: 700, pageHeight: 10_000 });
        assert.ok(lineAt(Math.min(one, other)) <= lineAt(Math.max(one, other)));
      }),
    );
  });

  it('is a section and how much of it is behind', () => {
    const tops = [100, 300, 900];
    assert.deepEqual(findReadingPlace(tops, 1000, 50), { section: -1, fraction: 0 });
    assert.deepEqual(findReadingPlace(tops, 1000, 150), { section: 0, fraction: 0.25 });
    assert.deepEqual(findReadingPlace(tops, 1000, 300), { section: 1, fraction: 0 });
    assert.deepEqual(findReadingPlace(tops, 1000, 2000), { section: 2, fraction: 1 });
    assert.deepEqual(findReadingPlace([100, 100], 100, 100), { section: 1, fraction: 1 });
    assert.deepEqual(findReadingPlace([], 0, 100), { section: -1, fraction: 0 });
  });
});
