import assert from 'node:assert/strict';
import { parseImplementationFromPage, parseImplementationToPage } from '../../../src/protocol/implementation.js';

describe('The messages about a learner’s functions', () => {
  it('are read as they were sent', () => {
    const toEditor = [
      { type: 'run', request: 1, figure: 'fig-a', functions: ['f'], inputs: { x: 1 } },
      { type: 'open-line', request: 1, function: 'f' },
      { type: 'take-action', request: 1, action: 'Start' },
    ];
    for (const message of toEditor) assert.deepEqual(parseImplementationFromPage({ implementation: message }), message);
    const toPage = [
      {
        type: 'answer',
        request: 1,
        functions: { f: { kind: 'value', value: [['NaN', 1]] }, g: { kind: 'problem', message: 'no', place: 'a.py, line 1' } },
      },
      { type: 'answer', request: 1, functions: {}, blocked: { message: 'no', actions: ['Start'] } },
      { type: 'changed' },
    ];
    for (const message of toPage) assert.deepEqual(parseImplementationToPage({ implementation: message }), message);
  });

  it('are nothing where they are not of this protocol', () => {
    for (const wrong of [
      undefined,
      null,
      'run',
      { type: 'run' },
      { implementation: { type: 'run', request: 'one' } },
      { page: 'x', message: {} },
    ]) {
      assert.equal(parseImplementationFromPage(wrong), undefined);
      assert.equal(parseImplementationToPage(wrong), undefined);
    }
  });
});
