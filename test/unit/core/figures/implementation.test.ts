import assert from 'node:assert/strict';
import { decodeOutput, parseFunctionReport, parseInputs } from '../../../../src/core/figures/implementation.js';

describe('Inputs for a learner’s functions', () => {
  const declared = { inputs: { surface: 'text', eta: 'number', start: 'vector' } } as const;

  it('are taken as declared, and nothing else with them', () => {
    const inputs = { surface: 'bowl', eta: 0.1, start: [1, 2] };
    assert.deepEqual(parseInputs({ ...inputs, more: 'x' }, declared), inputs);
  });

  it('are refused where they are of another kind', () => {
    for (const wrong of [
      undefined,
      {},
      { surface: 'bowl', eta: '0.1', start: [1] },
      { surface: 'bowl', eta: NaN, start: [1] },
      { surface: 1, eta: 1, start: [] },
    ]) {
      assert.equal(parseInputs(wrong, declared), undefined, JSON.stringify(wrong));
    }
  });
});

describe('A report of the driver', () => {
  it('brings numbers that JSON does not have', () => {
    const read = (value: unknown): unknown => {
      const report = parseFunctionReport(JSON.stringify({ function: 'f', result: { kind: 'value', value } }));
      return report?.result.kind === 'value' ? decodeOutput(report.result.value) : report;
    };
    assert.deepEqual(
      [read(2), read('NaN'), read(['Infinity', -1]), read([[1, '-Infinity']]), read([])],
      [2, NaN, [Infinity, -1], [[1, -Infinity]], []],
    );
  });

  it('is nothing where it is none', () => {
    for (const wrong of ['', 'text', '{}', '{"function":"f"}', '{"function":"f","result":{"kind":"value","value":"many"}}']) {
      assert.equal(parseFunctionReport(wrong), undefined);
    }
  });
});
