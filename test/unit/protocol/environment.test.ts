import assert from 'node:assert/strict';
import { parseEnvironmentToEditor, parseEnvironmentToPage } from '../../../src/protocol/environment.js';

describe('the messages of the environment page', () => {
  it('are read when they are of the protocol, and refused otherwise', () => {
    for (const message of [{ type: 'ready' }, { type: 'look' }, { type: 'copy' }, { type: 'repair', finding: 'git', repair: 'Get Git…' }]) {
      assert.deepEqual(parseEnvironmentToEditor(message), message);
    }
    for (const message of [undefined, 'ready', { type: 'repair', finding: 'git' }, { type: 'run', command: 'rm' }]) {
      assert.equal(parseEnvironmentToEditor(message), undefined);
    }
    const finding = { id: 'git', state: 'fine', title: 'Git 2.40', words: 'Fine.', details: [], repairs: [] };
    const view = { type: 'view', translations: {}, phase: 'shown', summary: 'All is well.', findings: [finding] };
    assert.deepEqual(parseEnvironmentToPage(view), view);
    assert.deepEqual(parseEnvironmentToPage({ type: 'copied' }), { type: 'copied' });
    assert.equal(parseEnvironmentToPage({ ...view, findings: [{ ...finding, state: 'good' }] }), undefined);
  });
});
