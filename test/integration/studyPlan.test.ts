import assert from 'node:assert/strict';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { parsePlan } from '../../src/core/plan/parsePlan.js';

describe('a study plan', () => {
  const { showQuickPick } = vscode.window;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const file = vscode.Uri.file(join(folder, 'plan.json'));

  /** Chooses the first item of every list. */
  function chooseFirst(): void {
    const choose = async (items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>) => (await items)[0];
    Object.assign(vscode.window, { showQuickPick: choose });
  }

  function findings(): readonly string[] {
    const found = vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Ascent');
    return found.map(({ message }) => message);
  }

  async function waitFor(isThere: (messages: readonly string[]) => boolean): Promise<void> {
    const deadline = Date.now() + 25_000;
    while (!isThere(findings()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(isThere(findings()), findings().join('\n'));
  }

  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const plans = (await readdir(folder)).filter((name) => /^plan\b.*\.json$/.test(name));
    await Promise.all(plans.map((name) => rm(join(folder, name))));
  });

  it('is written from three answers and opened, is checked while it is edited, and is never written over', async () => {
    chooseFirst();
    await vscode.commands.executeCommand('ascent.makeStudyPlan');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.fsPath, file.fsPath);
    const text = editor.document.getText();
    const parsed = parsePlan(text);
    assert.ok(parsed.kind === 'plan');
    assert.deepEqual([parsed.plan.hoursPerWeek, parsed.plan.timeFactor], [10, 1.6]);
    // Which is the first depends on what other tests have read in this workspace.
    assert.match(parsed.plan.firstWeeks[0]?.items[0] ?? '', /^(start\.|ex-first-)/);

    const { range } = editor.document.lineAt(parsed.lineOf(['hoursPerWeek']) - 1);
    await editor.edit((edit) => {
      edit.replace(range, '  "hoursPerWeek": 12,');
    });
    await waitFor(([first = '', ...others]) => first.startsWith('The weekdays add up to 10 h, and here stand 12 h') && others.length === 0);
    await editor.document.save();

    // The first choice for a plan that is there is to open it.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('ascent.makeStudyPlan');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /"hoursPerWeek": 12/);
    assert.equal((await readdir(folder)).filter((name) => name.startsWith('plan')).length, 1);
  });

  it('is no business of Ascent where another program has written it', async () => {
    await writeFile(file.fsPath, '{ "format_version": "1.2", "hoursPerWeek": "many" }\n');
    await vscode.window.showTextDocument(file);
    chooseFirst();
    await vscode.commands.executeCommand('ascent.makeStudyPlan');
    await waitFor((messages) => messages.length === 0);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /format_version/);
  });
});
