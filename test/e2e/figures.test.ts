import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { quickInput, runCommand, webviewFrame } from '../host/workbench.js';
import { assertAccessible } from './support/accessibility.js';
import { useSharedAscent } from './support/ascentWindow.js';
import { reloadWindow } from './support/lessonPage.js';

describe('the gallery of figures', () => {
  const ascent = useSharedAscent('pages');

  async function openFigure(title: string): Promise<FrameLocator> {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Explore Figures…');
    await quickInput(page).locator('input').fill(title);
    await quickInput(page).locator('.monaco-list-row', { hasText: title }).first().click();
    return webviewFrame(page);
  }

  it('lists every figure with what it shows', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Explore Figures…');
    await quickInput(page).getByText('Walk downhill').waitFor();
    await quickInput(page).getByText('Eight trips, a line through them').waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows one figure alone, with its presets', async () => {
    const frame = await openFigure('Walk downhill');
    await frame.getByRole('heading', { level: 1, name: 'Walk downhill' }).waitFor();
    await frame.getByRole('button', { name: 'Go on without' }).click();
    await frame.getByRole('button', { name: 'Step', exact: true }).click();
    await frame.getByText('Gradient descent, step 1:').waitFor();
    await assertAccessible(ascent().page);
  });

  it('begins with another preset on request, and keeps the state of each', async () => {
    const frame = webviewFrame(ascent().page);
    await frame.getByRole('button', { name: 'Himmelblau' }).click();
    await frame.getByRole('radio', { name: 'Himmelblau', checked: true }).waitFor();
    assert.equal(await frame.locator('.fig-body').getAttribute('inert'), null, 'the question is asked once');
    await frame.getByText(/^At the start/).waitFor();
    await frame.getByRole('button', { name: 'Bowl' }).click();
    await frame.getByText('Gradient descent, step 1:').waitFor();
    await frame.getByRole('button', { name: 'Himmelblau' }).click();
    await frame.getByRole('radio', { name: 'Himmelblau', checked: true }).waitFor();
  });

  it('comes back after a reload as it was left', async () => {
    const { page } = ascent();
    // What VS Code keeps of a page is written a moment later.
    await page.waitForTimeout(1500);
    await reloadWindow(page);
    const frame = webviewFrame(page);
    await frame.getByRole('heading', { level: 1, name: 'Walk downhill' }).waitFor();
    await frame.getByRole('radio', { name: 'Himmelblau', checked: true }).waitFor();
    assert.equal(await frame.getByRole('button', { name: 'Himmelblau' }).getAttribute('aria-pressed'), 'true');
  });

  it('shows all figures in one panel, and loads those that come near', async () => {
    const frame = webviewFrame(ascent().page);
    await frame.getByRole('link', { name: 'All figures' }).click();
    await frame.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
    await frame.locator('.ascent-figure').first().waitFor();
    const places = await frame.locator('[data-figure]').count();
    assert.ok(places >= 3);
    const last = frame.locator('[data-figure]').last();
    await last.scrollIntoViewIfNeeded();
    await last.locator('.ascent-figure').waitFor();
    await assertAccessible(ascent().page);
  });
});
