import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { RunningServer } from './vscodeServer.js';

/** How to open a workbench. */
export interface WorkbenchOptions {
  /** The folder to open; none for an empty window. */
  readonly folder?: string;
  /** Loads the extension from this folder, as F5 does; without it, what is installed is used. */
  readonly extensionDevelopmentPath?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
}

/** Opens VS Code in a browser tab with storage of its own, and waits until its extensions are running. */
export async function openWorkbench(browser: Browser, server: RunningServer, options: WorkbenchOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
  });
  const page = await context.newPage();
  const development = options.extensionDevelopmentPath;
  const payload: [string, string][] = development === undefined ? [] : [['extensionDevelopmentPath', server.remoteUri(development)]];
  await page.goto(server.address(options.folder, payload));
  await waitForWorkbench(page);
  return page;
}

/** Waits until the window is laid out and the remote is connected; also needed after `page.reload()`. */
export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.activitybar .action-item').first().waitFor({ timeout: 60_000 });
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
}

/** Runs a command through the palette by its full title, for example "Ascent: Open Lesson…"; what it asks next is in `quickInput`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = quickInput(page).locator('input').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  const deadline = Date.now() + 30_000;
  let isChosen = false;
  // A palette that was opened before the extension was known does not learn of its commands: close it and ask again.
  while (!isChosen && Date.now() < deadline) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    // A page that gets the focus back late closes it as well.
    isChosen = await input
      .fill(`>${title}`, { timeout: 3000 })
      .then(() => row.waitFor({ timeout: 1500 }))
      .then(() => row.click({ timeout: 5000 }))
      .then(
        () => true,
        () => false,
      );
  }
  if (!isChosen) throw new Error(`The command palette does not list "${title}".`);
  // The palette and the question of the command share one widget: until the palette has gone, keys would go to it.
  while (Date.now() < deadline) {
    // Between the two questions the widget may close, and has no value then.
    const value = (await input.isVisible()) ? await input.inputValue({ timeout: 1000 }).catch(() => '') : '';
    if (!value.startsWith('>')) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`The command palette stayed open after "${title}".`);
}

/** What an open quick pick or input box shows; its rows are `.monaco-list-row`. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:not([style*="display: none"])');
}

/** Opens a view container by the name of its icon in the activity bar. */
export async function openViewContainer(page: Page, name: string): Promise<void> {
  // A badge puts its words behind the name.
  const tab = page.locator('.part.activitybar').getByRole('tab', { name: new RegExp(`^${name}( |$)`) });
  const title = page.locator('.part.sidebar > .title').getByRole('heading', { name, exact: true });
  await tab.waitFor();
  // While a window is being restored its containers open by themselves, and a click on an open one closes it: so look, and click again.
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    if ((await tab.getAttribute('aria-selected')) !== 'true' || !(await title.isVisible())) await tab.click();
    const isOpen = await title.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
  }
  throw new Error(`The view container ${name} did not open.`);
}

/** The rows of a tree view, found by the title of the view. */
export function treeRows(page: Page, view: string): Locator {
  return page.locator(`.pane:has(> .pane-header[aria-label^="${view}"]) .monaco-list-row`);
}

/** The document of a page of Ascent; with several, `index` counts them in the order they were opened. */
export function webviewFrame(page: Page, index = 0, extension = 'ascent-ml.ascent'): FrameLocator {
  return page.locator(`iframe.webview[src*="extensionId=${extension}"]`).nth(index).contentFrame().frameLocator('iframe#active-frame');
}

/** The document with this title in a webview, whichever of several that are open. */
export async function findWebview(page: Page, title: string | RegExp): Promise<Frame> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    for (const frame of page.frames()) {
      const heading = frame.getByRole('heading', { level: 1, name: title });
      // A frame may go while it is asked.
      if (await heading.isVisible().catch(() => false)) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview shows the heading ${String(title)}.`);
}

/** The notifications that are on screen. */
export function notifications(page: Page): Locator {
  return page.locator('.notifications-toasts .notification-list-item');
}
