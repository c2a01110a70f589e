// Measures every figure in Chromium: first paint, and the time one step of a control takes, drawing and layout included.
//   node --import tsx test/unit/webview/figures/measure.ts
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../host/chromium.js';
import { bundleFigure, commitPrediction, figureIds, hostEvents, openFigure, playThrough } from './figurePage.js';

/** Milliseconds of one figure. */
export interface Timing {
  readonly id: string;
  readonly kilobytes: number;
  /** Median over fresh pages. */
  readonly firstPaint: number;
  /** Median, and the slowest control's 95th percentile, at default settings. */
  readonly step: number;
  readonly slowestStep: number;
  /** The same after the figure's play: as much on the page as a reader ever has. */
  readonly stepAfterPlay: number;
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

/** Text and not a function: what is added to functions to keep their names does not exist in the page. */
const TIME_STEPS = `(() => {
  const time = (act) => {
    const started = performance.now();
    act();
    document.body.getBoundingClientRect();
    return performance.now() - started;
  };
  const sliders = [...document.querySelectorAll('.fig-range:enabled')].filter((node) => node.getClientRects().length > 0);
  const moves = sliders.map((range) => Array.from({ length: 40 }, (_, index) => {
    range.value = String(Number(range.min) + ((range.max - range.min) * ((index * 17) % 40)) / 40);
    return time(() => range.dispatchEvent(new Event('input', { bubbles: true })));
  }));
  const handles = [...document.querySelectorAll('.fig-handle')].map((handle) => Array.from({ length: 40 }, (_, index) => {
    const key = index % 8 < 4 ? 'ArrowUp' : 'ArrowDown';
    return time(() => handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  }));
  return [...moves, ...handles];
})()`;

/** Moves every slider 40 times and every movable point 40 times; returns the milliseconds of each move, control by control. */
const timeSteps = (page: Page): Promise<readonly (readonly number[])[]> => page.evaluate(TIME_STEPS);

async function onFreshPage<T>(browser: Browser, id: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await openFigure(browser, id, { reducedMotion: true });
  await commitPrediction(page);
  const result = await use(page);
  await page.context().close();
  return result;
}

/** Measures one figure. */
export async function measureFigure(browser: Browser, id: string): Promise<Timing> {
  const paints: number[] = [];
  for (let run = 0; run < 7; run += 1) {
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
    firstPaint: quantile(paints, 0.5),
    step: quantile(steps.flat(), 0.5),
    slowestStep: Math.max(...steps.map((times) => quantile(times, 0.95))),
    stepAfterPlay: Math.max(...later.map((times) => quantile(times, 0.95))),
  };
}

async function main(): Promise<void> {
  const browser = await launchChromium();
  const timings: Timing[] = [];
  for (const id of figureIds) timings.push(await measureFigure(browser, id));
  await browser.close();
  console.table(timings);
}

if (process.argv[1]?.endsWith('measure.ts')) void main();
