import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { notifications, openViewContainer, quickInput, runCommand, webviewFrame } from '../host/workbench.js';
import { useSharedAscent } from './support/ascentWindow.js';

describe('the search', () => {
  const ascent = useSharedAscent('pages');
  const rows = (): Locator => quickInput(ascent().page).locator('.monaco-list-row');
  const labels = (): Promise<readonly string[]> =>
    rows().evaluateAll((all) => all.map((row) => (row.getAttribute('aria-label') ?? '').replace(/^\S+ +/, '')));

  async function openSearch(): Promise<void> {
    await runCommand(ascent().page, 'Ascent: Search…');
    await rows().filter({ hasText: 'learning rate' }).first().waitFor();
  }

  it('begins with examples of what to look for, which are answered', async () => {
    await openSearch();
    await rows().filter({ hasText: 'a symbol, or its name' }).click();
    await ascent().page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value === 'η');
    await rows().filter({ hasText: 'Step size' }).first().waitFor();
  });

  it('keeps the rows in the order of its own rank, whatever their titles', async () => {
    await openSearch();
    await quickInput(ascent().page).locator('input').first().fill('learning rate');
    await rows().filter({ hasText: 'Walking downhill in fog' }).waitFor();
    // VS Code alone would put the one with the words in its title first.
    assert.match((await labels())[0] ?? '', /^Step size, Term/);
  });

  it('opens a lesson at the heading that was found, for a typist who does not wait for the rows', async () => {
    const { page } = ascent();
    await openSearch();
    await page.keyboard.type('largest stable step');
    await page.keyboard.press('Enter');
    const heading = webviewFrame(page).getByRole('heading', { name: 'The largest stable step' });
    await heading.waitFor();
    await page.waitForTimeout(1000);
    const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 200, `the heading stands at ${top}`);
  });

  it('shows the lessons last read before anything is typed', async () => {
    await openSearch();
    assert.match((await labels())[0] ?? '', /^Optimisation: gradient descent and beyond/);
  });

  it('says when there is nothing, and offers a way on', async () => {
    await openSearch();
    await quickInput(ascent().page).locator('input').first().fill('qqqzzz');
    await rows().filter({ hasText: 'Nothing found for “qqqzzz”' }).waitFor();
    await rows().filter({ hasText: 'Show all lessons' }).click();
    await rows().filter({ hasText: 'Your workshop' }).waitFor();
    await ascent().page.keyboard.press('Escape');
  });

  it('is reached from the title bar of the Roadmap', async () => {
    const { page } = ascent();
    await openViewContainer(page, 'Ascent');
    await page.locator('.pane-header[aria-label^="Roadmap"]').hover();
    await page.locator('.pane-header[aria-label^="Roadmap"]').getByRole('button', { name: 'Search…' }).click();
    await rows().filter({ hasText: 'learning rate' }).first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await notifications(page).count(), 0);
  });
});
