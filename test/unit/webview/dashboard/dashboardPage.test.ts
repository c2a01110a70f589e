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

  it('holds the plan against the time that was studied, and opens it', async () => {
    const [overview] = messagesFor(course, simulateLearner(course, learners['two-weeks'], now), now);
    assert.ok(overview?.type === 'overview');
    const { today } = overview.overview;
    const weeks = [{ first: today - 9, planned: 600, studied: 450 }];
    const current = { first: today - 2, planned: 600, studied: 720 };
    const comparison = {
      start: today - 9,
      target: today + 90,
      hoursPerWeek: 10,
      left: 502,
      weeks,
      current,
      pace: 7.5,
      end: today + 470,
      needed: 38.6,
    };
    const page = await open([{ ...overview, overview: { ...overview.overview, plan: { kind: 'plan', comparison } } }], 312);
    const plan = page.locator('.dash-plan');
    assert.deepEqual(await plan.getByRole('row').allTextContents(), [
      'WeekStudied, of what was planned',
      '11 Nov to 17 Nov7 h 30 min of 10 h',
      'this week12 h of 10 h',
    ]);
    assert.deepEqual(await plan.locator('.dash-summary').allTextContents(), [
      'Planned are 10 h a week, from 11 November 2026 to 18 February 2027.',
      'In the last whole week you studied 7 h 30 min. At this pace the rest, 502 h of your time, takes until 4 March 2028.',
      'The target asks for 39 h a week: move the date, free hours elsewhere, or take a shorter path.',
    ]);
    assert.deepEqual(describeViolations(await runAxe(page, 'main')), []);
    await plan.getByRole('button', { name: 'Open the plan' }).click();
    const posted = await page.evaluate<readonly unknown[]>('window.posted');
    assert.deepEqual(posted.at(-1), { type: 'open-plan' });
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
