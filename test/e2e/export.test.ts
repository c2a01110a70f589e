import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator } from 'playwright-core';
import { notifications, quickInput, runCommand } from '../host/workbench.js';
import { useSharedAscent } from './support/ascentWindow.js';
import { openLesson } from './support/lessonPage.js';

const lesson = 'Optimisation: gradient descent';

describe('taking a lesson along', () => {
  const ascent = useSharedAscent('pages');
  const openIt = (): Promise<FrameLocator> => openLesson(ascent().page, lesson);

  /** Chooses a form, and takes the place that the dialog proposes, or another name in it. */
  async function save(form: string, proposed: string, name = proposed): Promise<string> {
    const { page, workspace } = ascent();
    await quickInput(page).locator('.monaco-list-row', { hasText: form }).first().click();
    const place = quickInput(page).locator('input').first();
    await page.waitForFunction(
      (end) => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.endsWith(end),
      proposed,
    );
    if (name !== proposed) {
      await place.fill(join(workspace.path, name));
    }
    await place.press('Enter');
    await notifications(page).filter({ hasText: name }).first().waitFor();
    return join(workspace.path, name);
  }

  it('as a web page that asks for nothing, fits a narrow window and prints', async () => {
    const { page } = ascent();
    const frame = await openIt();
    await frame.getByRole('button', { name: 'Export or print this lesson…' }).click();
    const file = await save('Web page', 'math.optimization.html');
    const browser = page.context().browser();
    assert.ok(browser !== null);
    const alone = await browser.newPage({ viewport: { width: 360, height: 740 } });
    try {
      const asked: string[] = [];
      const complaints: string[] = [];
      alone.on('request', (request) => asked.push(request.url()));
      alone.on('console', (message) => complaints.push(message.text()));
      await alone.goto(pathToFileURL(file).href);
      await alone.getByRole('heading', { level: 1, name: lesson }).waitFor();
      assert.deepEqual(
        asked.filter((url) => !url.startsWith('data:')),
        [pathToFileURL(file).href],
      );
      assert.deepEqual(complaints, []);
      assert.equal(await alone.evaluate(() => document.fonts.check('16px KaTeX_Math')), true);
      assert.ok((await alone.evaluate(() => document.documentElement.scrollWidth)) <= 360);
      const answer = alone.locator('details').first();
      assert.equal(await answer.locator('p').first().isVisible(), false);
      await answer.locator('summary').click();
      assert.equal(await answer.locator('p').first().isVisible(), true);
      await alone.setViewportSize({ width: 680, height: 900 });
      await alone.emulateMedia({ media: 'print' });
      const cut = await alone
        .locator('.katex-display, .table-scroll, pre')
        .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).length);
      assert.equal(cut, 0, 'paper does not scroll');
      assert.ok((await alone.pdf({ format: 'A4' })).length > 100_000);
    } finally {
      await alone.close();
    }
  });

  it('as a notebook, from the palette', async () => {
    const { page } = ascent();
    await openIt();
    await runCommand(page, 'Ascent: Export Lesson…');
    const file = await save('Jupyter notebook', 'math.optimization.ipynb');
    const notebook = JSON.parse(await readFile(file, 'utf8')) as { readonly nbformat: number; readonly cells: readonly unknown[] };
    assert.equal(notebook.nbformat, 4);
    assert.ok(notebook.cells.length > 20);
  });

  it('on paper: where the browser is elsewhere, it says what to do', async () => {
    const { page } = ascent();
    await openIt();
    await runCommand(page, 'Ascent: Export Lesson…');
    await save('Print', 'math.optimization.html', 'paper.html');
    await notifications(page).filter({ hasText: 'pages inside VS Code cannot print' }).waitFor();
  });

  it('a cell at a time, with the cells before it, as a Python file beside the lesson', async () => {
    const { page } = ascent();
    const frame = await openIt();
    await frame.locator('[data-cell="cell-2"]').getByRole('button', { name: 'Open in editor' }).click();
    const editor = page.locator('.editor-instance .monaco-editor');
    await editor.locator('.view-line', { hasText: '# %% Cell 2' }).waitFor();
    await editor.locator('.view-line', { hasText: 'def steps_needed' }).waitFor();
    await page.locator('.part.statusbar', { hasText: 'Python' }).waitFor();
    assert.ok(await frame.locator('h1').isVisible(), 'the lesson stays open beside it');
    // Otherwise VS Code asks whether to save it before it closes.
    await editor.locator('.view-lines').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });
});
