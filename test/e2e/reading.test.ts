import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { quickInput, runCommand, webviewFrame } from '../host/workbench.js';
import { useSharedAscent } from './support/ascentWindow.js';
import { openLesson, readingPlace, scrollToSection } from './support/lessonPage.js';

const lesson = 'Optimisation: gradient descent';

/** Widths of the window with the sidebar and its neighbours, which take 350 of each. */
const wide = { width: 1700, height: 900 };
const narrow = { width: 750, height: 900 };

describe('the outline of a lesson', () => {
  const ascent = useSharedAscent('reader');

  it('stands beside the text where there is room, and says where the reader is and how long the rest takes', async () => {
    const { page } = ascent();
    await page.setViewportSize(wide);
    const frame = await openLesson(page, lesson);
    const outline = frame.getByRole('navigation', { name: 'Outline of the lesson' });
    await outline.getByText('About 40 min left').waitFor();
    const titles = await frame.locator('.lesson-text h2').allInnerTexts();
    assert.ok((await outline.getByRole('link').allInnerTexts()).join('|').startsWith(titles.slice(0, 3).join('|')));
    await scrollToSection(frame, 4);
    await outline.locator('[aria-current]', { hasText: titles[4] ?? '' }).waitFor();
    const left = Number(/\d+/.exec(await outline.locator('.outline-time').innerText())?.[0]);
    assert.ok(left > 5 && left < 35, `${left} minutes left`);
    await frame.locator('html').evaluate(() => {
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    });
    await outline.getByText('Read to the end').waitFor();
    await outline.locator('[aria-current]', { hasText: 'Build it' }).waitFor();
  });

  it('goes to a section, by keyboard alone', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    await frame.locator('h1').click();
    await page.keyboard.press('Control+Shift+o');
    const links = frame.getByRole('navigation', { name: 'Outline of the lesson' }).getByRole('link');
    await links.and(frame.locator(':focus')).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const second = await frame.locator('.lesson-text h2').nth(1).getAttribute('id');
    await frame.locator(`[id="${second}"]:focus`).waitFor();
    assert.equal((await readingPlace(frame)).heading, second);
  });

  it('opens over the text where there is none, takes no room, and closes with Escape', async () => {
    const { page } = ascent();
    await page.setViewportSize(narrow);
    const frame = await openLesson(page, lesson);
    const outline = frame.getByRole('navigation', { name: 'Outline of the lesson' });
    await outline.waitFor({ state: 'hidden' });
    const before = await readingPlace(frame);
    await runCommand(page, 'Ascent: Show Lesson Outline');
    await outline.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await outline.waitFor({ state: 'hidden' });
    assert.deepEqual(await readingPlace(frame), before);
    await frame.getByRole('button', { name: 'Outline' }).and(frame.locator(':focus')).press('Enter');
    await outline.locator(':focus').press('End');
    await page.keyboard.press('Enter');
    await outline.waitFor({ state: 'hidden' });
    await frame.locator('[id="practice:title"]:focus').waitFor();
  });

  it('copies code and output, and says so', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    const cell = frame.locator('.cell', { has: frame.locator('pre.output') }).first();
    for (const [name, block] of [
      ['Copy code', 'pre.code'],
      ['Copy output', 'pre.output'],
    ] as const) {
      const [line = ''] = (await cell.locator(block).innerText()).split('\n');
      await cell.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await frame.getByRole('status').getByText('Copied').waitFor();
      await runCommand(page, 'File: New Untitled Text File');
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await page.keyboard.press('Control+v');
      await page.locator('.editor-instance .view-lines', { hasText: line }).waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await runCommand(page, 'View: Close Editor');
      await cell.waitFor();
    }
  });
});

describe('bookmarks', () => {
  const ascent = useSharedAscent('reader');
  const journal = (): Promise<string> => readFile(join(ascent().workspace.path, '.ascent', 'journal.jsonl'), 'utf8');

  it('are set beside a heading, by keyboard, kept in the journal and shown in the outline', async () => {
    const { page } = ascent();
    await page.setViewportSize(wide);
    const frame = await openLesson(page, lesson);
    const button = frame.getByRole('button', { name: "Bookmark at “Newton's method”" });
    await button.focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('status').getByText('Bookmark set').waitFor();
    await frame.getByRole('button', { name: 'Bookmark at “Momentum”' }).press('Space');
    await frame.getByRole('button', { name: 'Bookmark at “Momentum”', pressed: true }).waitFor();
    await frame.getByRole('link', { name: "Newton's method bookmarked" }).waitFor();
    await frame.getByRole('button', { name: 'Bookmark at “Momentum”' }).press('Space');
    await frame.getByText('Bookmark removed').waitFor();
    await frame.getByRole('link', { name: 'Momentum bookmarked' }).waitFor({ state: 'detached' });
    assert.match(await journal(), /"type":"bookmark.set","lesson":"math.optimization","heading":"newtons-method","set":true/);
  });

  it('lead back to their heading, from another lesson too', async () => {
    const { page } = ascent();
    await openLesson(page, 'What machine learning is');
    await runCommand(page, 'Ascent: Show Bookmarks…');
    const rows = quickInput(page).locator('.monaco-list-row', { hasText: 'Optimisation' });
    await rows.filter({ hasText: "Newton's method" }).waitFor();
    assert.equal(await rows.count(), 1);
    await page.keyboard.press('Enter');
    const frame = webviewFrame(page);
    await frame.locator('#newtons-method:focus').waitFor();
    await frame.getByRole('button', { name: "Bookmark at “Newton's method”", pressed: true }).waitFor();
  });
});

describe('notes', () => {
  const ascent = useSharedAscent('reader');
  const file = (): string => join(ascent().workspace.path, '.ascent', 'notes', 'math.optimization.md');

  it('are written under a heading, and kept as Markdown in the workspace', async () => {
    const { page } = ascent();
    await page.setViewportSize(wide);
    const frame = await openLesson(page, lesson);
    await frame.getByRole('button', { name: 'Note at “Momentum”', exact: true }).focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('textbox', { name: 'Your note at “Momentum”' }).and(frame.locator(':focus')).waitFor();
    await page.keyboard.type('A **heavy** ball.');
    await frame.getByText('Saved', { exact: true }).waitFor();
    assert.equal(
      await readFile(file(), 'utf8'),
      '# Notes: Optimisation: gradient descent and beyond\n\n## Momentum\n<!-- ascent:heading momentum -->\n\nA **heavy** ball.\n',
    );
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: 'Note at “Momentum”', exact: true, expanded: false }).and(frame.locator(':focus')).waitFor();
    await frame.getByRole('link', { name: 'Momentum with a note' }).waitFor();
    await frame.locator('.notes-list strong', { hasText: 'heavy' }).waitFor();
  });

  it('are shown as Markdown, changed by a click on them or by keyboard, and lose nothing on the way', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    const note = frame.getByRole('group', { name: 'Your note at “Momentum”' });
    const field = note.getByRole('textbox');
    await frame.getByRole('button', { name: 'Note at “Momentum”', exact: true, expanded: false }).press('Enter');
    await note.locator('strong', { hasText: 'heavy' }).click();
    await field.and(frame.locator(':focus')).pressSequentially(' <b>Fast</b>.');
    await note.getByRole('button', { name: 'Done' }).press('Enter');
    await note.getByText('A heavy ball. <b>Fast</b>.').waitFor();
    await note.getByRole('button', { name: 'Edit' }).and(frame.locator(':focus')).press('Enter');
    assert.equal(await field.inputValue(), 'A **heavy** ball. <b>Fast</b>.');
    await field.fill('A **heavy** ball.');
    await field.press('Escape');
    await frame.locator('.notes-list').getByText('A heavy ball.', { exact: true }).waitFor();
    await frame.locator('.notes-list').getByRole('button', { name: 'Edit: Your note at “Momentum”' }).press('Enter');
    await field.and(frame.locator(':focus')).press('Escape');
  });

  it('show what somebody wrote into the file, and lose nothing of it', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    await frame.getByRole('button', { name: 'Note at “Momentum”', exact: true, expanded: false }).press('Enter');
    await frame.getByRole('button', { name: 'Edit', exact: true }).and(frame.locator(':focus')).press('Enter');
    const text = await readFile(file(), 'utf8');
    await writeFile(
      file(),
      `${text.replace('heavy', 'rolling')}\n## Of my own\n\nKeep this.\n\n## Gone\n<!-- ascent:heading no-longer-there -->\n\nAn old thought.\n`,
    );
    const field = frame.getByRole('textbox', { name: 'Your note at “Momentum”' });
    await frame.locator('.notes-list').getByText('An old thought.').waitFor();
    await frame.getByText('At headings that this lesson no longer has:').waitFor();
    assert.equal(await field.inputValue(), 'A **rolling** ball.');
    await field.press('End');
    await field.pressSequentially(' It overshoots.');
    await frame.locator('.notes-list').getByText('It overshoots.').waitFor();
    const after = await readFile(file(), 'utf8');
    for (const words of ['A **rolling** ball. It overshoots.', '## Of my own\n\nKeep this.', 'An old thought.']) {
      assert.ok(after.includes(words), after);
    }
  });

  it('keep both versions when the same note is changed at both ends', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    const field = frame.getByRole('textbox', { name: 'Your note at “Momentum”' });
    await field.fill('Mine.');
    await writeFile(file(), (await readFile(file(), 'utf8')).replace('A **rolling** ball. It overshoots.', 'Theirs.'));
    await frame.locator('.notes-list').getByText('Both are kept').waitFor();
    const value = await field.inputValue();
    assert.match(value, /^Theirs\.\n\n.*Both are kept.*\n\nMine\.$/);
  });

  it('open in an editor, at their heading', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    await frame.locator('.note').getByRole('button', { name: 'Open notes' }).click();
    await page.locator('.tab', { hasText: 'math.optimization.md' }).waitFor();
    await page.locator('.editor-instance .view-lines').getByText('Keep this.').waitFor();
    await page.locator('.tab', { hasText: 'math.optimization.md' }).getByRole('button', { name: /Close/ }).click();
  });

  it('leave a file alone that is too large, and say so', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    const large = `${await readFile(file(), 'utf8')}${'x'.repeat(1_000_001)}`;
    await writeFile(file(), large);
    await frame.locator('.note-state[data-problem]', { hasText: 'larger than 1 MB' }).waitFor();
    await frame.getByRole('textbox', { name: 'Your note at “Momentum”' }).press('x');
    assert.equal((await readFile(file(), 'utf8')).length, large.length);
  });
});

describe('notes with no folder open', () => {
  const ascent = useSharedAscent('noFolder');

  it('say that they need one', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    await frame.getByRole('button', { name: 'Note at “Momentum”', exact: true }).press('Enter');
    await frame.getByText('Open a folder to write some.').waitFor();
  });
});

describe('reading in Restricted Mode', () => {
  const ascent = useSharedAscent('restricted');

  it('has notes and bookmarks like anywhere, since nothing runs', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    await frame.getByRole('button', { name: 'Note at “Momentum”', exact: true }).press('Enter');
    await page.keyboard.type('Read only.');
    await frame.getByText('Saved', { exact: true }).waitFor();
    await frame.getByRole('button', { name: 'Bookmark at “Momentum”' }).press('Space');
    await frame.getByText('Bookmark set').waitFor();
  });
});

describe('the text size of lessons', () => {
  const ascent = useSharedAscent('reader');

  it('is chosen on the page, moves nothing under the eyes, and is a setting', async () => {
    const { page } = ascent();
    await page.setViewportSize({ width: 2200, height: 900 });
    const frame = await openLesson(page, lesson);
    await scrollToSection(frame, 3);
    const before = await readingPlace(frame);
    const usual = await textHeight(frame);
    await frame.getByRole('button', { name: 'Larger text' }).click();
    await frame.getByRole('button', { name: 'Larger text' }).click();
    await frame.locator('html[data-text-size="larger"]').waitFor();
    assert.equal(await textHeight(frame), Math.round(usual * 1.3));
    assert.equal((await readingPlace(frame)).heading, before.heading);
    await openLesson(page, 'What machine learning is');
    assert.equal(await textHeight(frame), Math.round(usual * 1.3), 'every lesson has the size');
    await frame.getByRole('button', { name: 'Reset the text size' }).click();
    await frame.locator('html[data-text-size="normal"]').waitFor();
    assert.equal(await textHeight(frame), usual);
  });

  it('clips nothing in a narrow window, and lines stay pleasant in a wide one, however large the text is', async () => {
    const { page } = ascent();
    const frame = await openLesson(page, lesson);
    for (let presses = 0; presses < 3; presses += 1) {
      await frame.getByRole('button', { name: 'Larger text' }).click();
    }
    await frame.locator('html[data-text-size="largest"]').waitFor();
    const line = await frame
      .locator('.lesson-text > p')
      .first()
      .evaluate((paragraph) => paragraph.clientWidth / parseFloat(getComputedStyle(paragraph).fontSize));
    assert.ok(line > 30 && line < 38, `lines are ${line} em long`);
    await page.setViewportSize({ width: 750, height: 900 });
    await page.waitForTimeout(500);
    const { wide: content, room } = await frame.locator('html').evaluate((html) => ({ wide: html.scrollWidth, room: html.clientWidth }));
    assert.ok(content <= room, `the page is ${content} px wide in a window of ${room} px`);
  });
});

async function textHeight(frame: FrameLocator): Promise<number> {
  const size = await frame
    .locator('.lesson-text > p')
    .first()
    .evaluate((paragraph) => parseFloat(getComputedStyle(paragraph).fontSize));
  return Math.round(size);
}
