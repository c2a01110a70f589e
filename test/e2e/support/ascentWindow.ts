import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../host/chromium.js';
import { testResultsDir } from '../../host/paths.js';
import { currentHost } from '../../host/versions.js';
import { type RunningServer, startServer } from '../../host/vscodeServer.js';
import { openWorkbench } from '../../host/workbench.js';
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

let browser: Promise<Browser> | undefined;

/** Gives the tests of the surrounding `describe` one window with the packed extension; it is closed after them, and pictured when one fails. */
export function useAscent(options: AscentWindowOptions = {}): () => AscentWindow {
  let window: AscentWindow | undefined;

  before(async () => {
    const extensionsDir = process.env['ASCENT_EXTENSIONS_DIR'];
    if (extensionsDir === undefined)
      throw new Error('Run the end-to-end tests with: npm test -- --tier e2e (it packs and installs the extension).');
    const { settings = {}, env = {}, asksForTrust = false } = options;
    const server = await startServer({ version: currentHost, extensionsDir, settings, env, asksForTrust });
    const workspace = await makeWorkspace(options.files);
    browser ??= launchChromium();
    const page = await openWorkbench(await browser, server, {
      ...(options.noFolder === true ? {} : { folder: workspace.path }),
      reducedMotion: options.reducedMotion ?? true,
    });
    window = { page, workspace, server };
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || window === undefined) return;
    await mkdir(testResultsDir, { recursive: true });
    const name = this.currentTest
      .fullTitle()
      .replace(/[^\w]+/g, '-')
      .slice(0, 100);
    await window.page.screenshot({ path: join(testResultsDir, `${name}.png`) });
  });

  after(async () => {
    await window?.page.context().close();
    await window?.server.stop();
    await window?.workspace.remove();
  });

  return () => {
    if (window === undefined) throw new Error('The window is open only while tests run.');
    return window;
  };
}
