import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { buildMemory, buildOverview } from '../../../../src/core/dashboard/overview.js';
import { planToday } from '../../../../src/core/dashboard/planToday.js';
import { renderDocument } from '../../../../src/core/lesson/renderDocument.js';
import type { JournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { ReviewReplay } from '../../../../src/core/review/reviewReplay.js';
import type { DashboardToPage } from '../../../../src/protocol/dashboard.js';
import { repositoryRoot } from '../../../host/paths.js';
import type { SimulatedCourse } from '../../core/dashboard/simulatedCourse.js';
import type { Theme } from '../figures/figurePage.js';

const origin = 'https://pages.example';

/** A dashboard to look at. */
export interface DashboardPageOptions {
  readonly theme: Theme;
  readonly width: number;
  readonly messages: readonly DashboardToPage[];
}

/** What the editor sends to the dashboard of a learner. */
export function messagesFor(course: SimulatedCourse, events: readonly JournalEvent[], now: Date): readonly DashboardToPage[] {
  const { catalogue, cards } = course;
  const progress = foldProgress(events);
  const memory = buildMemory(catalogue, cards, new ReviewReplay().replay(progress.review.reviews), now);
  const waiting = { due: memory.load.overdue + (memory.load.days[0] ?? 0), fresh: 0, katas: 0 };
  return [
    {
      type: 'overview',
      translations: {},
      tasks: planToday(catalogue, progress, waiting),
      overview: buildOverview(catalogue, progress, events, { kind: 'none' }, now),
    },
    { type: 'memory', memory },
  ];
}

/** Script and style sheet of the page, as the build makes them. */
export async function bundleDashboard(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [
      { in: 'src/webview/dashboard/main.ts', out: 'dashboard' },
      { in: 'src/webview/dashboard/dashboard.css', out: 'dashboard' },
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

/** Opens the page in a browser, under its content security policy; the editor's side of it answers `ready` with the messages. */
export async function openDashboard(browser: Browser, files: ReadonlyMap<string, string>, options: DashboardPageOptions): Promise<Page> {
  const { theme, width, messages } = options;
  const variables = Object.entries(theme.variables).map(([name, value]) => `${name}: ${value};`);
  const html = renderDocument({
    title: 'Your progress',
    language: 'en-GB',
    textSize: 'normal',
    page: 'dashboard',
    nonce: 'n',
    cspSource: origin,
    css: `:root { ${variables.join(' ')} --vscode-font-family: system-ui, "DejaVu Sans", sans-serif; --vscode-font-size: 13px; --vscode-charts-yellow: #bf8803 } ${files.get('/dashboard.css') ?? ''}`,
    script: `${origin}/dashboard.js`,
    figures: '',
    body: '<main class="page dashboard"></main>',
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
  await page.locator(messages.length === 0 ? 'main' : '#dash-steps').waitFor();
  return page;
}
