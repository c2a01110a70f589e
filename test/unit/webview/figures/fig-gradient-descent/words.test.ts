import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-gradient-descent/model.js';
import { ownWalks } from '../../../../../src/webview/figures/fig-gradient-descent/ownWalks.js';
import { PRESETS, type State } from '../../../../../src/webview/figures/fig-gradient-descent/state.js';
import { describe as describeWalks, limitNote, toTable } from '../../../../../src/webview/figures/fig-gradient-descent/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const say = (state: State): readonly string[] => describeWalks(derive(state), state, [], fillTemplate).split('\n');
const { bowl } = PRESETS;

describe('What the figure on gradient descent says', () => {
  it('is where the walk starts, and what a step will do', () => {
    assert.deepEqual(say(bowl), ['At the start, (10, 1): loss 55.', 'Each step of gradient descent multiplies x by 0.95 and y by 0.5.']);
  });

  it('is where each walk is, as in the table of the lesson', () => {
    assert.deepEqual(say({ ...bowl, stepSize: 0.18, steps: 3 }), [
      'Gradient descent, step 3: (5.51, −0.512), loss 16.5.',
      'Each step of gradient descent multiplies x by 0.82 and y by −0.8.',
    ]);
  });

  it('is what becomes of a walk', () => {
    const steep: State = { ...bowl, start: { x: 0, y: 1 }, methods: ['momentum'], momentum: 0 };
    assert.match(say({ ...steep, stepSize: 0.05, steps: 100 })[0] ?? '', /^Momentum arrived at step \d+: \(0, /);
    assert.match(say({ ...steep, stepSize: 0.2, steps: 9 })[0] ?? '', /It will never settle\.$/);
    assert.deepEqual(say({ ...steep, stepSize: 0.21, steps: 9 }), [
      'Momentum, step 9: (0, −2.36), loss 27.8. It will climb without end.',
      'The step size 0.21 is above the limit 0.2 of momentum.',
    ]);
    assert.match(say({ ...steep, stepSize: 4, steps: 100 })[0] ?? '', /^Momentum diverged after step \d+, at loss [\d.]+ × 10/);
  });

  it('is that no step lowers the loss any more', () => {
    const derived = derive({ ...bowl, methods: ['newton'], steps: 1 });
    const stuck = { ...derived, walks: derived.walks.map((walk) => ({ ...walk, outcome: 'stuck' as const })) };
    assert.match(describeWalks(stuck, bowl, [], fillTemplate), /^Newton’s method is stuck at step 1: no step lowers the loss 0 any more\./);
  });

  it('asks for a method where none is chosen', () => {
    assert.deepEqual(say({ ...bowl, methods: [] }), ['Choose at least one method.']);
  });

  it('names the limits, and whether they hold everywhere', () => {
    const note = (state: State): string => limitNote(derive(state), state, fillTemplate);
    assert.equal(note({ ...bowl, methods: ['descent', 'momentum'] }), 'Limit: gradient descent 0.2 · momentum 0.36');
    assert.equal(note({ ...PRESETS.rosenbrock, methods: ['descent'] }), 'Limit beside the nearest minimum: gradient descent 0.002');
    assert.equal(note({ ...bowl, methods: ['newton'] }), 'Newton’s method finds its own step size.');
  });
});

describe('What the figure on gradient descent says of the reader’s own code', () => {
  const state: State = { ...bowl, stepSize: 0.1, steps: 2 };
  const { surface, walks } = derive(state);
  const rows = (walks[0]?.path ?? []).map(({ x, y }) => [x, y]);
  const ownOf = (path: readonly (readonly number[])[]): ReturnType<typeof ownWalks> =>
    ownWalks(surface, walks, { source: 'both', outputs: new Map([['gd', path]]) });
  const sentence = (path: readonly (readonly number[])[]): string | undefined =>
    describeWalks(derive(state), state, ownOf(path), fillTemplate).split('\n').at(-1);

  it('is whether it takes the same path, and where it leaves it', () => {
    assert.equal(sentence(rows), 'Your gd takes the same path. Largest difference: 0.');
    assert.equal(
      sentence([
        [10, 1],
        [9.5, 1],
        [9, 1],
      ]),
      'Your gd leaves the path at step 1. Largest difference: 1.3.',
    );
    assert.equal(
      sentence([
        [10, 1],
        [NaN, 1],
        [9, 1],
      ]),
      'Your gd leaves the path at step 1, and holds points that are no numbers.',
    );
    assert.equal(sentence(rows.slice(0, 2)), 'Your gd makes 1 steps on this path, the built-in one 2.');
    assert.equal(sentence([...rows, [0, 0]]), 'Your gd makes 3 steps on this path, the built-in one 2.');
  });

  it('is in the table, beside the built-in path', () => {
    const table = toTable(
      derive(state),
      ownOf([
        [10, 1],
        [NaN, 1],
      ]),
      fillTemplate,
    );
    assert.deepEqual(table.columns.slice(-3), ['your gd: x', 'your gd: y', 'your gd: difference']);
    assert.deepEqual(
      table.rows.map((row) => row.slice(-3)),
      [
        [10, 1, 0],
        ['NaN', 1, ''],
        ['', '', ''],
      ],
    );
  });

  it('is nothing where there is no answer', () => {
    assert.deepEqual(ownWalks(surface, walks, { source: 'both', outputs: new Map() }), []);
    assert.deepEqual(ownWalks(surface, walks, { source: 'both', outputs: new Map([['gd', 3]]) }), []);
  });
});

describe('The table of the figure on gradient descent', () => {
  it('has point, loss and slope of each step', () => {
    const table = toTable(derive({ ...bowl, stepSize: 0.1, steps: 1 }), [], fillTemplate);
    assert.deepEqual(table.columns, ['step', 'x', 'y', 'loss', 'slope']);
    assert.deepEqual(table.rows, [
      [0, 10, 1, 55, Math.hypot(10, 10)],
      [1, 9, 0, 40.5, 9],
    ]);
  });

  it('names the methods where there are several, and leaves the cells of a walk that has ended empty', () => {
    const table = toTable(derive({ ...bowl, methods: ['descent', 'newton'], steps: 2 }), [], fillTemplate);
    assert.deepEqual(table.columns.slice(4, 6), ['gradient descent: slope', 'Newton’s method: x']);
    assert.deepEqual(table.rows[2]?.slice(5), ['', '', '', '']);
  });
});
