import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in VS Code', () => {
  const extension = vscode.extensions.getExtension('ascent-ml.ascent');

  it('is installed, and activates without an error', async () => {
    assert.ok(extension, 'ascent-ml.ascent is not among the extensions');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
