import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { serialiseEvent } from '../../src/core/progress/parseJournal.js';
import { readDeck } from '../../src/core/review/reviewDeck.js';
import type { Catalogue } from '../../src/core/roadmap/catalogue.js';
import { repositoryRoot } from '../host/paths.js';
import { openViewContainer, treeRows, webviewFrame } from '../host/workbench.js';
import { learners, simulateLearner } from '../unit/core/dashboard/simulatedLearner.js';
import { itIsAccessible } from './support/accessibility.js';
import { useAscent } from './support/ascentWindow.js';
import { reloadWindow } from './support/lessonPage.js';

const dist = join(repositoryRoot, 'dist');
const catalogue = JSON.parse(readFileSync(join(dist, 'catalogue.json'), 'utf8')) as Catalogue;
const cards = readDeck(readFileSync(join(dist, 'cards.json'), 'utf8'));
const lessons = catalogue.steps.flatMap((step) => step.lessons);
const last = lessons.at(-1);
// Everything but the last step that is written, so that something is left to do.
const course = {
  catalogue: { ...catalogue, steps: catalogue.steps.filter((step) => !step.lessons.some(({ id }) => id === last?.id)) },
  cards,
};
const journal = simulateLearner(course, learners['four-months'], new Date()).map(serialiseEvent).join('');

describe('home and the dashboard', () => {
  const ascent = useAscent({ files: { '.ascent/journal.jsonl': journal } });
  const frame = (): FrameLocator => webviewFrame(ascent().page);

  it('says at the top of the sidebar what comes next, and follows the journal', async () => {
    const { page, workspace } = ascent();
    await openViewContainer(page, 'Ascent');
    const rows = treeRows(page, 'Home');
    await rows.filter({ hasText: 'Next ·' }).waitFor();
    await rows.filter({ hasText: 'Then ·' }).waitFor();
    assert.ok(last);
    const opened = { id: 'opened', at: new Date().toISOString(), type: 'lesson.opened', lesson: last.id } as const;
    await appendFile(join(workspace.path, '.ascent', 'journal.jsonl'), serialiseEvent(opened));
    await rows.filter({ hasText: last.title }).filter({ hasText: 'Continue ·' }).waitFor();
  });

  it('opens the dashboard from there by keyboard', async () => {
    const { page } = ascent();
    await page.locator('.pane:has(> .pane-header[aria-label^="Home"]) .monaco-list').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await frame().getByRole('heading', { level: 1, name: 'Your progress' }).waitFor();
    await frame().locator('#dash-calibration').waitFor();
  });

  it('lets every day be looked at by arrow keys, and every chart as a table', async () => {
    const { page } = ascent();
    const calendar = frame().locator('#dash-calendar');
    await calendar.locator('.dash-day[data-index]').first().waitFor();
    await calendar.locator('svg[tabindex]').focus();
    await page.keyboard.press('ArrowLeft');
    const today = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date());
    await calendar.locator('.dash-readout', { hasText: new RegExp(`^${today}`) }).waitFor();
    for (const chart of ['calendar', 'pace', 'load', 'calibration']) {
      await frame().locator(`#dash-${chart} summary`).focus();
      await page.keyboard.press('Enter');
      await frame().locator(`#dash-${chart} tbody tr`).first().waitFor();
    }
  });

  itIsAccessible(ascent);

  it('comes back after the window is reloaded, and leads to what comes next', async () => {
    const { page } = ascent();
    await reloadWindow(page);
    await frame()
      .getByRole('button', { name: `Continue: ${last?.title ?? ''}` })
      .click();
    await page.getByRole('tab', { name: last?.title ?? '' }).waitFor();
  });
});
