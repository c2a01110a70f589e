import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { findWebview, notifications, runCommand, webviewFrame } from '../host/workbench.js';
import { makeTemporaryFolder } from '../host/workspaces.js';
import { type AscentWindow, useAscent, useSharedAscent } from './support/ascentWindow.js';
import { cellOf, isAlive, replaceCode, runCell, verdictOf, waitForEnd } from './support/lessonCells.js';
import { openLesson, reloadWindow } from './support/lessonPage.js';

const lesson = 'What machine learning is';
const python = process.env['ASCENT_PYTHON_OLD'] ?? '/usr/bin/python3';

describe('the cells of a lesson', () => {
  const ascent = useAscent({ settings: { 'ascent.pythonPath': python } });
  const open = (): Promise<FrameLocator> => openLesson(ascent().page, lesson);
  let pid = 0;

  it('run all in order, and print what the lesson quotes', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Run all 4 cells' }).click();
    for (const number of [1, 2, 3, 4]) {
      await verdictOf(frame, number, 'Same as in the lesson');
    }
    await frame.getByText(/^Python 3\.\d+\.\d+ is running$/).waitFor();
  });

  it('run by keyboard, and the next one gets the focus', async () => {
    const { page } = ascent();
    const frame = await open();
    await cellOf(frame, 1).getByRole('button', { name: 'Edit: Cell 1' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nfor n in range(2):\nprint("mine", n)');
    await page.keyboard.press('Shift+Enter');
    await verdictOf(frame, 1, 'Differs from the lesson, as your code does');
    assert.match(await cellOf(frame, 1).locator('.cell-outputs').innerText(), /mine 0\nmine 1\s*$/, 'the line after a colon is indented');
    assert.equal(await frame.locator(':focus').getAttribute('aria-label'), 'Run: Cell 2');
    await verdictOf(frame, 2, 'From before a change further up');
    await page.keyboard.press('Control+Enter');
    await cellOf(frame, 2).getByText('From before').waitFor({ state: 'hidden' });
    await verdictOf(frame, 2, 'Same as in the lesson');
  });

  it('show their code highlighted again when the editor is left, by Escape', async () => {
    const { page } = ascent();
    const frame = await open();
    const cell = cellOf(frame, 1);
    await cell.getByRole('button', { name: 'Edit: Cell 1' }).click();
    await page.keyboard.press('Escape');
    assert.equal(await frame.locator(':focus').getAttribute('aria-label'), 'Edit: Cell 1');
    await cell.locator('.cell-code .hljs-built_in', { hasText: 'range' }).waitFor();
    assert.equal(await cell.locator('textarea').isVisible(), false);
  });

  it('keep their ties to the equations when they were changed', async () => {
    const { page } = ascent();
    const frame = await open();
    const cell = cellOf(frame, 2);
    const names = (): Promise<readonly string[]> => cell.locator('.cell-code [data-symbol]').allInnerTexts();
    const before = new Set(await names());
    assert.ok(before.size > 0);
    await cell.getByRole('button', { name: 'Edit: Cell 2' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n');
    await page.keyboard.press('Escape');
    await cell.locator('.cell-code [data-symbol]').first().waitFor();
    assert.deepEqual(new Set(await names()), before);
    await cell.getByRole('button', { name: 'Reset to the lesson’s: Cell 2' }).click();
  });

  it('let the Tab key leave their editor, or indent when the learner wants that', async () => {
    const { page } = ascent();
    const frame = await open();
    await replaceCode(frame, 3, 'if True:');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await frame.locator(':focus').getAttribute('type'), 'checkbox', 'Tab goes on');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('print(1)');
    const area = cellOf(frame, 3).locator('textarea');
    assert.equal(await area.inputValue(), 'if True:\n        print(1)');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await area.inputValue(), 'if True:\n    print(1)');
    await page.keyboard.press('Control+z');
    assert.equal(await area.inputValue(), 'if True:\n        print(1)', 'and can be undone');
    await page.keyboard.press('Escape');
    await cellOf(frame, 3).getByRole('button', { name: 'Reset to the lesson’s: Cell 3' }).click();
  });

  it('keep changes until the learner takes them back, and bring back what was taken back', async () => {
    const frame = await open();
    const cell = cellOf(frame, 1);
    const code = cell.locator('.cell-code > pre');
    await cell.getByRole('button', { name: 'Reset to the lesson’s: Cell 1' }).click();
    assert.doesNotMatch(await code.innerText(), /mine/);
    await cell.getByRole('button', { name: 'Bring my version back: Cell 1' }).click();
    assert.match(await code.innerText(), /mine/);
    await runCell(frame, 1);
    await verdictOf(frame, 1, 'Differs from the lesson');
  });

  it('mark the line of an error, and say how it came to it', async () => {
    const frame = await open();
    await replaceCode(frame, 4, 'def f(n):\n    return 1 / n\n\nf(0)');
    await runCell(frame, 4);
    await verdictOf(frame, 4, 'Stopped by ZeroDivisionError');
    const cell = cellOf(frame, 4);
    assert.equal(await cell.locator('.error-text').innerText(), 'ZeroDivisionError: division by zero');
    assert.deepEqual(
      (await cell.locator('.error-frames > li').allInnerTexts()).map((text) => text.split(/\s*\n\s*/)),
      [
        ['Line 4', 'f(0)'],
        ['Line 2, in f', 'return 1 / n'],
      ],
    );
    const [mark, code] = await Promise.all([cell.locator('.cell-stopped').boundingBox(), cell.locator('.cell-code code').boundingBox()]);
    assert.ok(mark !== null && code !== null);
    const line = (mark.y - code.y) / mark.height + 1;
    assert.ok(Math.abs(line - 2) < 0.2, `the mark is at line ${line}`);
  });

  it('show what is printed while it runs, and can be stopped', async () => {
    const frame = await open();
    await replaceCode(frame, 4, 'import os, time\nprint(os.getpid())\nwhile True:\n    time.sleep(0.1)');
    await runCell(frame, 4);
    const cell = cellOf(frame, 4);
    await cell.locator('.cell-outputs samp', { hasText: /^\d+\s*$/ }).waitFor();
    pid = Number(await cell.locator('.cell-outputs').innerText());
    assert.ok(isAlive(pid));
    await cell.getByText(/Runs … \d s/).waitFor();
    await cell.getByRole('button', { name: 'Stop: Cell 4' }).click();
    await verdictOf(frame, 4, 'Stopped in line 4');
    assert.ok(isAlive(pid), 'Python goes on');
  });

  it('show figures in the colours of the theme, with a description', async () => {
    const frame = await open();
    await replaceCode(frame, 4, 'import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title("Loss")\nplt.show()');
    await runCell(frame, 4);
    const picture = cellOf(frame, 4).getByRole('img', { name: 'Figure made by the cell: Loss' });
    await picture.waitFor({ timeout: 60_000 });
    const { width, height, natural } = await picture.evaluate((img: HTMLImageElement) => ({
      width: img.width,
      height: img.height,
      natural: img.naturalWidth,
    }));
    assert.ok(natural > 100 && Math.abs(width / height - 534 / 416) < 0.2, `${width} × ${height}`);
    const source = await picture.evaluate((img: HTMLImageElement) => {
      // The page may not fetch; its own pictures are read by drawing them.
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [img.width, img.height];
      const context = canvas.getContext('2d');
      context?.drawImage(img, 0, 0);
      const [red, green, blue] = context?.getImageData(2, 2, 1, 1).data ?? [];
      return { corner: `rgb(${red}, ${green}, ${blue})`, page: getComputedStyle(document.body).backgroundColor };
    });
    assert.equal(source.corner, source.page);
  });

  it('have their results and variables again after their page was out of sight', async () => {
    const { page } = ascent();
    const before = await open();
    await runCell(before, 1);
    await verdictOf(before, 1, 'Differs');
    await runCommand(page, 'File: New Untitled Text File');
    await page.locator('.monaco-editor').first().waitFor();
    await runCommand(page, 'View: Close Editor');
    const frame = await open();
    await verdictOf(frame, 1, 'Differs from the lesson, as your code does');
    await cellOf(frame, 4).getByRole('img', { name: 'Figure made by the cell: Loss' }).waitFor();
    await runCell(frame, 2);
    await verdictOf(frame, 2, 'Same as in the lesson');
  });

  it('forget their variables when Python is restarted', async () => {
    const frame = await open();
    await cellOf(frame, 2).getByRole('button', { name: 'Restart Python: Cell 2' }).click();
    await verdictOf(frame, 2, 'From before Python was restarted');
    await runCell(frame, 2);
    await verdictOf(frame, 2, 'Stopped by NameError');
    await cellOf(frame, 2).getByRole('button', { name: 'Run from the Top to Here' }).click();
    await verdictOf(frame, 2, 'Same as in the lesson');
    await waitForEnd(pid);
  });

  it('show of a flood the beginning and the end, and the page goes on', async () => {
    const frame = await open();
    await replaceCode(frame, 4, 'print("begin" + "x" * 50_000_000)\nprint("end")');
    await runCell(frame, 4);
    await verdictOf(frame, 4, 'Differs');
    await cellOf(frame, 4)
      .getByText(/… 49,\d\d\d,\d\d\d characters left out …/)
      .waitFor();
    const [first = '', last = ''] = await cellOf(frame, 4).locator('.cell-outputs samp').allInnerTexts();
    assert.match(first, /^beginxxx/);
    assert.match(last, /xxx\nend\s*$/);
  });

  it('say how Python ended, and that all variables are gone; the next run starts a new one', async () => {
    const frame = await open();
    const cell = cellOf(frame, 4);
    await replaceCode(frame, 4, 'import os\nprint("last words")\nos._exit(3)');
    await runCell(frame, 4);
    await verdictOf(frame, 4, 'Python ended (exit code 3)');
    await cell.locator('.cell-outputs', { hasText: 'last words' }).waitFor();
    await cell.getByText('All variables are gone.').waitFor();
    await replaceCode(frame, 4, 'import os, time\nprint(os.getpid())\ntime.sleep(600)');
    await runCell(frame, 4);
    await cell.locator('.cell-outputs samp', { hasText: /^\d+\s*$/ }).waitFor();
    process.kill(Number(await cell.locator('.cell-outputs').innerText()), 'SIGKILL');
    await verdictOf(frame, 4, 'Python ended (SIGKILL)');
  });

  it('say their results to those who listen', async () => {
    const frame = await open();
    const said = frame.locator('body > [role="status"]');
    await runCell(frame, 1);
    await said.filter({ hasText: /^Cell 1: Differs from the lesson, as your code does\. .*mine 0\s+mine 1/s }).waitFor();
    await runCell(frame, 2);
    await said.filter({ hasText: 'Cell 2: Same as in the lesson. 2.6 per km' }).waitFor();
  });

  it('end when the window is reloaded, with what they started, and changes are there again', async () => {
    const { page } = ascent();
    const pids = await startFamily(await open());
    // What is typed is kept after a moment.
    await page.waitForTimeout(1000);
    await reloadWindow(page);
    await Promise.all(pids.map(waitForEnd));
    await webviewFrame(page).locator('.cell-bar').first().waitFor();
    const again = await open();
    assert.match(await cellOf(again, 1).locator('.cell-code > pre').innerText(), /mine/);
    assert.match(await cellOf(again, 4).locator('.cell-code > pre').innerText(), /getpid/);
  });

  it('end when their page is closed, with what they started', async () => {
    const { page } = ascent();
    const pids = await startFamily(await open());
    await runCommand(page, 'View: Close All Editors');
    await Promise.all(pids.map(waitForEnd));
  });
});

/** Lets cell 4 start another program that has left its group; returns the ids of both. */
async function startFamily(frame: FrameLocator): Promise<readonly number[]> {
  await replaceCode(frame, 4, 'import os, subprocess\nprint(os.getpid(), subprocess.Popen(["sleep", "600"], start_new_session=True).pid)');
  await runCell(frame, 4);
  await verdictOf(frame, 4, 'Differs');
  const pids = (await cellOf(frame, 4).locator('.cell-outputs').innerText()).trim().split(' ').map(Number);
  assert.deepEqual(pids.map(isAlive), [true, true]);
  return pids;
}

/** Writes the settings of the workspace, and waits until VS Code has seen them. */
async function writeSettings({ page, workspace }: AscentWindow, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = join(workspace.path, '.vscode');
  await mkdir(folder, { recursive: true });
  const title = `settings ${Date.now()}`;
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...settings, 'window.title': title }));
  await page.waitForFunction((words) => document.title === words, title);
}

describe('cells without what they need', () => {
  let bare = { path: '', remove: (): Promise<void> => Promise.resolve() };

  before(async () => {
    bare = await makeTemporaryFolder('bare-python');
    execFileSync(python, ['-m', 'venv', '--without-pip', bare.path]);
  });

  after(() => bare.remove());

  const ascent = useAscent();

  it('say which package is missing, and offer to install it', async () => {
    const { page } = ascent();
    await writeSettings(ascent(), { 'ascent.pythonPath': join(bare.path, 'bin', 'python') });
    const frame = await openLesson(page, 'Optimisation: gradient descent');
    await runCell(frame, 1);
    await verdictOf(frame, 1, 'Stopped by ModuleNotFoundError');
    const cell: Locator = cellOf(frame, 1);
    await cell.getByText('numpy is not installed in the Python that runs this cell.').waitFor();
    await cell.getByRole('button', { name: 'Install numpy' }).waitFor();
    await cell.getByRole('button', { name: 'Select Interpreter…' }).click();
    await page.locator('.quick-input-widget').waitFor();
    await page.keyboard.press('Escape');
  });

  it('say when the chosen Python does not run', async () => {
    const { page } = ascent();
    await writeSettings(ascent(), { 'ascent.pythonPath': join(bare.path, 'nothing') });
    const frame = await openLesson(page, 'Optimisation: gradient descent');
    await runCell(frame, 1);
    await verdictOf(frame, 1, 'Not run');
    await cellOf(frame, 1)
      .getByText(/This Python does not run: .*nothing/)
      .waitFor();
    assert.equal(await notifications(page).count(), 0);
  });
});

describe('cells without Python', () => {
  const ascent = useSharedAscent('nothingInstalled');

  it('say what to do, and lead there', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    await runCell(frame, 1);
    await verdictOf(frame, 1, 'Not run');
    const cell = cellOf(frame, 1);
    await cell.getByText('No Python was found. Install Python 3.9 or newer, or select the one you have.').waitFor();
    await cell.getByRole('button', { name: 'Select Interpreter…' }).waitFor();
    await cell.getByRole('button', { name: 'Check My Environment' }).click();
    const environment = await findWebview(page, 'My environment');
    await environment.getByText('No Python was found').waitFor();
  });
});

describe('cells where no folder is open', () => {
  const ascent = useSharedAscent('noFolder');

  it('run as well', async () => {
    const frame = await openLesson(ascent().page, lesson);
    await runCell(frame, 1);
    await verdictOf(frame, 1, 'Same as in the lesson');
  });

  it('are stopped when their time is up, and name the setting', async () => {
    const frame = await openLesson(ascent().page, lesson);
    await replaceCode(frame, 2, 'while True: pass');
    await runCell(frame, 2);
    await verdictOf(frame, 2, 'Stopped after 1 s in line 1');
    await cellOf(frame, 2).getByText('ascent.cellTimeLimit').waitFor();
  });
});

describe('cells in Restricted Mode', () => {
  const ascent = useAscent({
    asksForTrust: true,
    settings: { 'ascent.pythonPath': python, 'security.workspace.trust.startupPrompt': 'never' },
  });

  it('do not run, say why, and lead to where trust is given', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    const notice = frame.locator('.cells-notice');
    await notice.getByText('The cells of this page do not run here.').waitFor();
    assert.equal(await frame.getByRole('button', { name: 'Run all 4 cells' }).isVisible(), false);
    await runCell(frame, 1);
    await verdictOf(frame, 1, 'Not run');
    await cellOf(frame, 1).getByText('Code runs only in a folder that you trust').waitFor();
    await notice.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await page.getByRole('button', { name: 'Trust', exact: true }).click();
    await page.getByText('You trust this folder').waitFor();
    await page.locator('.monaco-modal-editor-block .codicon-close').last().click();
    const trusted = await openLesson(page, lesson);
    await trusted.getByRole('button', { name: 'Run all 4 cells' }).waitFor();
    await runCell(trusted, 1);
    await verdictOf(trusted, 1, 'Same as in the lesson');
  });
});
