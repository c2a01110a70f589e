import assert from 'node:assert/strict';
import { describeReport } from '../../../../src/core/figures/describeReport.js';
import type { FunctionReport, ImplementedFunction } from '../../../../src/core/figures/implementation.js';
import { english } from '../../../../src/core/localiser.js';

const wanted: ImplementedFunction = { task: 2, output: { kind: 'matrix', columns: 2 }, wanted: 'the path' };
const say = (report: Exclude<FunctionReport, { kind: 'value' }>, of = wanted): string => describeReport('gd', report, of, english).message;

describe('What became of a learner’s function', () => {
  it('is told with what came, what is wanted and what may be the reason', () => {
    const came = (value: string, hint: string | null): string => say({ kind: 'wrong-output', came: value, hint });
    assert.equal(
      came('(2, 9)', 'transposed'),
      'gd returned an array of shape (2, 9). It should return the path: shape (n, 2). This looks transposed: rows and columns are exchanged.',
    );
    assert.equal(
      came('None', 'no-return'),
      'gd returned None. It should return the path: shape (n, 2). Does every way through the function end with a return?',
    );
    assert.match(came('ragged', null), /^gd returned rows of different lengths, or something that is no number\. It should/);
    assert.match(came('(2,)', 'one-row'), /one point only\.$/);
    assert.match(came('(3, 1)', 'flatten'), /flatten it\.$/);
    assert.match(came('(1,)', 'one-in-array'), /float\(…\)\.$/);
    assert.match(came('(9, 9)', 'too-much'), /more than the figure can draw\.$/);
    assert.match(came('dict', 'unknown-hint'), /^gd returned dict\. It should return the path: shape \(n, 2\)\.$/);
    assert.match(
      say({ kind: 'wrong-output', came: 'str', hint: null }, { ...wanted, output: { kind: 'number' } }),
      /the path: one number\.$/,
    );
    assert.match(
      say({ kind: 'wrong-output', came: 'str', hint: null }, { ...wanted, output: { kind: 'vector', length: 3 } }),
      /shape \(3,\)\.$/,
    );
  });

  it('is told with its line where there is one', () => {
    const place = { file: 'descent.py', line: 7 };
    assert.deepEqual(describeReport('gd', { kind: 'exception', text: 'ValueError: x', place }, wanted, english), {
      message: 'gd stopped with ValueError: x',
      place,
    });
    assert.deepEqual(describeReport('gd', { kind: 'not-implemented', place: null }, wanted, english), {
      message: 'gd is not written yet: it is task 2 of the exercise.',
    });
  });

  it('is told of everything else that may be in the way', () => {
    assert.equal(say({ kind: 'signature', text: 'missing 1 argument' }), 'gd cannot be called as the brief says: missing 1 argument.');
    assert.match(say({ kind: 'missing-file', file: 'descent.py' }), /^descent\.py is missing from the project/);
    assert.match(say({ kind: 'missing-function', file: 'descent.py' }), /^descent\.py has no function gd/);
    assert.match(say({ kind: 'missing-module', module: 'scipy' }), /^scipy is not installed/);
    assert.match(say({ kind: 'unreadable', text: 'invalid syntax' }), /^Python cannot read this: invalid syntax\.$/);
    assert.match(say({ kind: 'too-slow', seconds: 10 }), /after 10 seconds/);
    assert.equal(say({ kind: 'ended', text: '' }), 'Python ended before gd had returned.');
  });
});
