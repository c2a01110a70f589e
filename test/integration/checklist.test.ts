import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { workspacePath } from './exerciseWorkspace.js';

describe('evidence in the workspace', () => {
  const project = join(workspacePath(), 'evidence');
  before(async () => {
    await mkdir(project, { recursive: true });
    await writeFile(join(project, 'README.md'), '# Mine\n\n## How to run\n\n`python run.py`\n');
    await writeFile(join(project, 'run.py'), 'print("hello")\n');
  });
  after(async () => {
    await rm(project, { recursive: true, force: true });
  });

  it('ticks items by itself, and the copied checklist says where it was found', async () => {
    await vscode.commands.executeCommand('ascent.findEvidence');
    await vscode.commands.executeCommand('ascent.copyChecklist');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^- \[x\] The README of my project says how to run it\. \(found in evidence\/README\.md, \d{4}-\d\d-\d\d\)$/m);
    assert.match(text, /^- \[ \] I wrote a model card/m);
  });
});
