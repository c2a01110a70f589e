import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../host/chromium.js';
import { testResultsDir } from '../../host/paths.js';
import { currentHost } from '../../host/versions.js';
import { type RunningServer, startServer } from '../../host/vscodeServer.js';
import { openWorkbench, runCommand } from '../../host/workbench.js';
import { makeWorkspace, type TemporaryFolder } from '../../host/workspaces.js';

/** What a person has in front of them: VS Code with Ascent installed, and a folder open. */
export interface AscentWindow {
  readonly page: Page;
  readonly workspace: TemporaryFolder;
  readonly server: RunningServer;
}

/** How the window is set up. */
export interface AscentWindowOptions {
  /** Files of the workspace: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether VS Code asks before it trusts the folder. */
  readonly asksForTrust?: boolean;
  /** Opens no folder at all. */
  readonly noFolder?: boolean;
  /** Added to the environment of VS Code and of everything it starts. */
  readonly env?: NodeJS.ProcessEnv;
  readonly reducedMotion?: boolean;
}

/** Runs a Python in which the cells of lessons and the exercises find what they need. */
const withPython = { 'ascent.pythonPath': process.env['ASCENT_PYTHON_OLD'] ?? '/usr/bin/python3' };

/**
 * Windows that the tests of several files share, because opening one takes longer than most tests. Nothing that tests leave in one of
 * them, but for open editors, may be in the way of the others.
 */
const shared = {
  /** For tests that look at pages, and care for no progress but what they make themselves. */
  pages: { settings: withPython },
  /** For tests of what a reader adds to lessons: bookmarks, notes, a size of the text. */
  reader: {},
  noFolder: { noFolder: true, settings: { ...withPython, 'ascent.cellTimeLimit': 1 } },
  /** For tests that give no trust. */
  restricted: { asksForTrust: true, settings: { 'security.workspace.trust.startupPrompt': 'never' } },
  nothingInstalled: { env: { PATH: '/nonexistent' } },
} as const satisfies Record<string, AscentWindowOptions>;

const usualSize = { width: 1280, height: 800 };
const sharedWindows = new Map<string, AscentWindow>();
let browser: Promise<Browser> | undefined;

/** Gives the tests of the surrounding `describe` one window with the packed extension; it is closed after them, and pictured when one fails. */
export function useAscent(options: AscentWindowOptions = {}): () => AscentWindow {
  let window: AscentWindow | undefined;

  before(async () => {
    window = await openWindow(options);
  });

  pictureFailures(() => window);

  after(async () => {
    if (window !== undefined) await closeWindow(window);
  });

  return () => requireWindow(window);
}

/** Gives the tests of the surrounding `describe` the window of this name, with no editor open, at its usual size and in its usual theme. */
export function useSharedAscent(name: keyof typeof shared): () => AscentWindow {
  before(async () => {
    const open = sharedWindows.get(name);
    if (open === undefined) {
      sharedWindows.set(name, await openWindow(shared[name]));
      return;
    }
    await rm(join(open.workspace.path, '.vscode'), { recursive: true, force: true });
    await open.page.setViewportSize(usualSize);
    await open.page.bringToFront();
    await runCommand(open.page, 'Notifications: Clear All Notifications');
    await runCommand(open.page, 'View: Close All Editors');
    await open.page.locator('.editor-instance').first().waitFor({ state: 'detached' });
  });

  pictureFailures(() => sharedWindows.get(name));

  return () => requireWindow(sharedWindows.get(name));
}

after(async () => {
  for (const window of sharedWindows.values()) await closeWindow(window);
});

async function openWindow(options: AscentWindowOptions): Promise<AscentWindow> {
  const extensionsDir = process.env['ASCENT_EXTENSIONS_DIR'];
  if (extensionsDir === undefined)
    throw new Error('Run the end-to-end tests with: npm test -- --tier e2e (it packs and installs the extension).');
  const { settings = {}, env = {}, asksForTrust = false } = options;
  const server = await startServer({ version: currentHost, extensionsDir, settings, env, asksForTrust });
  const workspace = await makeWorkspace(options.files);
  browser ??= launchChromium();
  const page = await openWorkbench(await browser, server, {
    ...(options.noFolder === true ? {} : { folder: workspace.path }),
    size: usualSize,
    reducedMotion: options.reducedMotion ?? true,
  });
  // With its icon the commands of Ascent are there; a palette that is opened before does not learn of them.
  await page.locator('.part.activitybar').getByRole('tab', { name: 'Ascent' }).waitFor();
  return { page, workspace, server };
}

async function closeWindow({ page, server, workspace }: AscentWindow): Promise<void> {
  await page.context().close();
  await server.stop();
  await workspace.remove();
}

function requireWindow(window: AscentWindow | undefined): AscentWindow {
  if (window === undefined) throw new Error('The window is open only while tests run.');
  return window;
}

function pictureFailures(find: () => AscentWindow | undefined): void {
  afterEach(async function () {
    const window = find();
    if (this.currentTest?.state !== 'failed' || window === undefined) return;
    await mkdir(testResultsDir, { recursive: true });
    const name = this.currentTest
      .fullTitle()
      .replace(/[^\w]+/g, '-')
      .slice(0, 100);
    await window.page.screenshot({ path: join(testResultsDir, `${name}.png`) });
  });
}
