import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { testResultsDir } from '../host/paths.js';
import { currentHost } from '../host/versions.js';
import { startServer } from '../host/vscodeServer.js';
import { openWorkbench } from '../host/workbench.js';
import { makeTemporaryFolder } from '../host/workspaces.js';

/** What all sessions of a bench share. */
export interface Bench {
  readonly browser: Browser;
  readonly extensionsDir: string;
  readonly vsix: string;
  /** The environment of VS Code and of the bare commands. */
  readonly env: NodeJS.ProcessEnv;
  /** How many sessions each median is taken of, at least. */
  readonly runs: number;
}

/** A key and what it runs; a key alone is what a learner's finger does, and nothing but the command itself is timed with it. */
export interface Binding {
  readonly key: string;
  readonly command: string;
  readonly args?: unknown;
}

/** A VS Code that nobody has used before, and the ways to measure in it. */
export interface Session {
  readonly page: Page;
  /** The folder that is open. */
  readonly workspace: string;
  /** Presses a key that is bound to a command. */
  readonly press: (key: string) => Promise<void>;
  /** When the last key or click reached the window; milliseconds since 1970. */
  readonly askedAt: () => Promise<number>;
  /** The next document painted in a webview: its heading, and when. */
  readonly nextPaint: () => Promise<Paint>;
  /** What the probe answers to the command bound to a key. */
  readonly askProbe: (key: string) => Promise<unknown>;
  /** Waits until what was going on is over, so that nothing of it falls into the next time taken. */
  readonly settle: () => Promise<void>;
}

/** A document that was painted. */
export interface Paint {
  readonly heading: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const watchPaint = join(dirname(fileURLToPath(import.meta.url)), 'browser', 'watchPaint.js');

const settleKey = 'f12';

/** Runs `measure` in a fresh VS Code with a fresh profile and an empty folder, and leaves nothing of it behind. */
export async function inSession<T>(bench: Bench, bindings: readonly Binding[], measure: (session: Session) => Promise<T>): Promise<T> {
  const [data, workspace] = await Promise.all([makeTemporaryFolder('bench-vscode'), makeTemporaryFolder('bench-workspace')]);
  const answers = join(data.path, 'answers');
  await mkdir(answers);
  await writeBindings(data.path, answers, [...bindings, { key: settleKey, command: 'probe.settle' }]);
  const server = await startServer({ version: currentHost, extensionsDir: bench.extensionsDir, dataDir: data.path, env: bench.env });
  try {
    const page = await openWorkbench(bench.browser, server, { folder: workspace.path });
    try {
      return await measure(await watch(page, workspace.path, answers));
    } catch (error) {
      // A browser that is gone has no picture to give.
      await page.screenshot({ path: join(testResultsDir, 'bench-failed.png') }).catch(() => undefined);
      throw error;
    } finally {
      await page.context().close();
    }
  } finally {
    await server.stop();
    await Promise.all([data.remove(), workspace.remove()]);
  }
}

async function writeBindings(dataDir: string, answers: string, bindings: readonly Binding[]): Promise<void> {
  const entries = bindings.map(({ key, command, args }) => {
    const asked = command.startsWith('probe.') ? { asked: args, file: join(answers, key) } : args;
    return { key, command, ...(asked === undefined ? {} : { args: asked }) };
  });
  await mkdir(join(dataDir, 'data', 'User'), { recursive: true });
  await writeFile(join(dataDir, 'data', 'User', 'keybindings.json'), JSON.stringify(entries));
}

async function watch(page: Page, workspace: string, answers: string): Promise<Session> {
  const paints: Paint[] = [];
  let taken = 0;
  await page.exposeFunction('benchPainted', (heading: string, at: number) => paints.push({ heading, at }));
  await page.addInitScript({ path: watchPaint });
  await page.evaluate(await readFile(watchPaint, 'utf8'));
  await page.locator('.part.statusbar', { hasText: 'probe is ready' }).waitFor();
  const press = (key: string): Promise<void> => page.keyboard.press(key.toUpperCase());
  const askProbe = async (key: string): Promise<unknown> => {
    const file = join(answers, key);
    await rm(file, { force: true });
    await press(key);
    await waitFor(`the probe to answer ${key}`, () => existsSync(file));
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  };
  const session: Session = {
    page,
    workspace,
    press,
    askedAt: () => page.evaluate<number>('benchAskedAt'),
    nextPaint: async () => {
      await waitFor('a page to be painted', () => paints.length > taken);
      return paints[taken++] ?? { heading: '', at: NaN };
    },
    askProbe,
    settle: async () => {
      await askProbe(settleKey);
      await page.evaluate('benchIdle()');
    },
  };
  await session.settle();
  return session;
}

/** Looks every millisecond whether something is so; gives up after a minute. */
export async function waitFor(what: string, isSo: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Waited a minute for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
