import assert from 'node:assert/strict';
import {
  DEFAULTS,
  PRESETS,
  RANGES,
  WINDOWS,
  enter,
  init,
  startAt,
  step,
} from '../../../../../src/webview/figures/fig-gradient-descent/state.js';
import { assertClose } from '../shared/assertClose.js';

describe('The presets of the figure on gradient descent', () => {
  it('are within what the controls can be set to', () => {
    for (const preset of Object.values(PRESETS)) assert.deepEqual(init(preset), preset);
  });

  it('are the ones lessons ask for', () => {
    assert.deepEqual(Object.keys(PRESETS), ['bowl', 'valley', 'rosenbrock', 'himmelblau']);
    assert.deepEqual([PRESETS.bowl.condition, PRESETS.valley.condition], [10, 100]);
  });

  it('show a unit as long in y as in x', () => {
    for (const { x, y } of Object.values(WINDOWS)) assertClose((x.max - x.min) / (y.max - y.min), 8 / 5, 1e-12);
  });
});

describe('Stepping', () => {
  it('goes on and back within bounds', () => {
    assert.equal(step(PRESETS.bowl).steps, 1);
    assert.equal(step(PRESETS.bowl, -1).steps, 0);
    assert.equal(step(PRESETS.bowl, 1e9).steps, RANGES.steps.max);
  });
});

describe('Choosing a start', () => {
  it('takes the nearest allowed place, and keeps the steps', () => {
    const moved = startAt(step(PRESETS.bowl, 7), { x: 3.3000000000000003, y: -99 });
    assert.deepEqual([moved.start, moved.steps], [{ x: 3.3, y: -7 }, 7]);
    assert.deepEqual(startAt(PRESETS.rosenbrock, { x: 0.333, y: 0.451 }).start, { x: 0.34, y: 0.46 });
    assert.deepEqual(startAt(PRESETS.himmelblau, { x: 1.02, y: 1.03 }).start, { x: 1, y: 1.05 });
  });
});

describe('Going to another surface', () => {
  it('starts anew, at a place and with a step size that suit it', () => {
    assert.deepEqual(enter(step(PRESETS.bowl, 5), 'rosenbrock'), {
      ...PRESETS.bowl,
      surface: 'rosenbrock',
      ...DEFAULTS.rosenbrock,
    });
  });
});

describe('The stored state of the figure on gradient descent', () => {
  it('comes back as it was', () => {
    const state = { ...PRESETS.valley, start: { x: 1, y: -2 }, stepSize: 0.3, steps: 17 };
    assert.deepEqual(init(JSON.parse(JSON.stringify(state))), state);
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [undefined, null, [], 3, {}, { surface: 'hill', methods: 'all', start: 2, steps: '4' }]) {
      assert.deepEqual(init(wrong, PRESETS.valley), PRESETS.valley);
    }
    assert.deepEqual(init({ surface: 'rosenbrock' }).start, DEFAULTS.rosenbrock.start);
    assert.deepEqual(init({ surface: 7 }).surface, 'quadratic');
    assert.deepEqual(init({ methods: ['newton', 'magic', 'descent'] }).methods, ['descent', 'newton']);
    assert.deepEqual(init({ start: { x: 99, y: -99 }, steps: 2.4 }).start, { x: 11.2, y: -7 });
  });
});
