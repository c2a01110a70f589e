import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { DashboardToPage } from '../../../../src/protocol/dashboard.js';
import { simulateCourse } from '../../core/dashboard/simulatedCourse.js';
import { learners, simulateLearner } from '../../core/dashboard/simulatedLearner.js';
import themes from '../figures/themes.json';
import { sharedBrowser } from '../sharedBrowser.js';
import { bundleDashboard, messagesFor, openDashboard } from './dashboardPage.js';

const now = new Date(2026, 10, 20, 18);
const course = simulateCourse(180);
const [light] = themes;

describe('the page of the dashboard', () => {
  let files: ReadonlyMap<string, string> = new Map();
  const open = async (messages: readonly DashboardToPage[], width = 900): Promise<Page> => {
    assert.ok(light);
    return openDashboard(await sharedBrowser(), files, { theme: light, width, messages });
  };
  before(async () => {
    files = await bundleDashboard();
  });

  it('says on the first day where to begin, and shows no empty chart', async () => {
    const page = await open(messagesFor(course, [], now));
    assert.equal(await page.locator('svg').count(), 0);
    assert.equal(await page.getByRole('row').count(), 18);
    await page.getByRole('button', { name: 'Begin: Lesson 0' }).click();
    const posted = await page.evaluate<readonly unknown[]>('window.posted');
    assert.deepEqual(posted.slice(1), [{ type: 'begin', kind: 'lesson', id: 'lesson-0', isBegun: false }]);
    await page.context().close();
  });

  it('fits a narrow window', async () => {
    const page = await open(messagesFor(course, simulateLearner(course, learners['two-weeks'], now), now), 350);
    await page.locator('#dash-calibration').waitFor();
    assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 350);
    await page.context().close();
  });
});
