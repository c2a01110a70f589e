import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-dot-product/model.js';
import { PRESETS, challenge, type State } from '../../../../../src/webview/figures/fig-dot-product/state.js';
import { describe as describeVectors, toTable } from '../../../../../src/webview/figures/fig-dot-product/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const say = (state: State): readonly string[] => describeVectors(state, derive(state), fillTemplate).split('\n');

describe('What the figure on dot products says', () => {
  it('is how the dot product is worked out, what it means, and what is projected', () => {
    assert.deepEqual(say(PRESETS.disagree), [
      'u·v = −3 × 4 + 2 × 1 = −10.',
      'Angle 132.3°, cosine −0.6727. They disagree: more than a right angle.',
      'u casts the shadow (−2.353, −0.5882) on v, which is −0.5882 times v. What is left, (−0.6471, 2.588), is perpendicular to v.',
    ]);
    assert.equal(say({ ...PRESETS.agree, v: { x: -2, y: -1.5 } })[0], 'u·v = 4 × (−2) + 3 × (−1.5) = −12.5.');
  });

  it('is each kind of agreement by its name', () => {
    const v = { x: 2, y: 0 };
    const agreement = (x: number, y: number): string => say({ ...PRESETS.agree, u: { x, y }, v })[1] ?? '';
    assert.match(agreement(3, 0), /point the same way\.$/);
    assert.match(agreement(3, 1), /They agree/);
    assert.match(agreement(0, 1), /perpendicular: neither/);
    assert.match(agreement(-3, 0), /opposite directions\.$/);
  });

  it('is "undefined" of a zero vector', () => {
    assert.deepEqual(say(PRESETS.zero).slice(1), [
      'A zero vector has no direction: angle and cosine are undefined.',
      'Nothing can be projected onto a zero vector.',
    ]);
  });

  it('is whether a challenge is met', () => {
    const state = challenge(PRESETS.agree);
    assert.match(say(state).at(-1) ?? '', /^Challenge: move/);
    assert.equal(say({ ...state, v: { x: -state.u.y, y: state.u.x } }).at(-1), 'Challenge met: perpendicular.');
  });
});

describe('The table of the figure on dot products', () => {
  it('holds every number, and "undefined" where there is none', () => {
    const rows = new Map(toTable(PRESETS.zero, derive(PRESETS.zero), fillTemplate).rows.map(([name, ...values]) => [name, values]));
    assert.deepEqual(rows.get('u'), [4, 3]);
    assert.deepEqual(rows.get('cosine'), ['undefined', '']);
    assert.deepEqual(rows.get('projection of u on v'), ['undefined', '']);
    const agree = new Map(toTable(PRESETS.agree, derive(PRESETS.agree), fillTemplate).rows.map(([name, ...values]) => [name, values]));
    assert.deepEqual(agree.get('residual·v'), [0, '']);
    assert.deepEqual(agree.get('projection of u on v'), [4, 0]);
  });
});
