import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { copyFromContent, git, readJournal, until, useExercises, workspacePath } from './exerciseWorkspace.js';

const project = (): string => join(workspacePath(), 'exercises', 'ex-first-test');
const program = (): string => join(project(), 'first_steps.py');

async function run(command: string, ...args: readonly unknown[]): Promise<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}

describe('attempts at an exercise', function () {
  this.timeout(90_000);
  const { shown, set, answer } = useExercises();

  it('are kept when it is reset, with what was typed and not saved, and come back by Undo, in the open editor, too', async () => {
    await run('ascent.startExercise', 'ex-first-test');
    const start = await readFile(program(), 'utf8');
    const document = await vscode.workspace.openTextDocument(program());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    answer(/^Reset “Red, green”$/, '$(discard) The whole exercise');
    answer(/^Reset “Red, green”\?$/, 'Reset');
    answer(/^Back to the start/, 'Undo');
    assert.deepEqual(await run('ascent.resetExercise', 'ex-first-test'), ['first_steps.py']);
    await until('the work is back', async () => (await readFile(program(), 'utf8')) === `# mine\n${start}`);
    await until('the editor shows it', () => document.getText() === `# mine\n${start}`);
    assert.equal(git(project(), 'for-each-ref', '--format=%(subject)', 'refs/ascent/backups'), 'Before reset\nBefore restore');
    await until('nothing else is left', () => git(project(), 'status', '--porcelain') === 'M first_steps.py');
  });

  it('can be looked through, and one brought back', async () => {
    await run('ascent.startExercise', 'ex-first-test');
    await writeFile(program(), 'mine = True\n');
    answer(/^Earlier attempts at/, '$(git-commit) Start: Red, green: your first passing test');
    answer(/^Restore “Red, green”/, '$(file) first_steps.py');
    assert.deepEqual(await run('ascent.restoreAttempt', 'ex-first-test'), ['first_steps.py']);
    assert.equal(git(project(), 'status', '--porcelain'), '');
    assert.match(shown.at(-1)?.text ?? '', /^Restored: first_steps\.py/);
  });

  it('meet three hints, then the solution, which needs no question after the last hint', async () => {
    await run('ascent.startExercise', 'ex-first-test');
    assert.equal(await run('ascent.showSolution', 'ex-first-test'), false);
    assert.match(shown.at(-1)?.text ?? '', /^Look at the solution of/);
    const numbers: unknown[] = [];
    for (const task of [1, 1, 1, 1, 2, 2, 2]) {
      numbers.push(await run('ascent.showHint', 'ex-first-test', task));
    }
    assert.deepEqual(numbers, [1, 2, 3, undefined, 1, 2, 3]);
    shown.length = 0;
    assert.equal(await run('ascent.showSolution', 'ex-first-test'), true);
    assert.deepEqual(shown, []);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    assert.ok(tabs.includes('first_steps.py: solution ↔ yours') && tabs.some((label) => label.includes('WHY.md')), tabs.join());
    const events = (await readJournal()).map(({ type }) => type).filter((type) => type === 'hint.shown' || type === 'solution.shown');
    assert.deepEqual(events, [...Array<string>(6).fill('hint.shown'), 'solution.shown']);
  });

  it('that pass are committed where the learner wants it so', async () => {
    await run('ascent.startExercise', 'ex-first-test');
    await set('commitOnPass', 'always');
    await copyFromContent('steps/start/exercises/ex-first-test/solution/first_steps.py', program());
    await run('ascent.checkExercise', 'ex-first-test');
    await until('it is committed', () => git(project(), 'log', '-1', '--format=%s') === 'Pass: Red, green');
    assert.equal(git(project(), 'show', '--name-only', '--format='), 'first_steps.py');
  });

  it('come back as a kata: the start on a branch of its own, judged when it passes, and the old solution when it is left', async () => {
    await run('ascent.startExercise', 'ex-first-test');
    const start = await readFile(program(), 'utf8');
    await run('ascent.startKata', 'ex-first-test');
    assert.match(shown.at(-1)?.text ?? '', /has not been passed yet/);
    await copyFromContent('steps/start/exercises/ex-first-test/solution/first_steps.py', program());
    await run('ascent.checkExercise', 'ex-first-test');
    const solution = await readFile(program(), 'utf8');
    answer(/^Write “Red, green” again\?$/, 'Commit and Start Kata');
    const branch = await run('ascent.startKata', 'ex-first-test');
    assert.match(String(branch), /^ascent-kata-/);
    assert.deepEqual([await readFile(program(), 'utf8'), git(project(), 'symbolic-ref', '--short', 'HEAD')], [start, branch]);
    await run('ascent.restoreAttempt', 'ex-first-test');
    assert.match(shown.at(-1)?.text ?? '', /^A kata is under way here/);
    await writeFile(program(), `${solution}# Again.\n`);
    answer(/^Kata passed/, 'Leave Kata');
    await run('ascent.checkExercise', 'ex-first-test');
    await until('it is left', () => git(project(), 'symbolic-ref', '--short', 'HEAD') === 'main');
    await until('the solution is back', async () => (await readFile(program(), 'utf8')) === solution);
    assert.match(git(project(), 'show', `${String(branch)}:first_steps.py`), /# Again\.$/);
    const events = (await readJournal()).filter(({ type }) => /^(?:kata|card|exercise\.checked)/.test(String(type)));
    assert.deepEqual(
      events.map(({ type, outcome, card, grade }) => [type, outcome ?? card, grade]),
      [
        ['exercise.checked', 'passed', undefined],
        ['kata.started', undefined, undefined],
        ['kata.checked', 'passed', undefined],
        ['card.reviewed', 'kata:ex-first-test', 3],
      ],
    );
  });
});
