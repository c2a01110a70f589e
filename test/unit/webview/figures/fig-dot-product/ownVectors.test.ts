import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-dot-product/model.js';
import {
  NOTHING,
  describeOwn,
  ownVectors,
  questionOf,
  withOwnColumns,
} from '../../../../../src/webview/figures/fig-dot-product/ownVectors.js';
import { PRESETS, type State } from '../../../../../src/webview/figures/fig-dot-product/state.js';
import { toTable } from '../../../../../src/webview/figures/fig-dot-product/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';
import type { OwnAnswer } from '../../../../../src/webview/figures/shared/ownImplementation.js';

type Outputs = Readonly<Record<string, number | readonly number[]>>;

// u·v = −1 × 5 + 3 × 0 = −5, |u|² = 10, the shadow of u on v is (−1, 0).
const state: State = { ...PRESETS.agree, u: { x: -1, y: 3 }, v: { x: 5, y: 0 } };
const derived = derive(state);
const right: Outputs = { dot: -5, norm: Math.sqrt(10), cosine: -1 / Math.sqrt(10), project: [-1, 0] };
const answer = (outputs: Outputs): OwnAnswer => ({ source: 'both', outputs: new Map(Object.entries(outputs)) });
const say = (outputs: Outputs): readonly string[] => describeOwn(ownVectors(state, answer(outputs)), state, derived, fillTemplate);

describe('The reader’s own code in the figure on dot products', () => {
  it('is asked only where there is an answer: a right function refuses a zero vector', () => {
    const asked = (one: State): readonly string[] => questionOf(one, derive(one)).functions;
    assert.deepEqual(asked(state), ['dot', 'norm', 'cosine', 'project']);
    assert.deepEqual(asked(PRESETS.zero), ['dot', 'norm']);
    assert.deepEqual(asked({ ...state, u: { x: 0, y: 0 } }), ['dot', 'norm', 'project']);
    assert.deepEqual(questionOf(state, derived).inputs, { u: [-1, 3], v: [5, 0] });
  });

  it('is said to agree where it does, and nothing is said of what has not answered', () => {
    assert.deepEqual(say(right), ['Your code gives the same: dot, norm, cosine, project.']);
    assert.deepEqual(say({ dot: -5 + 1e-13 }), ['Your code gives the same: dot.']);
    assert.deepEqual(describeOwn(ownVectors(state, NOTHING), state, derived, fillTemplate), []);
  });

  it('is said where a number differs, also where it is none', () => {
    assert.deepEqual(say({ dot: 5, norm: NaN, cosine: Infinity }), [
      'Your dot returns 5; it is −5.',
      'Your norm returns NaN; it is 3.162.',
      'Your cosine returns Infinity; it is −0.3162.',
    ]);
    assert.deepEqual(say({ dot: -5.000001 }), ['Your dot returns −5.000001; it is −5.']);
  });

  it('is told what a wrong shadow does to the right angle', () => {
    assert.deepEqual(say({ project: [-5, 0] }), [
      'Your project returns (−5, 0); the shadow is (−1, 0).',
      'What yours leaves of u is not perpendicular to v: their dot product is 20.',
    ]);
    assert.deepEqual(say({ project: [-1, 2] }), [
      'Your project returns (−1, 2); the shadow is (−1, 0).',
      'What yours leaves of u is perpendicular to v, but yours does not lie on the line through v.',
    ]);
    assert.match(say({ project: [NaN, 0] }).join(' '), /returns \(NaN, 0\).* product is NaN\.$/);
  });

  it('stands in the table beside what the figure computes, with the difference', () => {
    const table = toTable(state, derived, fillTemplate);
    const own = withOwnColumns(table, ownVectors(state, answer({ ...right, dot: 5, project: [-5, 0] })), state, derived, fillTemplate);
    assert.deepEqual(own.columns.slice(-3), ['your value or x', 'your y', 'difference']);
    const rows = new Map(own.rows.map(([name, ...cells]) => [name, cells.slice(-3)]));
    assert.deepEqual(rows.get('u·v'), [5, '', 10]);
    assert.deepEqual(rows.get('|u|'), [Math.sqrt(10), '', 0]);
    assert.deepEqual(rows.get('projection of u on v'), [-5, 0, 4]);
    assert.deepEqual(rows.get('residual'), [4, 3, 4]);
    assert.deepEqual(rows.get('residual·v'), [20, '', 20]);
    assert.deepEqual(rows.get('|v|'), ['', '', '']);
    assert.deepEqual(withOwnColumns(table, ownVectors(state, NOTHING), state, derived, fillTemplate), table);
    const strange = withOwnColumns(table, ownVectors(state, answer({ norm: NaN })), state, derived, fillTemplate);
    assert.deepEqual(strange.rows.find(([name]) => name === '|u|')?.slice(-3), ['NaN', '', 'NaN']);
  });
});
