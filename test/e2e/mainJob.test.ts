import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../host/paths.js';
import { findWebview, openViewContainer, runCommand, treeRows, webviewFrame } from '../host/workbench.js';
import { useAscent } from './support/ascentWindow.js';
import { reloadWindow } from './support/lessonPage.js';

const exercise = path.join('exercises', 'ex-first-test');
const content = path.join(repositoryRoot, 'content', 'steps', 'start', 'exercises', 'ex-first-test');

async function waitForRow(page: Page, view: string, ...texts: readonly (string | RegExp)[]): Promise<void> {
  let rows = treeRows(page, view);
  for (const text of texts) {
    rows = rows.filter({ hasText: text });
  }
  await rows.first().waitFor({ timeout: 60_000 });
}

describe('the main job', () => {
  const ascent = useAscent();
  const learnerFile = (): string => path.join(ascent().workspace.path, exercise, 'first_steps.py');

  it('a person finds Ascent, sees the roadmap and reads a lesson', async () => {
    const { page } = ascent();
    await openViewContainer(page, 'Ascent');
    await treeRows(page, 'Roadmap').filter({ hasText: 'Your workshop' }).click();
    const lesson = webviewFrame(page);
    await lesson.getByRole('heading', { level: 1, name: /^Your workshop/ }).waitFor();
    await waitForRow(page, 'Roadmap', 'Your workshop', 'reading');
  });

  it('starts its exercise and has a repository with one commit, open at the first function', async () => {
    const { page, workspace } = ascent();
    await openViewContainer(page, 'Ascent');
    const row = treeRows(page, 'Roadmap').filter({ hasText: 'Red, green' });
    await row.hover();
    await row.getByRole('button', { name: /Start Exercise/ }).click();
    await page.locator('.tab', { hasText: 'first_steps.py' }).waitFor({ timeout: 60_000 });
    const log = await readFile(path.join(workspace.path, exercise, '.git', 'logs', 'HEAD'), 'utf8');
    assert.deepEqual(log.trimEnd().split('\n').length, 1);
    assert.match(log, /\tcommit \(initial\): Start: Red, green/);
    await waitForRow(page, 'Roadmap', 'Red, green', 'started');
  });

  it('gets it wrong and sees so', async () => {
    const { page } = ascent();
    await writeFile(learnerFile(), 'def mean(xs):\n    return sum(xs) // len(xs)\n\n\ndef predict(w, b, x):\n    return w * x + b\n');
    await runCommand(page, 'Ascent: Check Exercise');
    await waitForRow(page, 'Roadmap', 'Red, green', 'tests failing');
  });

  it('gets it right, and sees it ticked off in the roadmap and in the checklist', async () => {
    const { page } = ascent();
    await cp(path.join(content, 'solution', 'first_steps.py'), learnerFile());
    await runCommand(page, 'Ascent: Check Exercise');
    await waitForRow(page, 'Roadmap', 'Red, green', /passed$/);
    await waitForRow(page, 'Checklist', 'I ran a failing test and made it pass', 'shown by your work');
  });

  it('finds it all again after a reload, the lesson page too', async () => {
    const { page } = ascent();
    await reloadWindow(page);
    await openViewContainer(page, 'Ascent');
    await waitForRow(page, 'Roadmap', 'Red, green', /passed$/);
    await waitForRow(page, 'Checklist', 'I ran a failing test and made it pass', 'shown by your work');
    await page.locator('.tab', { hasText: 'Your workshop' }).click();
    await findWebview(page, /^Your workshop/);
  });

  it('sees at once that what passed has changed since', async () => {
    const { page } = ascent();
    await page.locator('.tab', { hasText: 'first_steps.py' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n# Another thought.');
    await page.keyboard.press('Control+S');
    await openViewContainer(page, 'Ascent');
    await waitForRow(page, 'Roadmap', 'Red, green', 'passed, since changed');
  });

  it('finds every step of the walkthrough ticked, though it was not open when they were done', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Get Started');
    await page.getByText('From install to your first green test').waitFor();
    const steps = page.locator('.step-list-container .getting-started-step');
    await steps
      .filter({ has: page.locator('.codicon-getting-started-step-checked') })
      .nth(5)
      .waitFor();
    assert.equal(await steps.count(), 6);
  });
});
