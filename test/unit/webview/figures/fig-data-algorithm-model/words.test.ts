import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-data-algorithm-model/model.js';
import { PRESETS, type State } from '../../../../../src/webview/figures/fig-data-algorithm-model/state.js';
import {
  answer,
  candidates,
  describe as describeModel,
  formula,
  toTable,
  workedOut,
} from '../../../../../src/webview/figures/fig-data-algorithm-model/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const { line, unlabelled } = PRESETS;
const say = (state: State, tried?: number): readonly string[] =>
  describeModel(state, derive(state), tried === undefined ? undefined : { tried }, fillTemplate).split('\n');

describe('What the figure on data, algorithm and model says', () => {
  it('is the model, its error, and the trip it fits worst', () => {
    assert.deepEqual(say({ ...line, w: 3, b: 2 }), [
      'The model: minutes = 3.0 × km + 2.0. Sum of squared errors: 4.62.',
      'Largest error: the trip of 4.9 km took 1.3 minutes longer than promised.',
    ]);
    assert.match(say(line)[1] ?? '', /took 8\.8 minutes less than promised/);
  });

  it('is without labels the groups and how alike their trips are', () => {
    assert.deepEqual(say({ ...unlabelled, border: 3 }).slice(1), [
      'A border at 3.0 km puts 4 trips into group A and 4 into group B. Spread inside the groups: 4.04.',
    ]);
  });

  it('is what the search tried, after it', () => {
    assert.equal(say(line, candidates(line)).at(-1), 'The search tried 40,501 lines; none has a smaller sum.');
    assert.equal(say(unlabelled, candidates(unlabelled)).at(-1), 'The search tried 81 borders; none has a smaller spread.');
  });
});

describe('The model in words', () => {
  it('is a formula, worked out for a trip, and an answer', () => {
    const model = { ...line, w: 3, b: 2 };
    assert.deepEqual(
      [formula(model, fillTemplate), workedOut(model, 3, fillTemplate), answer(model, 3, fillTemplate)],
      ['minutes = 3.0 × km + 2.0', '3.0 × 3.0 + 2.0 = 11.0', '11.0 minutes'],
    );
    const falling = { ...line, w: -1, b: -2.5 };
    assert.deepEqual(
      [formula(falling, fillTemplate), workedOut(falling, 2, fillTemplate)],
      ['minutes = −1.0 × km − 2.5', '−1.0 × 2.0 − 2.5 = −4.5'],
    );
  });

  it('is a border between two groups where there are no labels', () => {
    const model = { ...unlabelled, border: 3 };
    assert.deepEqual(
      [formula(model, fillTemplate), workedOut(model, 2, fillTemplate), workedOut(model, 3, fillTemplate), answer(model, 3, fillTemplate)],
      ['group = A if km < 3.0, else B', '2.0 < 3.0, so A', '3.0 is not below 3.0, so B', 'group B'],
    );
  });
});

describe('The table of the figure on data, algorithm and model', () => {
  it('has each trip with what is promised and how wrong that is', () => {
    const table = toTable({ ...line, w: 3, b: 2 }, derive({ ...line, w: 3, b: 2 }), fillTemplate);
    assert.deepEqual(table.rows[1], [2, 1, 5, 5, 0, 0]);
    assert.deepEqual(table.rows[2]?.slice(0, 5), [3, 1.6, 7.5, 6.8, 0.7]);
    assert.match(table.caption, /Sum of squared errors: 4\.62$/);
  });

  it('has no minutes where there are no labels', () => {
    const table = toTable(unlabelled, derive(unlabelled), fillTemplate);
    assert.deepEqual(table.columns, ['trip', 'km', 'group']);
    assert.deepEqual(table.rows[7], [8, 6.4, 'B']);
  });
});
