import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

describe('the extension in VS Code', () => {
  let contributed: Contributions;

  before(async () => {
    const extension = vscode.extensions.getExtension('ascent-ml.ascent');
    assert.ok(extension, 'ascent-ml.ascent is not among the extensions');
    await extension.activate();
    assert.equal(extension.isActive, true);
    contributed = (extension.packageJSON as { readonly contributes: Contributions }).contributes;
  });

  it('registers exactly the commands that it contributes', async () => {
    const views = Object.values(contributed.views).flatMap((group) => group.map(({ id }) => id));
    const registered = (await vscode.commands.getCommands(true))
      .filter((id) => id.startsWith('ascent.'))
      // VS Code makes commands of its own for each view, such as ascent.roadmap.focus.
      .filter((id) => !views.some((view) => id.startsWith(`${view}.`)));
    assert.deepEqual(registered.sort(), contributed.commands.map(({ command }) => command).sort());
  });

  it('has every view that it contributes', async () => {
    const all = new Set(await vscode.commands.getCommands(true));
    const views = Object.values(contributed.views).flatMap((group) => group.map(({ id }) => id));
    assert.ok(views.length > 0);
    assert.deepEqual(
      views.filter((id) => !all.has(`${id}.focus`)),
      [],
    );
  });
});
