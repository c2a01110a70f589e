import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../host/chromium.js';
import { currentHost } from '../host/versions.js';
import { startServer } from '../host/vscodeServer.js';
import { openWorkbench } from '../host/workbench.js';
import { makeWorkspace } from '../host/workspaces.js';
import { heavyTitle, withHeavyLesson } from './support/heavyLesson.js';
import { openLesson } from './support/lessonPage.js';
import { findMisfits, setPageWidth } from './support/pageLayout.js';

/** Milliseconds: what a scrolling reader feels. */
const stall = 50;

describe('a lesson with 300 formulas, 40 blocks of code and 30 quizzes', () => {
  let page: Page;
  let frame: FrameLocator;
  const closing: (() => Promise<unknown>)[] = [];

  before(async () => {
    const extensions = await withHeavyLesson(process.env['ASCENT_EXTENSIONS_DIR'] ?? '');
    closing.push(extensions.remove);
    const server = await startServer({ version: currentHost, extensionsDir: extensions.path });
    const browser = await launchChromium();
    const workspace = await makeWorkspace();
    closing.unshift(() => browser.close(), server.stop, workspace.remove);
    page = await openWorkbench(browser, server, { folder: workspace.path, reducedMotion: true });
    frame = await openLesson(page, heavyTitle);
  });

  after(async () => {
    for (const close of closing) await close();
  });

  it('has them all on its page', async () => {
    const count = (selector: string): Promise<number> => frame.locator(selector).count();
    assert.deepEqual([await count('.lesson-text .katex-display'), await count('.cell'), await count('.quiz')], [90, 40, 30]);
    assert.ok((await count('p .katex')) >= 300);
  });

  it('scrolls to its end and back without a stall', async function () {
    const { tasks, seconds } = await scrollThrough(frame);
    const stalls = tasks.filter((duration) => duration > stall);
    console.log(
      `      ${stalls.length} tasks over ${stall} ms in ${seconds.toFixed(1)} s of scrolling; longest ${Math.round(Math.max(0, ...tasks))} ms`,
    );
    // A machine that does other work at the same time has one now and then.
    assert.ok(stalls.length <= 5, `${stalls.map(Math.round).join(', ')} ms`);
  });

  it('fits into a narrow window, tall and wide formulas too', async () => {
    for (const width of [360, 800]) {
      await setPageWidth(page, frame, width);
      assert.deepEqual(await findMisfits(frame), []);
    }
  });
});

/** Scrolls as fast as a flick of the wheel does, and collects the tasks that took long. */
async function scrollThrough(frame: FrameLocator): Promise<{ readonly tasks: readonly number[]; readonly seconds: number }> {
  return frame.locator('html').evaluate(async () => {
    // What belongs to opening the page is over when nothing has been long for a while.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const begun = performance.now();
    for (const step of [400, -400]) {
      let last = NaN;
      while (last !== scrollY) {
        last = scrollY;
        window.scrollBy({ top: step, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    return { tasks, seconds: (performance.now() - begun) / 1000 };
  });
}
