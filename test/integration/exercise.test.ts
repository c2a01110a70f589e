import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { isAlive } from '../host/isAlive.js';
import {
  type CheckResult,
  copyFromContent,
  git,
  lastCheck,
  python3,
  readJournal,
  until,
  useExercises,
  workspacePath,
} from './exerciseWorkspace.js';

const exercise = 'steps/start/exercises/ex-first-test';
const project = (): string => join(workspacePath(), 'exercises', 'ex-first-test');
const program = (): string => join(project(), 'first_steps.py');

async function start(argument: unknown = 'ex-first-test'): Promise<unknown> {
  return vscode.commands.executeCommand('ascent.startExercise', argument);
}

async function check(argument: unknown = 'ex-first-test'): Promise<CheckResult | undefined> {
  return vscode.commands.executeCommand<CheckResult | undefined>('ascent.checkExercise', argument);
}

describe('an exercise', function () {
  this.timeout(90_000);
  const { shown, set, answer } = useExercises();

  it('becomes a repository with one commit, and opens at the first thing to write, with its brief', async () => {
    assert.equal(await start({ kind: 'exercise', id: 'ex-first-test', step: 'start' }), project());
    assert.match(git(project(), 'log', '--format=%s'), /^Start: Red, green/);
    assert.equal(git(project(), 'status', '--porcelain'), '');
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, program());
    assert.equal(
      vscode.window.activeTextEditor.selection.active.line,
      (await readFile(program(), 'utf8')).split('\n').findIndex((line) => line.includes('NotImplementedError')),
    );
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    assert.ok(
      tabs.some((label) => label.includes('README.md')),
      tabs.join(),
    );
    const [event] = await readJournal();
    assert.deepEqual(
      [event?.['type'], event?.['exercise'], event?.['folder']],
      ['exercise.started', 'ex-first-test', 'exercises/ex-first-test'],
    );
  });

  it('is not attempted, then failed, then passed, then failed again, and says so each time', async () => {
    await start();
    assert.equal((await check())?.outcome, 'notAttempted');
    assert.match(shown.at(-1)?.text ?? '', /still to be written\. Start with “The mean” \(mean\)/);

    await copyFromContent(`${exercise}/mutants/no-offset.py`, program());
    const red = await check();
    assert.ok(red !== undefined && red.passed > 0 && red.passed < red.total);
    assert.equal(red.outcome, 'failed');
    assert.match(red.message, /Task 2 .* These are the results of a well-known mistake: The offset b is left out, so your line/);
    assert.deepEqual(shown.at(-1)?.choices, ['Show Failure', 'Show Result']);

    await copyFromContent(`${exercise}/solution/first_steps.py`, program());
    const green = await check();
    assert.deepEqual([green?.outcome, green?.passed], ['passed', green?.total]);
    assert.deepEqual(await lastCheck(), ['passed', green?.total, green?.total]);
    assert.match(shown.at(-1)?.text ?? '', /is passed: all \d+ tests ran and passed/);

    await copyFromContent(`${exercise}/mutants/middle-value.py`, program());
    assert.equal((await check())?.outcome, 'failed');
    const checks = (await readJournal()).filter(({ type }) => type === 'exercise.checked');
    assert.equal(new Set(checks.map(({ files }) => files)).size, 4);
  });

  it('names the commit of a pass only when the code is committed as it was checked', async () => {
    await start();
    await copyFromContent(`${exercise}/solution/first_steps.py`, program());
    await check();
    assert.equal((await readJournal()).at(-1)?.['commit'], undefined);
    git(project(), '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '-qam', 'Solve it');
    await check();
    assert.equal((await readJournal()).at(-1)?.['commit'], git(project(), 'rev-parse', 'HEAD'));
  });

  it('is checked with what is typed but not yet saved', async () => {
    await start();
    const document = await vscode.workspace.openTextDocument(program());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'def broken(:\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.isDirty, true);
    const result = await check();
    assert.deepEqual([result?.outcome, document.isDirty], ['failed', false]);
  });

  it('with a syntax error fails in plain words and at the line', async () => {
    await start();
    await writeFile(program(), 'def mean(xs):\n    return (sum(xs)\n');
    const result = await check();
    assert.deepEqual([result?.outcome, result?.passed], ['failed', 0]);
    assert.match(result?.message ?? '', /first_steps\.py, line 2: Python cannot read this/);
  });

  it('with an endless loop is stopped by the time limit', async () => {
    await start();
    await set('checkTimeLimit', 5);
    await writeFile(program(), 'def mean(xs):\n    while True:\n        pass\n\ndef predict(w, b, x):\n    return w * x + b\n');
    const result = await check();
    assert.equal(result?.outcome, 'failed');
    assert.match(result.message, /Stopped after 5 seconds.*never ends/);
  });

  it('is checked one task at a time, which is never a pass of the whole', async () => {
    await start();
    await copyFromContent(`${exercise}/solution/first_steps.py`, program());
    const part = await vscode.commands.executeCommand<CheckResult>('ascent.checkTask', 'ex-first-test', 2);
    assert.notEqual(part.outcome, 'passed');
    assert.match(part.message, /Task 2: all its tests pass \(\d+\)\. The exercise is passed when a check of the whole is\./);
    assert.deepEqual(await lastCheck(), [undefined, undefined, undefined]);
    const document = await vscode.workspace.openTextDocument(program());
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    const titles = lenses.map(
      ({ range, command }) => `${document.lineAt(range.start.line).text.split('(')[0] ?? ''}: ${command?.title ?? ''}`,
    );
    assert.ok(titles.includes('def mean: Check task 1') && titles.includes('def predict: $(pass)\u00a0Check task 2'), titles.join('\n'));
  });

  it('is cancelled with everything that it has started, and nothing is recorded', async () => {
    await start();
    const spawning = `
import os, subprocess, sys, time
def mean(xs):
    child = 'import subprocess, sys, time; p = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]); print(p.pid, flush=True); time.sleep(600)'
    with open(os.path.join(os.path.dirname(__file__), "pids"), "w") as file:
        for _ in range(20):
            process = subprocess.Popen([sys.executable, "-c", child], stdout=subprocess.PIPE, text=True)
            file.write(f"{process.pid}\\n{process.stdout.readline()}")
    os.rename(file.name, file.name + ".all")
    while True:
        time.sleep(1)
`;
    await writeFile(program(), spawning);
    const before = (await readJournal()).length;
    const running = check();
    await until('all children run', async () => (await readdir(project())).includes('pids.all'));
    await vscode.commands.executeCommand('ascent.cancelCheck');
    assert.equal((await running)?.outcome, undefined);
    assert.equal((await readJournal()).length, before);
    const pids = (await readFile(join(project(), 'pids.all'), 'utf8')).split('\n').filter(Boolean).map(Number);
    assert.equal(pids.length, 40);
    await until('every child has ended', () => !pids.some(isAlive));
  });

  it('may print megabytes', async () => {
    await start();
    await writeFile(
      program(),
      'import os, sys\ndef mean(xs):\n    for _ in range(20_000):\n        print("x" * 99)\n    os.write(2, b"y" * 1_000_000)\n    return 0\n\ndef predict(w, b, x):\n    return w * x + b\n',
    );
    const result = await check();
    assert.equal(result?.outcome, 'failed');
    assert.ok(result.passed > 0);
  });

  it('is not passed when its tests were changed or taken away', async () => {
    await start();
    await copyFromContent(`${exercise}/solution/first_steps.py`, program());
    await writeFile(join(project(), 'tests', 'test_mean.py'), 'import pytest\n\n@pytest.mark.task(1)\ndef test_nothing():\n    pass\n');
    const result = await check();
    assert.deepEqual([result?.outcome, result?.passed], ['failed', result?.total]);
    assert.match(result?.message ?? '', /no test failed: .*tests\/test_mean\.py/);
  });

  it('is checked once at a time', async () => {
    await start();
    const [first, second] = await Promise.all([check(), check()]);
    assert.deepEqual([first, second].map((result) => result?.outcome).sort(), ['notAttempted', undefined]);
    assert.ok(shown.some(({ text, choices }) => text.includes('is being checked already') && choices.includes('Cancel That Check')));
  });

  it('is found from its open file, and is the one meant where there is only one', async () => {
    await start();
    assert.equal((await check(undefined))?.outcome, 'notAttempted');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal((await check(undefined))?.outcome, 'notAttempted');
  });

  it('that is started already is never written over: it is opened, or made again under another name', async () => {
    await start();
    await writeFile(program(), 'mine = True\n');
    assert.equal(await start(), undefined);
    assert.match(shown.at(-1)?.text ?? '', /is started already, in exercises\/ex-first-test/);
    assert.deepEqual(shown.at(-1)?.choices, ['Open It', 'Start Afresh as “ex-first-test-2”']);
    assert.equal(basename(String(await start({ id: 'ex-first-test', name: 'ex-first-test-2' }))), 'ex-first-test-2');
    assert.equal(await readFile(program(), 'utf8'), 'mine = True\n');
    assert.equal(await vscode.commands.executeCommand('ascent.openExercise', { id: 'ex-first-test', folder: project() }), project());
  });

  it('is never made in a folder that holds something else', async () => {
    await mkdir(project(), { recursive: true });
    await writeFile(join(project(), 'mine.txt'), 'mine');
    answer(/never writes over yours/, 'Use the Name “ex-first-test-2”');
    assert.equal(await start(), undefined);
    assert.match(shown[0]?.text ?? '', /“ex-first-test” already, and Ascent never writes over yours/);
    const other = join(workspacePath(), 'exercises', 'ex-first-test-2', 'first_steps.py');
    await until('the other project is open', () => vscode.window.activeTextEditor?.document.uri.fsPath === other);
    assert.deepEqual(await readdir(project()), ['mine.txt']);
  });

  it('lives in folders with spaces, quotes and letters beyond ASCII', async () => {
    await set('exercisesFolder', 'my “exercises” & it’s/Übung 1');
    const made = String(await start());
    assert.equal(made, join(workspacePath(), 'my “exercises” & it’s', 'Übung 1', 'ex-first-test'));
    await copyFromContent(`${exercise}/solution/first_steps.py`, join(made, 'first_steps.py'));
    assert.equal((await check())?.outcome, 'passed');
  });

  it('inside another repository asks once where its history is to be kept', async () => {
    git(workspacePath(), 'init', '--quiet');
    answer(/inside the Git repository/, `Commit in “${basename(workspacePath())}”`);
    await start();
    assert.equal(git(project(), 'rev-parse', '--show-toplevel'), workspacePath());
    assert.match(git(workspacePath(), 'log', '--format=%s'), /^Start: Red, green/);
    shown.length = 0;
    await start({ id: 'ex-first-test', name: 'second' });
    assert.deepEqual(shown, []);
    assert.equal(git(workspacePath(), 'log', '--format=%s').split('\n').length, 2);
  });

  it('has a history of its own, without a question, in a folder that the repository around it leaves out', async () => {
    git(workspacePath(), 'init', '--quiet');
    await writeFile(join(workspacePath(), '.gitignore'), 'exercises/\n');
    await start();
    assert.equal(git(project(), 'rev-parse', '--show-toplevel'), project());
    assert.deepEqual(
      shown.filter(({ text }) => /Git repository/.test(text)),
      [],
    );
    assert.doesNotMatch(git(workspacePath(), 'status', '--short'), /exercises/);
  });

  it('asks where one folder is left out and another is not', async () => {
    git(workspacePath(), 'init', '--quiet');
    await writeFile(join(workspacePath(), '.gitignore'), 'exercises/ex-first-test/\n');
    await start();
    assert.equal(git(project(), 'rev-parse', '--show-toplevel'), project());
    answer(/inside the Git repository/, `Commit in “${basename(workspacePath())}”`);
    const second = String(await start({ id: 'ex-first-test', name: 'second' }));
    assert.equal(git(second, 'rev-parse', '--show-toplevel'), workspacePath());
  });

  it('is made without a repository where the learner goes on without Git, and says so', async () => {
    await start({ id: 'ex-first-test', repository: 'none' });
    assert.ok(!(await readdir(project())).includes('.git'));
    assert.match(shown.at(-1)?.text ?? '', /without a Git repository/);
    assert.equal((await check())?.outcome, 'notAttempted');
  });

  it('could not start when the chosen Python is gone, and offers another', async () => {
    await start();
    await set('pythonPath', '/nowhere/python');
    assert.equal(await check(), undefined);
    assert.deepEqual(await lastCheck(), ['couldNotStart', 0, 0]);
    assert.match(shown.at(-1)?.text ?? '', /“ascent\.pythonPath” does not run: \/nowhere\/python/);
    assert.deepEqual(shown.at(-1)?.choices, ['Select Interpreter…']);
  });

  it('could not start when its Python was removed since the last check', async () => {
    await start();
    const link = join(workspacePath(), 'python');
    await symlink(python3, link);
    await set('pythonPath', link);
    assert.equal((await check())?.outcome, 'notAttempted');
    await rm(link);
    assert.equal(await check(), undefined);
    assert.deepEqual(await lastCheck(), ['couldNotStart', 0, 0]);
    assert.match(shown.at(-1)?.text ?? '', /does not run/);
  });

  it('is checked when one of its files is saved, where the learner wants that', async () => {
    await start();
    await set('checkOnSave', true);
    const document = await vscode.workspace.openTextDocument(program());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(await document.save());
    await until('the check is over', async () => (await lastCheck())[0] === 'notAttempted');
  });

  it('runs from the Test Explorer, too', async () => {
    await start();
    await copyFromContent(`${exercise}/solution/first_steps.py`, program());
    await until('the Test Explorer knows it', async () => {
      await vscode.commands.executeCommand('testing.runAll');
      return (await lastCheck())[0] === 'passed';
    });
  });

  it('is known to the Test Explorer, too, when it was made while the workspace was being searched', async () => {
    await start({ id: 'ex-first-model', name: 'before' });
    const { findFiles } = vscode.workspace;
    let release = (): void => undefined;
    const searched = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isSearching = false;
    Object.assign(vscode.workspace, {
      findFiles: async () => {
        isSearching = true;
        await searched;
        return [];
      },
    });
    try {
      const refreshed = vscode.commands.executeCommand('testing.refreshTests');
      await until('the workspace is searched', () => isSearching);
      await start();
      release();
      await refreshed;
    } finally {
      Object.assign(vscode.workspace, { findFiles });
    }
    await copyFromContent(`${exercise}/solution/first_steps.py`, program());
    await vscode.commands.executeCommand('testing.runAll');
    const checks = (await readJournal()).filter(({ type }) => type === 'exercise.checked');
    assert.deepEqual(checks.map(({ outcome }) => outcome).sort(), ['notAttempted', 'passed']);
  });

  it('whose marker is damaged says how to get it back', async () => {
    await start();
    await writeFile(join(project(), '.ascent', 'exercise.json'), '{"formatVersion": 1,');
    assert.equal(await check(undefined), undefined);
    assert.match(shown.at(-1)?.text ?? '', /cannot read \.ascent\/exercise\.json of “ex-first-test”.*git checkout HEAD/);
  });

  it('that the course does not have, or that is not started, is not checked', async () => {
    assert.equal(await check('ex-nothing'), undefined);
    assert.match(shown.at(-1)?.text ?? '', /has no exercise “ex-nothing”/);
    assert.equal(await check(), undefined);
    assert.deepEqual(shown.at(-1)?.choices, ['Start It']);
  });
});
