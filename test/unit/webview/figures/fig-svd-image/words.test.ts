import assert from 'node:assert/strict';
import { derive, layersOf } from '../../../../../src/webview/figures/fig-svd-image/model.js';
import type { State } from '../../../../../src/webview/figures/fig-svd-image/state.js';
import { describe as say, percent, toTable } from '../../../../../src/webview/figures/fig-svd-image/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const lines = (state: State): readonly string[] => say(state, derive(layersOf(state.image), state.k), fillTemplate).split('\n');

describe('What the figure on rank-k pictures says', () => {
  it('is what the layers cost and what they leave out', () => {
    const [cost, error] = lines({ image: 'noise', k: 5 });
    assert.equal(cost, '5 layers of 48: 485 numbers instead of 2,304, 21.1 % of the picture.');
    assert.match(error ?? '', /^The error is 41\.9 % of the picture, both measured as lengths\. No picture of rank 5 has a smaller one\.$/);
    assert.match(lines({ image: 'digit', k: 1 })[0] ?? '', /^1 layer of 48: 97 numbers/);
  });

  it('is that nothing is left out, and that nothing is saved', () => {
    assert.deepEqual(lines({ image: 'stripes', k: 3 }).slice(1), ['Nothing is left out: the picture has rank 3.']);
    assert.equal(lines({ image: 'digit', k: 24 })[2], 'This many layers save nothing: the picture itself is smaller.');
  });

  it('is short where it can be', () => {
    assert.deepEqual([0, 1e-12, 0.00123, 0.0456, 0.211].map(percent), ['0', '0', '0.12', '4.6', '21.1']);
  });
});

describe('The table of the figure on rank-k pictures', () => {
  it('has every singular value and what is left out after it', () => {
    const { columns, rows } = toTable(layersOf('stripes'), fillTemplate);
    assert.deepEqual([columns.length, rows.length], [5, 48]);
    assert.deepEqual([rows[2]?.[0], rows[2]?.[4]], [3, 291]);
    assert.ok(Number(rows[2]?.[3]) < 1e-6 && Number(rows[1]?.[3]) > 10);
  });
});
