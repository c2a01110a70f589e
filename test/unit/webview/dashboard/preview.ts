// Takes pictures of the dashboard: of each simulated learner and of the first day, in each theme of themes.json, at three widths.
//   node --import tsx test/unit/webview/dashboard/preview.ts FOLDER [learner] [theme] [width]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../../host/chromium.js';
import { simulateCourse } from '../../core/dashboard/simulatedCourse.js';
import { learners, simulateLearner } from '../../core/dashboard/simulatedLearner.js';
import themes from '../figures/themes.json';
import { bundleDashboard, messagesFor, openDashboard } from './dashboardPage.js';

const widths = [350, 900, 1600];

async function main(): Promise<void> {
  const [folder = 'test-results/dashboard', wanted, wantedTheme, wantedWidth] = process.argv.slice(2);
  await mkdir(folder, { recursive: true });
  const now = new Date();
  const course = simulateCourse(700);
  const journals = {
    'first-day': [],
    ...Object.fromEntries(Object.entries(learners).map(([name, learner]) => [name, simulateLearner(course, learner, now)])),
  };
  const files = await bundleDashboard();
  const browser = await launchChromium();
  for (const [name, events] of Object.entries(journals).filter(([learner]) => wanted === undefined || learner === wanted)) {
    const messages = messagesFor(course, events, now);
    for (const theme of themes.filter(({ id }) => wantedTheme === undefined || id === wantedTheme)) {
      for (const width of wantedWidth === undefined ? widths : [Number(wantedWidth)]) {
        const page = await openDashboard(browser, files, { theme, width, messages });
        await page.screenshot({ path: join(folder, `${name}-${theme.id}-${String(width)}.png`), fullPage: true });
        await page.context().close();
      }
    }
  }
  await browser.close();
}

void main();
