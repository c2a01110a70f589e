import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { runCommand, webviewFrame } from '../host/workbench.js';
import { assertAccessible, itIsAccessible } from './support/accessibility.js';
import { useAscent } from './support/ascentWindow.js';
import { reloadWindow } from './support/lessonPage.js';

const yesterday = new Date(Date.now() - 26 * 60 * 60_000).toISOString();
const weeksAgo = new Date(Date.now() - 40 * 24 * 60 * 60_000).toISOString();
const events = [
  { at: weeksAgo, type: 'exercise.checked', exercise: 'ex-first-test', outcome: 'passed', passed: 18, total: 18, files: 'f' },
  { type: 'lesson.read', lesson: 'math.optimization' },
  { type: 'quiz.answered', lesson: 'math.optimization', quiz: 'largest-step', correct: false, answer: { kind: 'numeric', text: '1' } },
];
const journal = events.map((event, n) => `${JSON.stringify({ id: `e${n}`, at: yesterday, ...event })}\n`).join('');

describe('the review', () => {
  const ascent = useAscent({ files: { '.ascent/journal.jsonl': journal }, settings: { 'ascent.review.newCards': 2 } });
  const frame = (): FrameLocator => webviewFrame(ascent().page);
  const left = (text: string): Locator => frame().locator('.review-left', { hasText: new RegExp(`^${text}$`) });
  const press = (key: string): Promise<void> => ascent().page.keyboard.press(key);
  const readJournal = (): Promise<string> => readFile(join(ascent().workspace.path, '.ascent', 'journal.jsonl'), 'utf8');

  it('asks a missed question first, and explains it when it is revealed', async () => {
    await runCommand(ascent().page, 'Ascent: Review');
    await left('1 due · 2 new · 1 kata').waitFor();
    await frame().getByText('You missed this').waitFor();
    assert.equal(await frame().locator('.review-back').count(), 0);
    await frame().locator('.review-front').focus();
    await press('Space');
    await frame().locator('.review-back').getByText('Answer:').waitFor();
    assert.deepEqual(await frame().locator('.review-grades .review-name').allInnerTexts(), ['Again', 'Hard', 'Good', 'Easy']);
    assert.deepEqual(await frame().locator('.review-interval').allInnerTexts(), ['1 min', '6 min', 'settled', 'settled']);
  });

  itIsAccessible(ascent);

  it('records a judgement made by a key, takes it back by another, and does not count it then', async () => {
    await frame().locator('.review-back').focus();
    await press('3');
    await left('2 new · 1 kata').waitFor();
    assert.match(await readJournal(), /"type":"card.reviewed","card":"quiz:math.optimization#largest-step","grade":3/);
    await frame().locator('.review-front').focus();
    await press('u');
    await left('1 due · 2 new · 1 kata').waitFor();
    assert.match(await readJournal(), /"type":"review.undone"/);
    await frame().getByText('You missed this').waitFor();
  });

  it('comes back after the window is reloaded', async () => {
    await reloadWindow(ascent().page);
    await left('1 due · 2 new · 1 kata').waitFor();
  });

  it('shows a count in the status bar only while something is due, puts off a kata, and stops at the limit of the day', async () => {
    const { page } = ascent();
    const item = page.locator('.statusbar-item[id*="ascent.review"]');
    await item.getByText('4').waitFor();
    for (const next of ['2 new · 1 kata', '1 new · 1 kata', '1 kata']) {
      await frame().locator('.review-front').focus();
      await press('Enter');
      await frame().locator('.review-back').waitFor();
      await press('4');
      await left(next).waitFor();
    }
    await frame().getByText('Kata: write it again').waitFor();
    await assertAccessible(page);
    await frame().locator('.review-front').focus();
    await press('n');
    await frame().getByRole('heading', { name: 'Enough for today' }).waitFor();
    assert.match(await readJournal(), /"type":"kata.postponed","exercise":"ex-first-test"/);
    await item.waitFor({ state: 'hidden' });
  });

  it('leads to the lesson', async () => {
    await press('u');
    await frame().locator('.review-card').waitFor();
    await frame().getByRole('button', { name: 'Optimisation: gradient descent and beyond' }).click();
    await ascent()
      .page.getByRole('tab', { name: /^Optimisation: gradient descent/ })
      .waitFor();
  });
});
