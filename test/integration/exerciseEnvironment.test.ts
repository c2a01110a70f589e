import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  type CheckResult,
  copyFromContent,
  git,
  lastCheck,
  python3,
  until,
  useEnvironment,
  useExercises,
  workspacePath,
} from './exerciseWorkspace.js';

const project = (): string => join(workspacePath(), 'exercises', 'ex-first-test');

async function start(argument: unknown = 'ex-first-test'): Promise<unknown> {
  return vscode.commands.executeCommand('ascent.startExercise', argument);
}

async function check(argument: unknown = 'ex-first-test'): Promise<CheckResult | undefined> {
  return vscode.commands.executeCommand<CheckResult | undefined>('ascent.checkExercise', argument);
}

/** Builds a wheel that pip can install without a network, so that making an environment needs none. */
async function makeWheel(folder: string, name: string): Promise<string> {
  const build = `
import sys, zipfile
folder, name = sys.argv[1:]
with zipfile.ZipFile(f"{folder}/{name}-1.0-py3-none-any.whl", "w") as wheel:
    wheel.writestr(f"{name}.py", "")
    wheel.writestr(f"{name}-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\\nName: {name}\\nVersion: 1.0\\n")
    wheel.writestr(f"{name}-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(f"{name}-1.0.dist-info/RECORD", "")
`;
  await mkdir(folder, { recursive: true });
  execFileSync(python3, ['-c', build, folder, name]);
  return folder;
}

describe('an exercise on a machine that', function () {
  this.timeout(120_000);
  const { shown, set, answer } = useExercises();
  const setEnvironment = useEnvironment();
  let scratch = '';

  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'ascent-machine-'));
  });
  afterEach(async () => {
    await rm(scratch, { recursive: true, force: true });
  });

  it('has no Git is not made, and is made as a plain folder where the learner goes on', async () => {
    // Otherwise Python is missing too, and either may be told first.
    await set('pythonPath', python3);
    setEnvironment({ PATH: scratch });
    answer(/Git was not found/, 'Continue Without Git');
    assert.equal(await start(), undefined);
    assert.deepEqual(shown[0]?.choices, ['Try Again', 'Continue Without Git', 'Check My Environment']);
    await until('it is made without Git', () => shown.some(({ text }) => text.includes('was made without a Git repository')));
    assert.ok(!(await readdir(project())).includes('.git'));
  });

  it('has Git without a name and e-mail is not made, and is made with a placeholder where the learner wants that', async () => {
    setEnvironment({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: scratch, XDG_CONFIG_HOME: scratch });
    assert.equal(await start(), undefined);
    assert.deepEqual(shown[0]?.choices, ['Set Name and E-mail…', 'Try Again', 'Use a Placeholder Identity for This Project']);
    assert.deepEqual(await readdir(workspacePath()).then((names) => names.filter((name) => name === 'exercises')), []);
    answer(/does not know your name/, 'Use a Placeholder Identity for This Project');
    await start();
    await until('it is made', () => vscode.window.activeTextEditor?.document.uri.fsPath === join(project(), 'first_steps.py'));
    assert.equal(git(project(), 'log', '--format=%an <%ae>'), 'Ascent Learner <learner@ascent.invalid>');
    assert.deepEqual(await readdir(scratch), []);
  });

  it('has Git without a name gets one for its exercises alone, or for all repositories, as the learner says', async () => {
    const global = join(scratch, 'gitconfig');
    setEnvironment({ GIT_CONFIG_GLOBAL: global, GIT_CONFIG_NOSYSTEM: '1', HOME: scratch, XDG_CONFIG_HOME: scratch });
    answer(/1\/2/, 'Ada Lovelace');
    answer(/2\/2/, 'ada@example.org');
    answer(/^Shall commits carry “Ada Lovelace <ada@example\.org>”/, 'Only for Exercises Here');
    assert.equal(await vscode.commands.executeCommand('ascent.setGitIdentity'), true);
    await start();
    assert.equal(git(project(), 'log', '--format=%an <%ae>'), 'Ada Lovelace <ada@example.org>');
    assert.equal(git(project(), 'config', '--local', 'user.email'), 'ada@example.org');
    assert.deepEqual(await readdir(scratch), []);
    answer(/^Shall commits carry/, 'For All My Repositories');
    assert.equal(await vscode.commands.executeCommand('ascent.setGitIdentity'), true);
    assert.match(await readFile(global, 'utf8'), /email = ada@example\.org/);
  });

  it('is to have one environment for each exercise gets one there', async () => {
    await set('environment', 'perExercise');
    await start();
    assert.equal(await check(), undefined);
    assert.match(shown.at(-1)?.text ?? '', /one environment for each exercise .* none yet/);
    assert.deepEqual(shown.at(-1)?.choices, ['Create Environment', 'Open Settings']);
    setEnvironment({ PIP_NO_INDEX: '1', PIP_CONFIG_FILE: '/dev/null', PIP_FIND_LINKS: await makeWheel(join(scratch, 'wheels'), 'pytest') });
    const made = await vscode.commands.executeCommand('ascent.createEnvironment', { folder: join(project(), '.venv') });
    assert.equal(made, join(project(), '.venv', 'bin', 'python'));
    assert.match(shown.at(-1)?.text ?? '', /now runs with Python 3\.\d+\.\d+ and pytest \(.*ex-first-test.*\.venv/);
    assert.equal(vscode.workspace.getConfiguration('ascent').get('pythonPath'), '');
    assert.equal(git(project(), 'status', '--porcelain'), '');
  });

  it('has no Python could not be checked, and says where to get it', async () => {
    await start();
    setEnvironment({ PATH: scratch });
    assert.equal(await check(), undefined);
    assert.deepEqual(await lastCheck(), ['couldNotStart', 0, 0]);
    assert.match(shown.at(-1)?.text ?? '', /No Python was found.*python\.org/);
    assert.deepEqual(shown.at(-1)?.choices, ['Select Interpreter…', 'Check My Environment']);
  });

  it('has a Python that is too old could not be checked, and says which is needed', async () => {
    await start();
    const lie = 'import sys; sys.version_info = (3, 6, 9); code = sys.argv[1]; del sys.argv[1]; exec(code)';
    await writeFile(join(scratch, 'python3'), `#!/bin/sh\nshift\nexec ${python3} -c '${lie}' "$@"\n`, { mode: 0o755 });
    await symlink('/bin/sh', join(scratch, 'sh'));
    setEnvironment({ PATH: scratch });
    assert.equal(await check(), undefined);
    assert.match(shown.at(-1)?.text ?? '', /Python 3\.6\.9 is too old .*3\.9 or newer/);
  });

  it('has an environment without pytest could not be checked, and gets it installed on request, once it can be had', async () => {
    await start();
    execFileSync(python3, ['-m', 'venv', '--without-pip', join(workspacePath(), '.venv')]);
    assert.equal(await check(), undefined);
    assert.match(shown.at(-1)?.text ?? '', /environment of this workspace lacks pytest/);
    assert.deepEqual(shown.at(-1)?.choices, ['Install', 'Select Interpreter…']);
    setEnvironment({ PIP_NO_INDEX: '1', PIP_CONFIG_FILE: '/dev/null', PIP_FIND_LINKS: scratch });
    assert.equal(await vscode.commands.executeCommand('ascent.createEnvironment', { packages: [] }), undefined);
    assert.match(shown.at(-1)?.text ?? '', /pip found no version of pytest/);
    await makeWheel(scratch, 'pytest');
    await vscode.commands.executeCommand('ascent.createEnvironment', { packages: [] });
    assert.match(shown.at(-1)?.text ?? '', /^Exercises and cells now run with Python 3\.\d+\.\d+ and pytest \(.*\.venv/);
  });

  it('has no environment gets one, which Git leaves alone, and its own choice gives way to it', async () => {
    await start();
    await set('pythonPath', python3);
    setEnvironment({ PIP_NO_INDEX: '1', PIP_CONFIG_FILE: '/dev/null', PIP_FIND_LINKS: await makeWheel(join(scratch, 'wheels'), 'pytest') });
    const made = await vscode.commands.executeCommand('ascent.createEnvironment');
    assert.equal(made, join(workspacePath(), '.venv', 'bin', 'python'));
    assert.equal(vscode.workspace.getConfiguration('ascent').get('pythonPath'), made);
    git(workspacePath(), 'init', '--quiet');
    assert.equal(git(workspacePath(), 'status', '--porcelain', '.venv'), '');
  });

  it('loses its Python between two checks could not be checked the second time', async () => {
    await start();
    const wrapper = join(scratch, 'python');
    await writeFile(wrapper, `#!/bin/sh\nexec ${python3} "$@"\n`, { mode: 0o755 });
    await set('pythonPath', wrapper);
    assert.equal((await check())?.outcome, 'notAttempted');
    await rm(wrapper);
    assert.equal(await check(), undefined);
    assert.deepEqual(await lastCheck(), ['couldNotStart', 0, 0]);
  });

  it('has a library that is installed but broken is not taken for a mistake of the learner', async () => {
    await set('pythonPath', python3);
    const folder = String(await start('ex-gradient-descent'));
    await copyFromContent('steps/math/exercises/ex-gradient-descent/solution/descent.py', join(folder, 'descent.py'));
    await mkdir(join(scratch, 'numpy'));
    await writeFile(join(scratch, 'numpy', '__init__.py'), 'raise ImportError("libopenblas.so.0: cannot open shared object file")\n');
    setEnvironment({ PYTHONPATH: scratch });
    assert.equal(await check('ex-gradient-descent'), undefined);
    assert.match(shown.at(-1)?.text ?? '', /^Your code was not judged: numpy cannot be imported \(ImportError: libopenblas/);
    assert.deepEqual(await lastCheck(), ['couldNotStart', 0, 0]);
  });

  it('has several Pythons lets the learner choose, and keeps the choice in the workspace', async () => {
    await start();
    await writeFile(join(scratch, 'python3'), `#!/bin/sh\nexec ${python3} "$@"\n`, { mode: 0o755 });
    setEnvironment({ PATH: `${scratch}:${process.env['PATH'] ?? ''}` });
    const code = 'import platform, sys; print(platform.python_version()); print(sys.executable)';
    const [version = '', executable] = execFileSync(python3, ['-c', code], { encoding: 'utf8' }).trim().split('\n');
    answer(/Python for exercises/, `Python ${version}`);
    await set('pythonPath', undefined);
    await vscode.commands.executeCommand('ascent.selectInterpreter');
    assert.equal(vscode.workspace.getConfiguration('ascent').get('pythonPath'), executable);
  });
});
