import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { useAscent } from './support/ascentWindow.js';
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

describe('a lesson page', () => {
  const ascent = useAscent();

  for (const [kind, theme] of Object.entries(themes)) {
    it(`has nothing that axe objects to, and fits at every width, in ${kind}`, async () => {
      const { page, workspace } = ascent();
      await mkdir(join(workspace.path, '.vscode'), { recursive: true });
      await writeFile(join(workspace.path, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme.name }));
      const frame = await openLesson(page, 'Optimisation: gradient descent');
      await frame.locator(theme.body).waitFor();
      // One item answered, so that marks and reasons are looked at too.
      const quiz = frame.locator('[data-kind="predict-output"]').first();
      if ((await quiz.getAttribute('data-answered')) === null) {
        await quiz.getByRole('radio').first().check();
        await quiz.locator('button[type="submit"]').click();
      }
      const note = frame.getByRole('button', { name: 'Note at “Momentum”' });
      if ((await note.getAttribute('aria-expanded')) === 'false') {
        await note.press('Enter');
        await page.keyboard.type('A heavy ball.');
        await frame.locator('.notes-list').waitFor();
        await frame.getByRole('button', { name: 'Bookmark at “Momentum”' }).press('Space');
      }
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
      await frame.getByRole('button', { name: 'Outline', exact: true }).press('Enter');
      await frame.getByRole('navigation', { name: 'Outline of the lesson' }).locator(':focus').waitFor();
      const outline = await new AxeBuilder({ page }).include(['iframe.webview', '#active-frame', '.outline']).analyze();
      assert.deepEqual(
        outline.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        [],
      );
      assert.ok(outline.passes.length > 5, 'axe looked at the outline');
      await page.keyboard.press('Escape');
      const seen = passes.flatMap(({ nodes }) => nodes).some(({ html }) => html.includes('class="objective"'));
      assert.ok(seen, 'axe looked into the page, not only at the frame around it');
    });
  }
});
