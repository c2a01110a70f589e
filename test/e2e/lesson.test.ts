import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { quickInput, runCommand, webviewFrame } from '../host/workbench.js';
import { useAscent } from './support/ascentWindow.js';
import { waitForJournal } from './support/journal.js';
import { answerEverything, openLesson, readingPlace, reloadWindow, scrollToSection } from './support/lessonPage.js';

const lesson = 'Optimisation: gradient descent';

describe('a lesson', () => {
  const ascent = useAscent();
  const openIt = (): Promise<FrameLocator> => openLesson(ascent().page, lesson);

  it('opens as a page with its title, text, formulas and code', async () => {
    const frame = await openIt();
    await frame.getByRole('heading', { level: 1, name: lesson }).waitFor();
    await frame.getByRole('link', { name: /^Step 4/ }).waitFor();
    assert.ok((await frame.locator('math').count()) > 50, 'formulas carry MathML');
    assert.ok((await frame.locator('.cell .hljs-keyword').count()) > 3, 'code is highlighted');
  });

  it('is written to the journal as opened', async () => {
    await waitForJournal(ascent(), /"type":"lesson.opened","lesson":"math.optimization"/);
  });

  it('takes a prediction, and shows it again at the end beside the answer', async () => {
    const frame = await openIt();
    const predict = frame.locator('[data-predict]').first();
    await predict.getByRole('button', { name: 'Commit to it' }).click();
    await predict.getByText('a guess is enough').waitFor();
    await predict.getByRole('radio').last().check();
    await predict.getByRole('button', { name: 'Commit to it' }).click();
    await predict.getByText('You predicted').waitFor();
    const recap = frame.locator('[data-recap]').first();
    await recap.getByText('What the lesson found').waitFor();
    assert.equal(await recap.locator('.own-words').innerText(), await predict.locator('.own-words').innerText());
    await waitForJournal(ascent(), /"type":"predict.committed"/);
  });

  it('explains every option after an answer, and lets the learner try again, by keyboard alone', async () => {
    const { page } = ascent();
    const frame = await openIt();
    const quiz = frame.locator('[data-kind="predict-output"]').first();
    await quiz.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const reasons = quiz.locator('.why');
    await reasons.last().waitFor();
    assert.equal(await reasons.filter({ visible: true }).count(), await quiz.getByRole('radio').count());
    assert.match(await quiz.getByRole('status').innerText(), /Right\.|Not quite\./);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await reasons.filter({ visible: true }).count(), 0);
    await waitForJournal(ascent(), /"type":"quiz.answered"/);
  });

  it('says what a number should look like, names known mistakes, and keeps the answer until it is asked for', async () => {
    const frame = await openIt();
    const quiz = frame.locator('[data-kind="numeric"]').first();
    const check = quiz.getByRole('button', { name: 'Check answer' });
    await quiz.getByRole('textbox').fill('about half');
    await check.click();
    await quiz.getByText('Write a number').waitFor();
    await quiz.getByRole('textbox').fill('123456');
    await check.click();
    await quiz.getByText('Not quite.').waitFor();
    assert.equal(await quiz.locator('[data-solution]').isVisible(), false);
    await quiz.getByRole('button', { name: 'Show the answer' }).click();
    await quiz.getByText('Answer:').waitFor();
  });

  it('comes back after a reload at the same place, with what was answered', async () => {
    const { page } = ascent();
    const frame = await openIt();
    await scrollToSection(frame, 4);
    const before = await readingPlace(frame);
    // What VS Code keeps of a page is written a moment later.
    await page.waitForTimeout(1500);
    await reloadWindow(page);
    const again = webviewFrame(page);
    await again.getByRole('heading', { level: 1, name: lesson }).waitFor();
    await again.locator('[data-kind="numeric"][data-answered="wrong"]').first().waitFor();
    await again.locator('[data-predict][data-answered]').first().waitFor();
    const after = await readingPlace(again);
    assert.equal(after.heading, before.heading);
    assert.ok(Math.abs(after.offset - before.offset) < 4, `${after.offset} px instead of ${before.offset} px from the heading`);
  });

  it('keeps the place when the window has another width', async () => {
    const { page } = ascent();
    const frame = webviewFrame(page);
    const { heading } = await readingPlace(frame);
    await page.setViewportSize({ width: 700, height: 800 });
    await page.waitForTimeout(1500);
    await reloadWindow(page);
    await webviewFrame(page).locator('[data-predict][data-answered]').first().waitFor();
    assert.equal((await readingPlace(webviewFrame(page))).heading, heading);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('can be searched with Find', async () => {
    const { page } = ascent();
    const frame = await openIt();
    await frame.locator('h1').click();
    await page.keyboard.press('Control+f');
    await page.locator('.simple-find-part.visible input').fill('Lagrange');
    await page.keyboard.press('Enter');
    await frame.locator('html').evaluate(async () => {
      while (String(getSelection()).toLowerCase() !== 'lagrange') {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await page.keyboard.press('Escape');
    await frame.locator('h1').click();
  });

  it('follows links to steps and lessons in its own panel, and back', async () => {
    const { page } = ascent();
    const frame = await openIt();
    await frame.getByRole('link', { name: /^Step 4/ }).click();
    await frame.getByRole('heading', { name: 'What it teaches' }).waitFor();
    await frame.getByRole('link', { name: lesson }).first().click();
    await frame.getByRole('heading', { level: 1, name: lesson }).waitFor();
    await frame.getByRole('link', { name: /Previous lesson/ }).click();
    await frame.getByRole('heading', { level: 1, name: 'Gradients, Jacobians and Hessians' }).waitFor();
    assert.equal(await page.locator('.tab', { hasText: 'Gradients, Jacobians and Hessians' }).count(), 1);
    assert.equal(await page.locator('.tab', { hasText: lesson }).count(), 0);
  });

  it('asks before it leaves VS Code', async () => {
    const { page } = ascent();
    const frame = await openIt();
    await frame.locator('a.outside').first().click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('open the external website').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('draws its figure when it comes into view', async () => {
    const frame = await openIt();
    await frame.locator('.lesson-figure').first().scrollIntoViewIfNeeded();
    await frame.locator('.lesson-figure .ascent-figure').first().waitFor();
  });

  it('counts as read when its end is reached and its checks are answered', async () => {
    const frame = await openIt();
    await frame.locator('.lesson-end').scrollIntoViewIfNeeded();
    await frame.getByText(/still open/).waitFor();
    await answerEverything(frame);
    await frame.locator('.lesson-end').scrollIntoViewIfNeeded();
    await frame.getByText('You have read this lesson.').waitFor();
    await waitForJournal(ascent(), /"type":"lesson.read","lesson":"math.optimization"/);
  });

  it('asks which lesson when none is named', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Open Lesson…');
    await quickInput(page).getByText('1. Start here').waitFor();
    await page.keyboard.press('Escape');
    // VS Code gives the focus back to the page a moment later, which would close the next palette.
    await page.waitForTimeout(500);
  });

  it('makes no request to the network', async () => {
    const { page, server } = ascent();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const frame = await openLesson(page, 'What machine learning is');
    await frame.locator('.lesson-end').scrollIntoViewIfNeeded();
    await page.waitForTimeout(1000);
    // The server of this VS Code serves everything; vscode-cdn.net is a name that never leaves the browser.
    const outside = asked.filter((url) => !/^(data|blob):/.test(url) && !isOfThisVsCode(url, server.port));
    assert.deepEqual(outside, []);
  });
});

function isOfThisVsCode(url: string, port: number): boolean {
  const { hostname, port: actual } = new URL(url);
  return (hostname === '127.0.0.1' && actual === String(port)) || hostname.endsWith('.vscode-cdn.net');
}
