// Takes pictures of every figure: each moment of its play, in each theme of themes.json, at three widths.
//   node --import tsx test/unit/webview/figures/preview.ts FOLDER [figure] [theme]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../host/chromium.js';
import { commitPrediction, figureIds, openFigure, playOf } from './figurePage.js';
import themes from './themes.json';

const WIDTHS = [360, 720, 1100];

async function* moments(page: Page, id: string): AsyncGenerator<string> {
  yield 'asking';
  await commitPrediction(page);
  yield 'fresh';
  yield* (await playOf(id))(page);
  await page.locator('.fig-footer').getByRole('radio', { name: 'Table' }).check({ force: true });
  yield 'data';
}

async function main(): Promise<void> {
  const [folder = 'test-results/figures', figure, wantedTheme] = process.argv.slice(2);
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  for (const id of figureIds.filter((name) => !figure || name === figure)) {
    for (const theme of themes.filter((candidate) => !wantedTheme || candidate.id === wantedTheme)) {
      for (const width of WIDTHS) {
        const page = await openFigure(browser, id, { theme, width, reducedMotion: true });
        let shot = 0;
        for await (const moment of moments(page, id)) {
          shot += 1;
          await page.screenshot({ path: join(folder, `${id}-${theme.id}-${width}-${shot}-${moment}.png`), fullPage: true });
        }
        await page.context().close();
      }
    }
  }
  await browser.close();
}

void main();
