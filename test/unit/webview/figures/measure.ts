// Measures every figure in Chromium: first paint, and the time one step of a control takes, drawing and layout included.
//   node --import tsx test/unit/webview/figures/measure.ts
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../host/chromium.js';
import { bundleFigure, commitPrediction, figureIds, hostEvents, openFigure, playThrough } from './figurePage.js';

/** Milliseconds of one figure. */
export interface Timing {
  readonly id: string;
  readonly kilobytes: number;
  /** From the call that mounts it to the painted frame, in fresh pages. */
  readonly paints: readonly number[];
  /** One step of the slowest control, as time of the page's processor: script, style and layout. At default settings, and after the
   * figure's play, with as much on the page as a reader ever has. */
  readonly steps: readonly number[];
}

const MOVES = 40;

/**
 * Moves the control with index `at` 40 times: a slider over its whole range, a movable point up and down, and where there is
 * neither, the commands of a figure one after the other, with what they undo.
 * Text and not a function: what is added to functions to keep their names does not exist in the page.
 */
const move = (at: number): string => `(() => {
  const shown = (node) => node.getClientRects().length > 0;
  const moved = [...document.querySelectorAll('.fig-range:enabled, .fig-handle')].filter(shown);
  const pressed = (text) => [...document.querySelectorAll('.fig-button')].find((button) => shown(button) && button.textContent.startsWith(text));
  const controls = moved.length > 0 ? moved : [...document.querySelectorAll('button.fig-command')].filter(shown);
  const control = controls[${at}];
  if (!control) return false;
  const command = control.matches('.fig-command') ? control.textContent : '';
  for (let index = 0; index < ${MOVES}; index += 1) {
    if (command !== '') {
      (index % 2 === 0 ? pressed(command) : pressed('Undo'))?.click();
    } else if (control.matches('.fig-handle')) {
      const key = index % 8 < 4 ? 'ArrowUp' : 'ArrowDown';
      control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    } else {
      control.value = String(Number(control.min) + ((control.max - control.min) * ((index * 17) % ${MOVES})) / ${MOVES});
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    document.body.getBoundingClientRect();
  }
  return true;
})()`;

/** The mean time of one step of the slowest control. */
async function timeSteps(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Time of the thread, so that a busy machine does not count.
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  let slowest = 0;
  for (let at = 0; ; at += 1) {
    const before = await spent();
    if (!(await page.evaluate<boolean>(move(at)))) return slowest;
    slowest = Math.max(slowest, ((await spent()) - before) / MOVES);
  }
}

async function onFreshPage<T>(browser: Browser, id: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await openFigure(browser, id, { reducedMotion: true });
  await commitPrediction(page);
  const result = await use(page);
  await page.context().close();
  return result;
}

/** Measures one figure, its first paint in as many fresh pages as `runs`. */
export async function measureFigure(browser: Browser, id: string, runs = 7): Promise<Timing> {
  const paints: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await openFigure(browser, id, { reducedMotion: true });
    paints.push((await hostEvents(page)).firstPaint);
    await page.context().close();
  }
  const steps = await onFreshPage(browser, id, timeSteps);
  const later = await onFreshPage(browser, id, async (page) => {
    await playThrough(page, id);
    return timeSteps(page);
  });
  return {
    id,
    kilobytes: Buffer.byteLength(await bundleFigure(id)) / 1000,
    paints,
    steps: [steps, later],
  };
}

async function main(): Promise<void> {
  const browser = await launchChromium();
  const timings: Timing[] = [];
  for (const id of figureIds) timings.push(await measureFigure(browser, id));
  await browser.close();
  console.table(
    timings.map(({ id, kilobytes, paints, steps: [fresh, played] }) => ({ id, kilobytes, firstPaint: Math.min(...paints), fresh, played })),
  );
}

if (process.argv[1]?.endsWith('measure.ts')) void main();
