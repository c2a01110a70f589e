import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { repositoryRoot } from '../host/paths.js';
import { quickInput, runCommand, webviewFrame } from '../host/workbench.js';
import { itIsAccessible } from './support/accessibility.js';
import { useAscent } from './support/ascentWindow.js';
import { reloadWindow } from './support/lessonPage.js';

const content = path.join(repositoryRoot, 'content', 'steps', 'start', 'exercises', 'ex-first-model');

describe('the result page', function () {
  this.timeout(120_000);
  const ascent = useAscent({
    env: { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'a@example.org' },
  });
  const frame = (): FrameLocator => webviewFrame(ascent().page);
  const inProject = (name: string): string => path.join(ascent().workspace.path, 'exercises', 'ex-first-model', name);

  it('opens beside the code when a check begins, and explains what went wrong', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Start Exercise…');
    await quickInput(page).pressSequentially('Learn a line');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Learn a line by search' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'first_model.py' }).waitFor();
    // The brief opens last, and would cover a page that was opened before it. It must be drawn, too: of two pages that are the first of a
    // window and begin within a moment, VS Code sometimes leaves the second blank, since it misses that their service worker took over.
    await webviewFrame(page, 0, 'vscode.markdown-language-features').getByRole('heading', { level: 1 }).waitFor();
    await cp(path.join(content, 'mutants', 'absolute-errors.py'), inProject('first_model.py'));
    await runCommand(page, 'Ascent: Check Exercise');
    await frame().locator('.result-headline', { hasText: 'tests pass.' }).waitFor();
    assert.deepEqual(
      await frame()
        .locator('.task-row')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state'))),
      ['passed', 'failed', 'failed'],
    );
    const failure = frame().locator('.failure[open]');
    assert.match(await failure.locator('summary').first().innerText(), /^Task 2 \(The sum of squared errors\)/);
    assert.equal(await failure.locator('[data-side="received"]').count(), 1);
  });

  it('puts an experiment’s outcome beside what was predicted before, and both into the notes', async () => {
    const { page } = ascent();
    await cp(path.join(content, 'solution', 'first_model.py'), inProject('first_model.py'));
    const notes = inProject('EXPERIMENT.md');
    await writeFile(notes, (await readFile(notes, 'utf8')).replace('times as large:', 'times as large: **four**'));
    await runCommand(page, 'Ascent: Run Experiment');
    // Where there is no room for both, one stands below the other.
    await page.setViewportSize({ width: 1950, height: 900 });
    const sides = frame().locator('.result-experiment .experiment-side');
    await sides.last().getByText('Run on').waitFor();
    const [predicted = '', cameOut = ''] = await sides.allInnerTexts();
    assert.match(predicted, /^You predicted[^]*times as large: four[^]*Locked on/);
    assert.match(cameOut, /^It came out[^]*distance 1\/8/);
    const [left, right] = await Promise.all([sides.first().boundingBox(), sides.last().boundingBox()]);
    assert.ok(left !== null && right !== null && left.x + left.width <= right.x && left.y === right.y, 'they stand side by side');
    await page.setViewportSize({ width: 1280, height: 900 });
    assert.match(await readFile(notes, 'utf8'), /times as large: \*\*four\*\*[^]*## Measured[^]*distance 1\/8/);
  });

  itIsAccessible(ascent);

  it('comes back after a reload, and leads to the line', async () => {
    await reloadWindow(ascent().page);
    const place = frame().locator('.failure[open]').getByRole('button', { name: 'first_model.py, line' });
    const [, line] = /line (\d+)/.exec((await place.textContent()) ?? '') ?? [];
    await place.click();
    await ascent().page.locator('.tab.active', { hasText: 'first_model.py' }).waitFor();
    await ascent()
      .page.locator('.part.statusbar', { hasText: `Ln ${line ?? 'unknown'}, Col 1` })
      .waitFor();
  });

  it('says that tests were removed or changed, and brings them back on request', async () => {
    const { page } = ascent();
    const test = inProject('tests/test_sse.py');
    const handedOut = await readFile(test, 'utf8');
    await rm(test);
    await page.locator('.tab', { hasText: 'first_model.py' }).click();
    await runCommand(page, 'Ascent: Check Exercise');
    const notes = frame().locator('.result-notes', { hasText: 'tests/test_sse.py' });
    await notes.getByRole('button', { name: 'Restore the Tests' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
    await page.locator('.notifications-toasts', { hasText: 'Undo' }).waitFor();
    assert.equal(await readFile(test, 'utf8'), handedOut);
  });
});
