import assert from 'node:assert/strict';
import { countTicks, describeTick, findTick } from '../../../../src/core/checklist/describeChecklist.js';
import { english } from '../../../../src/core/localiser.js';
import type { Progress } from '../../../../src/core/progress/progress.js';
import { check, progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const [first] = sampleCatalogue.steps;
assert.ok(first);
const one = first;

function ticks(progress: Progress): readonly string[] {
  return one.checklist.map((item) => describeTick(findTick(item, one, { progress }), english));
}

describe('findTick', () => {
  it('leaves everything open at first', () => {
    assert.deepEqual(ticks(progressAfter()), ['', '', '', '']);
  });

  it('ticks what the work shows, with the day and the commit', () => {
    const pass = { ...check('ex-a', 'passed'), commit: '0123456789' };
    const progress = progressAfter(check('ex-a', 'failed'), pass, { type: 'lesson.read', lesson: 'one.a' });
    const shown = 'shown by your work, 2026-01-01';
    assert.deepEqual(ticks(progress), ['', `${shown}, commit 0123456`, `${shown}, commit 0123456`, shown]);
    assert.equal(countTicks(one, { progress }), 3);
  });

  it('does not call a straight pass "failed, then passed"', () => {
    assert.equal(ticks(progressAfter(check('ex-a', 'passed')))[2], '');
  });

  it('marks a tick made by hand as such, and lets the hand take any tick away', () => {
    const byHand = progressAfter({ type: 'checklist.set', item: 'one.by-hand', done: true });
    assert.equal(ticks(byHand)[0], 'ticked by you, 2026-01-01');
    const away = progressAfter(check('ex-a', 'passed'), { type: 'checklist.set', item: 'one.passed', done: false });
    assert.equal(ticks(away)[1], '');
  });

  it('shows evidence rather than the hand where there are both', () => {
    const both = progressAfter({ type: 'checklist.set', item: 'one.passed', done: true }, check('ex-a', 'passed'));
    assert.equal(ticks(both)[1], 'shown by your work, 2026-01-01');
  });
});
