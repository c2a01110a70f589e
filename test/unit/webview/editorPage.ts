import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { renderDocument } from '../../../src/core/lesson/renderDocument.js';
import { repositoryRoot } from '../../host/paths.js';
import type { Theme } from './figures/figurePage.js';

const origin = 'https://pages.example';

/** Script and style sheet of a page: path → text. */
export type PageFiles = ReadonlyMap<string, string>;

/** A page to look at. */
export interface PageOptions {
  readonly title: string;
  readonly theme: Theme;
  readonly width: number;
  /** What the editor's side answers `ready` with. */
  readonly messages: readonly unknown[];
}

/** Script and style sheet of a page that draws itself, as the build makes them; found by the name of its folder. */
export async function bundlePage(name: string): Promise<PageFiles> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [
      { in: `src/webview/${name}/main.ts`, out: name },
      { in: `src/webview/${name}/${name}.css`, out: name },
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome132',
    outdir: '/out',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice('/out'.length), text]));
}

/** Opens a page in a browser, under its content security policy; what it says to the editor is in `window.posted`. */
export async function openPage(browser: Browser, name: string, files: PageFiles, options: PageOptions): Promise<Page> {
  const { title, theme, width, messages } = options;
  const variables = Object.entries(theme.variables).map(([variable, value]) => `${variable}: ${value};`);
  const html = renderDocument({
    title,
    language: 'en-GB',
    textSize: 'normal',
    page: name,
    nonce: 'n',
    cspSource: origin,
    css: `:root { ${variables.join(' ')} --vscode-font-family: system-ui, "DejaVu Sans", sans-serif; --vscode-font-size: 13px; --vscode-charts-yellow: #bf8803 } ${files.get(`/${name}.css`) ?? ''}`,
    script: `${origin}/${name}.js`,
    figures: '',
    body: `<main class="page ${name}"></main>`,
  }).replace('<body', `<body class="${theme.bodyClass}"`);
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const text = pathname === '/' ? html : files.get(pathname);
    await (text === undefined
      ? route.abort()
      : route.fulfill({ body: text, contentType: `${pathname === '/' ? 'text/html' : 'text/javascript'}; charset=utf-8` }));
  });
  const page = await context.newPage();
  await page.addInitScript(`
    window.posted = [];
    const messages = ${JSON.stringify(messages)};
    const post = (message) => {
      window.posted.push(message);
      if (message.type !== 'ready') return;
      window.asked = performance.now();
      for (const one of messages) window.postMessage(one);
    };
    window.acquireVsCodeApi = () => ({ postMessage: post });
  `);
  await page.goto(`${origin}/`);
  return page;
}
