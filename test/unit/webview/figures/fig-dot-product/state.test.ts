import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-dot-product/model.js';
import {
  CHALLENGES,
  LIMITS,
  PRESETS,
  challenge,
  init,
  move,
  place,
  setSnap,
  type State,
} from '../../../../../src/webview/figures/fig-dot-product/state.js';

describe('The arrow heads of the figure on dot products', () => {
  it('lie on tenths inside the window, or on whole numbers', () => {
    assert.deepEqual(place({ x: 1.234, y: -0.04 }, false), { x: 1.2, y: 0 });
    assert.deepEqual(place({ x: 99, y: -99 }, false), { x: LIMITS.x, y: -LIMITS.y });
    assert.deepEqual(place({ x: 1.6, y: -2.4 }, true), { x: 2, y: -2 });
    assert.ok(Object.is(place({ x: -0.01, y: 0 }, false).x, 0), 'there is no minus before zero');
  });

  it('move one at a time, and snap together', () => {
    const moved = move(PRESETS.agree, 'u', { x: 1.26, y: 1 });
    assert.deepEqual([moved.u, moved.v], [{ x: 1.3, y: 1 }, PRESETS.agree.v]);
    assert.deepEqual(setSnap(moved, true).u, { x: 1, y: 1 });
    assert.deepEqual(move(setSnap(moved, true), 'v', { x: 2.4, y: 0 }).v, { x: 2, y: 0 });
  });
});

describe('A challenge', () => {
  it('begins with arrows that are not perpendicular, and that whole numbers can make so', () => {
    let state: State = PRESETS.agree;
    for (let number = 1; number <= CHALLENGES; number += 1) {
      state = challenge(state);
      assert.equal(state.challenge, number);
      assert.notEqual(derive(state).agreement, 'perpendicular');
      const turned = { x: -state.u.y, y: state.u.x };
      assert.deepEqual(place(turned, true), turned);
      assert.equal(derive({ ...state, v: turned }).agreement, 'perpendicular');
    }
    assert.equal(challenge(state).challenge, 1);
  });
});

describe('The stored state of the figure on dot products', () => {
  it('comes back as it was', () => {
    const state: State = { u: { x: 1.5, y: -2 }, v: { x: 0, y: 0 }, snap: false, parts: ['residual'], challenge: 2 };
    assert.deepEqual(init(JSON.parse(JSON.stringify(state))), state);
  });

  it('is that of the preset where it does not fit', () => {
    for (const wrong of [undefined, null, 7, 'text', [], {}]) assert.deepEqual(init(wrong, PRESETS.disagree), PRESETS.disagree);
    assert.deepEqual(init({ u: { x: 'a', y: 99 }, v: 3, snap: 'yes', parts: 'all', challenge: 99 }), {
      ...PRESETS.agree,
      u: { x: PRESETS.agree.u.x, y: LIMITS.y },
      challenge: 0,
    });
    assert.equal(init({ challenge: -3 }).challenge, 0);
  });
});
