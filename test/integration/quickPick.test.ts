import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askQuickPick, showUntilPutAway } from '../../src/editor/quickPick.js';

describe('a question in a list', () => {
  const { showQuickPick } = vscode.window;
  const items: readonly vscode.QuickPickItem[] = [{ label: 'Vectors' }, { label: 'Matrices' }];

  /** What becomes of the list each time that it is shown: what is chosen, and after how many milliseconds. */
  function answer(...answers: readonly { readonly chosen?: vscode.QuickPickItem | undefined; readonly after: number }[]): () => number {
    let shown = 0;
    const show = async (): Promise<vscode.QuickPickItem | undefined> => {
      const { chosen, after } = answers[shown++] ?? { after: 0 };
      await new Promise((resolve) => setTimeout(resolve, after));
      return chosen;
    };
    Object.assign(vscode.window, { showQuickPick: show });
    return () => shown;
  }

  afterEach(() => {
    Object.assign(vscode.window, { showQuickPick });
  });

  it('is asked again when the page behind it took the focus back at once', async () => {
    const shown = answer({ after: 20 }, { chosen: items[1], after: 0 });
    assert.equal(await askQuickPick(items, {}), items[1]);
    assert.equal(shown(), 2);
  });

  it('is not asked a third time, and not again when a person had the time to read it', async () => {
    const atOnce = answer({ after: 0 }, { after: 0 }, { chosen: items[0], after: 0 });
    assert.equal(await askQuickPick(items, {}), undefined);
    assert.equal(atOnce(), 2);
    const read = answer({ after: 900 }, { chosen: items[0], after: 0 });
    assert.equal(await askQuickPick(items, {}), undefined);
    assert.equal(read(), 1);
  });

  it('stands in a box that comes back once, with what was typed', async () => {
    const box = vscode.window.createQuickPick();
    let hidden = 0;
    box.onDidHide(() => hidden++);
    const putAway = new Promise<void>((resolve) => showUntilPutAway(box, resolve));
    box.value = 'step size';
    box.hide();
    const deadline = Date.now() + 10_000;
    while (hidden < 1 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(box.value, 'step size');
    box.hide();
    await putAway;
    assert.equal(hidden, 2);
    box.dispose();
  });
});
