import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator } from 'playwright-core';
import { useAscent } from './support/ascentWindow.js';
import { cellOf, replaceCode, runCell, verdictOf } from './support/lessonCells.js';
import { openLesson } from './support/lessonPage.js';

/** The themes that VS Code comes with, and how a page knows each by the classes of its body. */
const themes = {
  light: { name: 'Default Light Modern', body: 'body.vscode-light' },
  dark: { name: 'Default Dark Modern', body: 'body.vscode-dark' },
  'high contrast dark': { name: 'Default High Contrast', body: 'body.vscode-high-contrast:not(.vscode-high-contrast-light)' },
  'high contrast light': { name: 'Default High Contrast Light', body: 'body.vscode-high-contrast-light' },
};

/** Widths of the window; the sidebar and its neighbours take 350 of each. */
const widths = { narrow: 670, normal: 1280, wide: 1950 };

/** Everything that a cell can show: the lesson's output, a stale one, both streams at length, a figure, an error with help, an editor. */
async function showEverything(frame: FrameLocator): Promise<void> {
  if ((await cellOf(frame, 2).locator('.verdict').allInnerTexts()).join('') !== '') {
    return;
  }
  await runCell(frame, 1);
  await runCell(frame, 2);
  await verdictOf(frame, 2, 'Same as in the lesson');
  const flood = 'import sys\nprint("wide " * 40)\nprint("careful", file=sys.stderr)\nfor n in range(40): print(n)\n';
  await replaceCode(
    frame,
    1,
    `${flood}import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title("Loss")\nimport threading, time\nthreading.Thread(target=time.sleep, args=(600,), daemon=True).start()`,
  );
  await runCell(frame, 1);
  await cellOf(frame, 1).getByRole('img').waitFor({ timeout: 60_000 });
  await verdictOf(frame, 2, 'From before a change further up');
  await replaceCode(frame, 3, 'def f(n):\n    return unknown_name + n\nf(1)');
  await runCell(frame, 3);
  await verdictOf(frame, 3, 'Stopped by NameError');
  await replaceCode(frame, 4, 'import torch_is_not_here');
  await runCell(frame, 4);
  await verdictOf(frame, 4, 'Stopped by ModuleNotFoundError');
}

describe('the cells of a lesson page', () => {
  const ascent = useAscent({ settings: { 'ascent.pythonPath': '/usr/bin/python3' } });

  for (const [kind, theme] of Object.entries(themes)) {
    it(`have nothing that axe objects to, and fit at every width, in ${kind}`, async () => {
      const { page, workspace } = ascent();
      await mkdir(join(workspace.path, '.vscode'), { recursive: true });
      await writeFile(join(workspace.path, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme.name }));
      const frame = await openLesson(page, 'What machine learning is');
      await frame.locator(theme.body).waitFor();
      await frame.locator('.cell-bar').first().waitFor();
      await showEverything(frame);
      await cellOf(frame, 4).getByRole('button', { name: 'Edit: Cell 4' }).click();
      for (const [name, width] of Object.entries(widths)) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(300);
        const { wide, room } = await frame.locator('html').evaluate((html) => ({ wide: html.scrollWidth, room: html.clientWidth }));
        assert.ok(wide <= room, `${name}: the page is ${wide} px wide in a window of ${room} px`);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      const { violations, passes } = await new AxeBuilder({ page }).include(['iframe.webview', '#active-frame', 'body']).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        [],
      );
      const seen = passes.flatMap(({ nodes }) => nodes).some(({ html }) => html.includes('class="cell-area"'));
      assert.ok(seen, 'axe looked into the cells, not only at the frame around them');
    });
  }
});
