import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseEvent } from '../../src/core/progress/parseJournal.js';
import { notifications, openViewContainer, runCommand, treeRows, webviewFrame } from '../host/workbench.js';
import { useAscent, useSharedAscent } from './support/ascentWindow.js';

/** An exercise was started in another window, of which this one knows nothing but the journal. */
const begun = serialiseEvent({
  id: 'earlier',
  at: '2026-11-02T09:00:00.000Z',
  type: 'exercise.started',
  exercise: 'ex-first-test',
  folder: 'exercises/ex-first-test',
});

describe('the walkthrough', () => {
  const ascent = useAscent({ files: { '.ascent/journal.jsonl': begun } });

  it('opens from the palette, and ticks what is there already', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Get Started');
    await page.getByText('From install to your first green test').waitFor();
    for (const step of ['Open a folder for your work', 'Check your Python', 'Check your Git', 'Start your first exercise']) {
      await page
        .locator('.step-list-container .getting-started-step', { hasText: step })
        .locator('.codicon-getting-started-step-checked')
        .waitFor();
    }
    const open = page.locator('.step-list-container .getting-started-step', { hasText: 'Read your first lesson' });
    assert.equal(await open.locator('.codicon-getting-started-step-checked').count(), 0);
  });

  it('leads to the first lesson', async () => {
    const { page } = ascent();
    await page.locator('.step-list-container .getting-started-step', { hasText: 'Read your first lesson' }).click();
    await page.getByRole('button', { name: 'Open the Lesson' }).click();
    await webviewFrame(page)
      .getByRole('heading', { level: 1, name: /^What machine learning is/ })
      .waitFor();
  });
});

describe('without Python and Git', () => {
  const ascent = useSharedAscent('nothingInstalled');

  it('the Set Up view says what is missing and what to do', async () => {
    const { page } = ascent();
    await openViewContainer(page, 'Ascent');
    await page.getByText('No Python (3.9 or newer) was found').waitFor({ timeout: 60_000 });
    await page.getByText('Git was not found').waitFor();
    await page.getByRole('button', { name: 'Select Python Interpreter' }).waitFor();
  });

  it('lessons can be read all the same', async () => {
    const { page } = ascent();
    await treeRows(page, 'Roadmap').getByText('What machine learning is', { exact: true }).click();
    await webviewFrame(page).locator('h1').waitFor();
  });

  it('an exercise says that Git is missing, and can be started without', async () => {
    const { page, workspace } = ascent();
    const row = treeRows(page, 'Roadmap').filter({ hasText: 'Red, green' });
    await row.hover();
    await row.getByRole('button', { name: /Start Exercise/ }).click();
    const notice = notifications(page).filter({ hasText: 'Git' });
    await notice.getByRole('button', { name: /Without Git/ }).click();
    await page.locator('.tab', { hasText: 'first_steps.py' }).waitFor({ timeout: 60_000 });
    assert.equal(existsSync(join(workspace.path, 'exercises', 'ex-first-test', '.git')), false);
  });
});

describe('in Restricted Mode', () => {
  const ascent = useSharedAscent('restricted');

  it('lessons are read, and nothing is started', async () => {
    const { page, workspace } = ascent();
    await page.locator('.part.statusbar').getByText('Restricted Mode').waitFor();
    await openViewContainer(page, 'Ascent');
    await treeRows(page, 'Roadmap').getByText('What machine learning is', { exact: true }).click();
    await webviewFrame(page).locator('h1').waitFor();
    const row = treeRows(page, 'Roadmap').filter({ hasText: 'Red, green' });
    await row.hover();
    await row.getByRole('button', { name: /Start Exercise/ }).click();
    await notifications(page).filter({ hasText: /trust/i }).waitFor();
    assert.equal(existsSync(join(workspace.path, 'exercises')), false);
  });

  it('the look at my environment says that nothing is run, and why', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Check My Environment');
    const frame = webviewFrame(page);
    await frame.getByText('This window is in Restricted Mode, so Ascent runs no program in it').waitFor();
    await frame.locator('#finding-disk').waitFor();
    assert.equal(await frame.locator('#finding-python, #finding-git').count(), 0);
  });
});
