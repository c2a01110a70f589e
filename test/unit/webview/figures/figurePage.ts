import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../../host/paths.js';
import themes from './themes.json';

/** A theme as VS Code hands it to a page. */
export type Theme = (typeof themes)[number];

/** How to open a figure. */
export interface FigurePageOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly preset?: string;
  readonly reducedMotion?: boolean;
  /** What the figure is to find as its stored state. */
  readonly state?: unknown;
}

/** What the figure told its host since the page was opened. */
export interface HostEvents {
  readonly insights: number;
  readonly code: readonly string[];
  readonly files: readonly { readonly name: string; readonly mime: string; readonly data: string }[];
  readonly saved: unknown;
  /** Milliseconds from the call that mounts the figure to the next painted frame. */
  readonly firstPaint: number;
}

/** Where the figures are. */
export const figuresFolder = join(repositoryRoot, 'src', 'webview', 'figures');

/** The ids of all figures. */
export const figureIds: readonly string[] = readdirSync(figuresFolder).filter((name) => existsSync(join(figuresFolder, name, 'view.ts')));

const bundles = new Map<string, Promise<string>>();

/** Bundles a module that imports from the figures; once for each. */
function bundle(contents: string, loader: 'ts' | 'css'): Promise<string> {
  const known = bundles.get(contents) ?? bundleAnew(contents, loader);
  bundles.set(contents, known);
  return known;
}

async function bundleAnew(contents: string, loader: 'ts' | 'css'): Promise<string> {
  const result = await build({
    stdin: { contents, loader, resolveDir: figuresFolder },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'chrome132',
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** A figure with its frame and all that both need, as one minified module that leaves them as globals. */
export function bundleFigure(id: string): Promise<string> {
  const contents = `
    import { figure } from './${id}/view.js';
    import { mountFigure } from './shared/mountFigure.js';
    Object.assign(globalThis, { figure, mountFigure });`;
  return bundle(contents, 'ts');
}

/** The style sheet of all figures. */
export function bundleStyles(): Promise<string> {
  return bundle(`@import './shared/figure.css';`, 'css');
}

/** Opens a figure in a page of its own, under the content security policy of the lesson page. */
export async function openFigure(browser: Browser, id: string, options: FigurePageOptions = {}): Promise<Page> {
  const { theme = themes[0], width = 720, preset, reducedMotion = false, state } = options;
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const failure = new Promise<never>((_resolve, reject) => page.once('pageerror', reject));
  // Where nobody waits any longer, an error is for the test to notice by what it breaks.
  failure.catch(() => undefined);
  const [code, styles] = await Promise.all([bundleFigure(id), bundleStyles()]);
  const variables = Object.entries(theme?.variables ?? {}).map(([name, value]) => `${name}: ${value};`);
  const policy = "default-src 'none'; img-src data:; style-src 'nonce-n'; script-src 'nonce-n'";
  const host = `
    const events = (window.events = { insights: 0, code: [], files: [], saved: undefined, firstPaint: 0, errors: [] });
    document.addEventListener('securitypolicyviolation', (event) => events.errors.push(event.violatedDirective));
    const host = {
      reducedMotion: ${reducedMotion}, t: (key) => key, state: ${state === undefined ? 'undefined' : JSON.stringify(state)},
      saveState: (saved) => (events.saved = saved), onInsight: () => (events.insights += 1),
      onCode: (exercise) => events.code.push(exercise), announce: () => undefined,
      exportFile: (name, mime, data) => events.files.push({ name, mime, data }),
    };
    const started = performance.now();
    window.mounted = mountFigure(document.querySelector('main'), figure, host, ${JSON.stringify({ preset })});
    requestAnimationFrame(() => setTimeout(() => (events.firstPaint = performance.now() - started)));`;
  await page.setContent(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${id}</title>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <style nonce="n">:root { ${variables.join(' ')} --vscode-font-family: system-ui, "DejaVu Sans", sans-serif; }
      body { margin: 0; padding: 0 16px; background: var(--vscode-editor-background); } ${styles}</style></head>
    <body class="${theme?.bodyClass ?? ''}"><h1 hidden>.</h1><main></main>
    <script type="module" nonce="n">${`${code}${host}`.replaceAll('</script', '<\\/script')}</script></body></html>`);
  await Promise.race([waitUntil(page, 'window.events?.firstPaint > 0'), failure]);
  return page;
}

/** Waits until an expression is true in the page. Playwright's own waiting evaluates text, which the policy forbids. */
export async function waitUntil(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 25_000;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > end) throw new Error(`Not true within 25 s: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Records from now on whether changes of the readout are announced; the returned function gives its values of aria-live in order. */
export async function recordAnnouncing(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`{
    const readout = document.querySelector('.fig-readout');
    const before = [];
    const take = (records) => before.push(...records.map(({ oldValue }) => oldValue));
    const observer = new MutationObserver(take);
    observer.observe(readout, { attributeFilter: ['aria-live'], attributeOldValue: true });
    window.readAnnouncing = () => {
      take(observer.takeRecords());
      return [...before, readout.getAttribute('aria-live')].filter((value, index, all) => value !== all[index - 1]);
    };
  }`);
  return () => page.evaluate<readonly string[]>('window.readAnnouncing()');
}

/** Gives the page the colours of another theme. */
export async function setTheme(page: Page, { bodyClass, variables }: Theme): Promise<void> {
  // A theme leaves colours out: what another theme says of them must not shine through.
  const forgotten = themes.flatMap((theme) => Object.keys(theme.variables)).map((name) => [name, 'initial'] as const);
  await page.evaluate(
    ([name, values]) => {
      document.body.className = name;
      for (const [variable, value] of values) document.documentElement.style.setProperty(variable, value);
    },
    [bodyClass, [...forgotten, ...Object.entries(variables)]] as const,
  );
}

/** Reads what the figure told its host. */
export function hostEvents(page: Page): Promise<HostEvents & { readonly errors: readonly string[] }> {
  return page.evaluate('window.events');
}

/** Answers the question a figure opens with. */
export async function commitPrediction(page: Page): Promise<void> {
  await page.locator('.fig-choice').nth(1).click();
  await page.getByRole('button', { name: 'Commit', exact: true }).click();
}

/** What the read-out of a figure says; the space that keeps a number and its % together counts as any other. */
export async function readout(page: Page): Promise<string> {
  return readText(page.locator('.fig-readout'));
}

/** Plays a figure through, and yields a name at each moment worth a picture or a check. */
export type Play = (page: Page) => AsyncGenerator<string>;

/** The play of a figure: `play.ts` in the folder of its tests. */
export async function playOf(id: string): Promise<Play> {
  const { play } = (await import(`./${id}/play.js`)) as { readonly play: Play };
  return play;
}

/** Plays a figure through to its end. */
export async function playThrough(page: Page, id: string): Promise<void> {
  const moments = (await playOf(id))(page);
  while ((await moments.next()).done !== true);
}

/** The words of a place, with the no-break spaces that figures put into them as plain ones. */
export async function readText(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll('\u00a0', ' ');
}
