import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { repositoryRoot } from '../host/paths.js';
import { quickInput, runCommand, webviewFrame } from '../host/workbench.js';
import { useAscent, useSharedAscent } from './support/ascentWindow.js';
import { reloadWindow } from './support/lessonPage.js';

const content = path.join(repositoryRoot, 'content', 'steps', 'math', 'exercises', 'ex-gradient-descent');

async function openWalk(page: Page): Promise<FrameLocator> {
  await runCommand(page, 'Ascent: Explore Figures…');
  await quickInput(page).locator('input').fill('Walk downhill');
  await quickInput(page).locator('.monaco-list-row', { hasText: 'Walk downhill' }).first().click();
  const frame = webviewFrame(page);
  await frame.getByRole('button', { name: 'Go on without' }).click();
  return frame;
}

describe('a figure drawn with the learner’s own code', () => {
  const ascent = useAscent();
  const own = (): FrameLocator => webviewFrame(ascent().page);
  const file = (): string => path.join(ascent().workspace.path, 'exercises', 'ex-gradient-descent', 'descent.py');

  it('offers to start the exercise, and says then what is not written yet', async () => {
    const { page } = ascent();
    const frame = await openWalk(page);
    for (let step = 0; step < 3; step += 1) await frame.getByRole('button', { name: 'Step', exact: true }).click();
    await frame.getByRole('radio', { name: 'Both' }).check({ force: true });
    await frame.getByText('It is not started yet.').waitFor();
    await frame.getByRole('button', { name: 'Start Exercise' }).click();
    await page.locator('.tab', { hasText: 'descent.py' }).waitFor({ timeout: 60_000 });
    await page.locator('.tab', { hasText: 'Walk downhill' }).click();
    await own().getByText('gd is not written yet: it is task 1').waitFor({ timeout: 60_000 });
  });

  it('draws the same path when the code is right', async () => {
    await cp(path.join(content, 'solution', 'descent.py'), file());
    await own()
      .getByText(/Your gd takes the same path\. Largest difference: /)
      .waitFor({ timeout: 60_000 });
    assert.equal(await own().locator('.fig-own-marks .fig-series').count(), 2);
    await own().locator('.fig-footer').getByRole('radio', { name: 'Table' }).check({ force: true });
    await own().getByRole('columnheader', { name: 'your gd: difference' }).waitFor();
    await own().locator('.fig-footer').getByRole('radio', { name: 'Picture' }).check({ force: true });
  });

  it('shows where a wrong rule leaves the path', async () => {
    await cp(path.join(content, 'mutants', 'sign-error.py'), file());
    await own().getByText('Your gd leaves the path at step 1.').waitFor({ timeout: 60_000 });
  });

  it('names the line of an exception, and opens it', async () => {
    const { page } = ascent();
    await writeFile(file(), 'def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):\n    path = [x0]\n    return path[1]\n');
    await own().getByText('gd stopped with IndexError: list index out of range').waitFor({ timeout: 60_000 });
    await own().getByRole('button', { name: 'descent.py, line 3' }).click();
    await page.locator('.statusbar').getByText('Ln 3, Col 1').waitFor();
  });

  it('ends code that never ends, and goes on', async () => {
    await writeFile(file(), 'def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):\n    while True:\n        pass\n');
    await own().getByText('gd was still at work after 10 seconds, and was stopped.').waitFor({ timeout: 60_000 });
    await cp(path.join(content, 'solution', 'descent.py'), file());
    await own().getByText('Your gd takes the same path.').waitFor({ timeout: 60_000 });
  });

  it('comes back after a reload with the same source', async () => {
    const { page } = ascent();
    await page.waitForTimeout(1500);
    await reloadWindow(page);
    await own().getByText('Your gd takes the same path.').waitFor({ timeout: 60_000 });
    assert.ok(await own().getByRole('radio', { name: 'Both' }).isChecked());
  });
});

describe('a figure in Restricted Mode', () => {
  const ascent = useSharedAscent('restricted');

  it('draws what it computes itself, and says why it does not run the learner’s code', async () => {
    const { page } = ascent();
    const frame = await openWalk(page);
    await frame.getByRole('radio', { name: 'Your code' }).check({ force: true });
    await frame.getByText('This window is in Restricted Mode').waitFor();
    await frame.getByRole('button', { name: 'Manage Workspace Trust' }).waitFor();
    await frame.getByRole('button', { name: 'Step', exact: true }).click();
    await frame.getByText('Gradient descent, step 1:').waitFor();
  });
});
