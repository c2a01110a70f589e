import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-data-algorithm-model/model.js';
import { describeOwn, ownModel, questionOf, withOwnColumns } from '../../../../../src/webview/figures/fig-data-algorithm-model/ownModel.js';
import { PRESETS } from '../../../../../src/webview/figures/fig-data-algorithm-model/state.js';
import { toTable } from '../../../../../src/webview/figures/fig-data-algorithm-model/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';
import type { OwnAnswer } from '../../../../../src/webview/figures/shared/ownImplementation.js';

const state = { ...PRESETS.line, w: 3, b: 2 };
const derived = derive(state);
const predicted = derived.rows.map((row) => row.predicted);
const answer = (outputs: Readonly<Record<string, number | readonly number[]>>): OwnAnswer => ({
  source: 'both',
  outputs: new Map(Object.entries(outputs)),
});
const say = (outputs: Readonly<Record<string, number | readonly number[]>>): readonly string[] =>
  describeOwn(ownModel(answer(outputs)), derived, fillTemplate);

describe('The reader’s own code in the figure on data, algorithm and model', () => {
  it('is asked for predictions and their error, and for a search once there has been one', () => {
    assert.deepEqual(questionOf(state, false).functions, ['predict_all', 'sse']);
    assert.deepEqual(questionOf(state, true).functions, ['predict_all', 'sse', 'grid_fit']);
    assert.deepEqual(questionOf(PRESETS.unlabelled, true).functions, []);
    assert.deepEqual(questionOf(state, false).inputs, {
      xs: state.points.map(({ x }) => x),
      ys: state.points.map(({ y }) => y),
      w: 3,
      b: 2,
    });
  });

  it('is said to agree where it does', () => {
    assert.deepEqual(say({ predict_all: predicted, sse: derived.line.sse, grid_fit: [3, 2] }), [
      'Your predict_all promises the same minutes.',
      `Your sse is the same: ${Number(derived.line.sse.toPrecision(5))}.`,
      'Your grid_fit finds the same line: w = 3, b = 2.',
    ]);
    assert.deepEqual(say({}), []);
  });

  it('is said where it does not agree, also where it holds what is no number', () => {
    assert.match(say({ predict_all: predicted.with(2, 0) })[0] ?? '', /promises 0 minutes for trip 3; the built-in model promises 6\.8\.$/);
    assert.match(say({ predict_all: predicted.with(0, NaN) })[0] ?? '', /promises NaN minutes for trip 1/);
    assert.match(say({ sse: Infinity })[0] ?? '', /^Your sse is Infinity; the built-in one is /);
    assert.match(say({ grid_fit: [3, 7] })[0] ?? '', /finds w = 3, b = 7; the built-in search w = 3\.0, b = 2\.0\.$/);
  });

  it('stands in the table beside the model', () => {
    const own = ownModel(answer({ predict_all: predicted.with(1, NaN) }));
    const table = withOwnColumns(toTable(state, derived, fillTemplate), own, derived, fillTemplate);
    assert.deepEqual(table.columns.slice(-2), ['your predict_all', 'difference']);
    assert.deepEqual(
      table.rows.slice(0, 2).map((row) => row.slice(-2)),
      [
        [predicted[0], 0],
        ['NaN', 'NaN'],
      ],
    );
  });
});
