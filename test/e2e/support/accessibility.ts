import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { describeViolations, runAxe } from '../../host/axe.js';
import { webviewFrame } from '../../host/workbench.js';
import type { AscentWindow } from './ascentWindow.js';

/** The themes that VS Code comes with, and how a page knows each by the classes of its body. */
export const themes = {
  light: { name: 'Default Light Modern', body: 'body.vscode-light' },
  dark: { name: 'Default Dark Modern', body: 'body.vscode-dark' },
  'high contrast dark': { name: 'Default High Contrast', body: 'body.vscode-high-contrast:not(.vscode-high-contrast-light)' },
  'high contrast light': { name: 'Default High Contrast Light', body: 'body.vscode-high-contrast-light' },
};

/** Widths of the window; the sidebar and its neighbours take 350 of each. */
const widths = { narrow: 670, normal: 1280, wide: 1950 };

/** Chooses a theme for the window, as its settings do. */
export async function chooseTheme({ workspace }: AscentWindow, { name }: (typeof themes)[keyof typeof themes]): Promise<void> {
  await mkdir(join(workspace.path, '.vscode'), { recursive: true });
  await writeFile(join(workspace.path, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
}

/** Asserts that a page never has to be scrolled sideways; leaves the window at its normal width. */
export async function assertFitsEveryWidth(page: Page, frame: FrameLocator): Promise<void> {
  for (const [name, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(300);
    const { wide, room } = await frame.locator('html').evaluate((html) => ({ wide: html.scrollWidth, room: html.clientWidth }));
    assert.ok(wide <= room, `${name}: the page is ${wide} px wide in a window of ${room} px`);
  }
  await page.setViewportSize({ width: widths.normal, height: 900 });
}

/** Asserts that axe objects to nothing in a part of the page in the webview: by all its rules, or where colours are what is new, by those on colours. */
export async function assertAccessible(page: Page, { part = 'body', onlyColours = false } = {}): Promise<void> {
  const body = await webviewFrame(page).locator('body').elementHandle();
  const frame = await body.ownerFrame();
  assert.ok(frame, 'the window shows a page of Ascent');
  const results = await runAxe(frame, part, onlyColours ? ['color-contrast'] : undefined);
  assert.deepEqual(describeViolations(results), []);
  assert.ok(results.passes.length > 0, 'axe found something to look at');
}

/** Tests that the page which the window shows fits at every width, and that axe objects to nothing in it, in each theme. */
export function itIsAccessible(ascent: () => AscentWindow): void {
  for (const [kind, theme] of Object.entries(themes)) {
    it(`has nothing that axe objects to, and fits at every width, in ${kind}`, async () => {
      const { page } = ascent();
      const frame = webviewFrame(page);
      await chooseTheme(ascent(), theme);
      await frame.locator(theme.body).waitFor();
      await assertFitsEveryWidth(page, frame);
      await assertAccessible(page, { onlyColours: kind !== 'light' });
    });
  }
}
