import { figureIds } from '../unit/webview/figures/figurePage.js';
import { measureFigure } from '../unit/webview/figures/measure.js';
import { countDrawn, openGallery } from '../unit/webview/lesson/galleryPage.js';
import type { Row } from './row.js';
import type { Bench } from './session.js';

const PLACES = 20;

/** Every figure there is: its first paint, and one step of its slowest control; and a page of twenty, of which only the near ones may be drawn. */
export async function measureFigures({ browser, runs }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const id of figureIds) {
    const { paints, steps } = await measureFigure(browser, id, runs);
    rows.push({ name: `${id}: first paint`, unit: 'ms', ours: paints, aim: { kind: 'value', atMost: 150 } });
    rows.push({ name: `${id}: one step of its slowest control`, unit: 'ms', ours: steps, aim: { kind: 'value', atMost: 16 } });
  }
  const firsts: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await openGallery(browser, PLACES);
    await page.locator('.ascent-figure').first().waitFor();
    firsts.push(await page.evaluate<number>('performance.now()'));
    await page.waitForTimeout(500);
    const drawn = await countDrawn(page);
    if (drawn > 3) throw new Error(`${drawn} of ${PLACES} figures are drawn although one is in view.`);
    await page.context().close();
  }
  return [...rows, { name: `Page with ${PLACES} figures: the first is there`, unit: 'ms', ours: firsts }];
}
