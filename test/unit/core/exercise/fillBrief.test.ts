import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fillBrief, formatTolerance } from '../../../../src/core/exercise/fillBrief.js';

const values = { seeds: [3], tolerances: { loss: { value: 1e-6 } } };

describe('filling a brief', () => {
  it('keeps what it does not know, and reports it', () => {
    const brief = '{{tolerance.loss}} {{ seeds }} {{tolerance.gain}} {{tolerance.loss.x}} {{tolerance.toString}} {{colour}}\n';
    assert.deepEqual(fillBrief(brief, values), {
      text: '1e-6 3 {{tolerance.gain}} {{tolerance.loss.x}} {{tolerance.toString}} {{colour}}\n',
      unknown: ['{{tolerance.gain}}', '{{tolerance.loss.x}}', '{{tolerance.toString}}', '{{colour}}'],
    });
  });

  it('knows no seeds where there are none', () => {
    assert.deepEqual(fillBrief('{{seeds}}', { seeds: [], tolerances: {} }).unknown, ['{{seeds}}']);
  });

  it('leaves links that any reader can follow', () => {
    const brief = '[a](lesson:math.gradients) [b](https://example.org) [c](exercise:ex-mean)\n';
    assert.equal(fillBrief(brief, values).text, 'a [b](https://example.org) c\n');
  });

  it('leaves the braces of formulas alone', () => {
    const brief = '$\\frac{1}{n}$ and $x_{{a}}$\n';
    assert.deepEqual(fillBrief(brief, values), { text: brief, unknown: [] });
  });

  it('writes a tolerance as a person would', () => {
    assert.deepEqual([0, 1e-12, 0.0005, 0.001, 0.05, 2].map(formatTolerance), ['0', '1e-12', '5e-4', '0.001', '0.05', '2']);
  });
});
