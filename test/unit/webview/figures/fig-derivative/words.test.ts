import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-derivative/model.js';
import { PRESETS, type State } from '../../../../../src/webview/figures/fig-derivative/state.js';
import { describe as say, toTable } from '../../../../../src/webview/figures/fig-derivative/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const lines = (change: Partial<State>): readonly string[] => {
  const state = { ...PRESETS.secant, ...change };
  return say(derive(state), state, fillTemplate).split('\n');
};

describe('What the figure on the derivative says', () => {
  it('is the slope, the estimate and its error', () => {
    assert.deepEqual(lines({ kind: 'square', x: 1, h: 0.5 }), [
      'f(x) = x² at x = 1: f′(x) is 2.',
      'With h = 0.5, (f(x + h) − f(x)) / h gives 2.5.',
      'Error: 0.5. The bend of the curve is most of it: a smaller h helps.',
    ]);
    assert.match(lines({ method: 'central' })[1] ?? '', /^With h = 1, \(f\(x \+ h\) − f\(x − h\)\) \/ 2h gives /);
  });

  it('is which part of the error is the larger one', () => {
    assert.match(lines({ h: 1e-12 })[2] ?? '', /Rounding is most of it: a larger h helps\.$/);
    assert.match(lines({ h: 2e-8 })[2] ?? '', /in balance: about as good as it gets\.$/);
  });

  it('is that |x| has no derivative at 0, and what happens beside it', () => {
    assert.deepEqual(lines({ kind: 'absolute', x: 0, h: 0.5 }), [
      'f(x) = |x| has no derivative at 0: from the right the slope is 1, from the left −1.',
      'With h = 0.5, (f(x + h) − f(x)) / h gives 1, whatever h is: the curve has a kink there, and no tangent.',
    ]);
    assert.equal(lines({ kind: 'absolute', x: 1, h: 0.5 })[2], 'Error: 0.');
    assert.match(lines({ kind: 'absolute', x: -0.5, h: 1 })[2] ?? '', /^Error: 1\. The secant reaches over the kink/);
  });
});

describe('The table of the figure on the derivative', () => {
  it('has both methods at every power of ten', () => {
    const state = { ...PRESETS.secant, kind: 'square', x: 1 } as const;
    const { columns, rows } = toTable(derive(state), state, fillTemplate);
    assert.deepEqual(columns, ['h', 'Forward', 'Forward: error', 'Central', 'Central: error']);
    assert.deepEqual(rows[0], [1, 3, 1, 2, 0]);
    assert.deepEqual([rows.length, rows.at(-1)?.[0]], [13, 1e-12]);
  });

  it('has no errors where there is no derivative', () => {
    assert.deepEqual(toTable(derive(PRESETS.kink), PRESETS.kink, fillTemplate).rows[3], [1e-3, 1, '–', 0, '–']);
  });
});
