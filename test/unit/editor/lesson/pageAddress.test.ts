import assert from 'node:assert/strict';
import { formatPageAddress, parsePageState, readPageId } from '../../../../src/editor/lesson/pageAddress.js';

describe('the address of a page', () => {
  it('comes back from what VS Code kept over a reload', () => {
    for (const address of [{ kind: 'lesson', id: 'math.optimization' } as const, { kind: 'step', id: 'deep-learning' } as const]) {
      assert.deepEqual(parsePageState({ page: formatPageAddress(address), memory: {} }), address);
    }
  });

  it('is unknown for anything else that VS Code kept', () => {
    for (const state of [undefined, null, 'lesson:a.b', {}, { page: 7 }, { page: 'exercise:ex-a' }, { page: 'lesson:' }]) {
      assert.equal(parsePageState(state), undefined);
    }
  });

  it('is read from an id or from a row of a tree', () => {
    assert.equal(readPageId('math.optimization', 'lesson'), 'math.optimization');
    assert.equal(readPageId({ kind: 'lesson', id: 'math.optimization', step: 'math' }, 'lesson'), 'math.optimization');
    assert.equal(readPageId({ kind: 'step', id: 'math' }, 'step'), 'math');
    assert.equal(readPageId({ kind: 'overview', id: 'math/overview', step: 'math' }, 'step'), 'math');
    for (const argument of [undefined, null, 7, {}, { id: 7 }]) {
      assert.equal(readPageId(argument, 'lesson'), undefined);
    }
  });
});
