import { build } from 'esbuild';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { FigureEntry } from '../../../../src/core/figures/figureEntry.js';
import { renderFigureGallery } from '../../../../src/core/figures/renderFigures.js';
import { renderDocument } from '../../../../src/core/lesson/renderDocument.js';
import { english } from '../../../../src/core/localiser.js';
import { repositoryRoot } from '../../../host/paths.js';
import { sampleCatalogue } from '../../core/roadmap/sampleCatalogue.js';
import { figureIds } from '../figures/figurePage.js';

const origin = 'https://pages.example';

/** The scripts and style sheets of pages by their path, as the build makes them. */
async function bundlePages(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [
      { in: 'src/webview/lesson/main.ts', out: 'lesson' },
      { in: 'src/webview/lesson/lesson.css', out: 'lesson' },
      { in: 'src/webview/figures/shared/figure.css', out: 'figures' },
      ...figureIds.map((id) => ({ in: `src/webview/figures/${id}/view.ts`, out: join('figures', id) })),
    ],
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome132',
    outdir: '/out',
    external: ['*.woff2'],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice('/out'.length), text]));
}

/** The page of all figures with `count` places, filled with the figures there are, again and again; VS Code's side of it answers once. */
export async function openGallery(browser: Browser, count: number): Promise<Page> {
  const files = await bundlePages();
  const figures = Array.from({ length: count }, (_, index): FigureEntry => {
    const id = figureIds[index % figureIds.length] ?? '';
    return { id, title: `Figure ${index + 1}`, shows: 'What it shows.', step: 'one', lessons: [], presets: [''] };
  });
  const body = renderFigureGallery(figures, sampleCatalogue, english).replaceAll(' data-preset=""', '');
  const html = renderDocument({
    title: 'Figures',
    language: 'en',
    textSize: 'normal',
    page: 'figure:all',
    nonce: 'n',
    cspSource: origin,
    css: files.get('/lesson.css') ?? '',
    script: `${origin}/lesson.js`,
    figures: `${origin}/figures/`,
    body,
  });
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const text = pathname === '/' ? html : files.get(pathname);
    const type = pathname === '/' ? 'text/html' : pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    await (text === undefined ? route.abort() : route.fulfill({ body: text, contentType: `${type}; charset=utf-8` }));
  });
  const page = await context.newPage();
  await page.addInitScript(`
    const state = {
      type: 'state', textSize: 'normal', translations: {}, memory: { at: 0, figures: {} }, later: { article: [], main: '' },
      progress: { answers: {}, predictions: {}, isRead: false, bookmarks: [] }, items: { lessons: {}, exercises: {} },
    };
    const post = ({ message }) => { if (message?.type === 'ready') window.postMessage(state); };
    window.acquireVsCodeApi = () => ({ postMessage: post, getState: () => undefined, setState: () => undefined });
  `);
  await page.goto(`${origin}/`);
  return page;
}

/** How many figures of a page are drawn at the moment. */
export function countDrawn(page: Page): Promise<number> {
  return page.locator('.ascent-figure').count();
}
