import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { DashboardToPage } from '../../../../src/protocol/dashboard.js';
import { describeViolations, runAxe } from '../../../host/axe.js';
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
  const send = (page: Page, message: DashboardToPage): Promise<void> =>
    page.evaluate((one) => {
      window.postMessage(one);
    }, message);

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

  it('keeps the focus and the open tables of what has not changed', async () => {
    const [overview, memory] = messagesFor(course, simulateLearner(course, learners['four-months'], now), now);
    assert.ok(overview?.type === 'overview' && memory !== undefined);
    const page = await open([overview, memory]);
    await page.locator('#dash-calendar summary').click();
    await page.locator('#dash-calendar tbody tr').first().waitFor();
    await page.locator('#dash-calendar svg[tabindex]').focus();
    await page.keyboard.press('End');
    await send(page, { ...overview, tasks: [{ kind: 'review', due: 7777, fresh: 0, katas: 0 }] });
    await page.getByText('7777 due').waitFor();
    await page.locator('#dash-calendar .dash-readout', { hasText: /Friday,? 20 November 2026/ }).waitFor();
    assert.ok(await page.evaluate('document.activeElement?.closest("#dash-calendar") !== null'));
    const { days, today } = overview.overview;
    const longer = [{ day: today - 300, minutes: 12, events: 3 }, ...days];
    await send(page, { ...overview, overview: { ...overview.overview, days: longer } });
    await page.locator('#dash-calendar tbody tr').nth(days.length).waitFor();
    await page.context().close();
  });

  it('fits a narrow window, and axe objects to nothing in it', async () => {
    const page = await open(messagesFor(course, simulateLearner(course, learners['two-weeks'], now), now), 312);
    await page.locator('#dash-calibration').waitFor();
    assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 312);
    assert.deepEqual(describeViolations(await runAxe(page, 'main')), []);
    await page.context().close();
  });
});
