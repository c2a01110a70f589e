import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { JournalEvent } from '../../../../src/core/progress/journalEvent.js';
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

  it('speaks of one thing as one', async () => {
    const at = new Date(now.getTime() - 60_000).toISOString();
    const events: readonly JournalEvent[] = [
      { id: 'a', at, type: 'lesson.opened', lesson: 'lesson-0' },
      { id: 'b', at, type: 'predict.committed', lesson: 'lesson-0', predict: 'before', answer: 'It grows.' },
      { id: 'c', at, type: 'quiz.answered', lesson: 'lesson-0', quiz: 'one', correct: true, answer: 1 },
      { id: 'd', at, type: 'card.reviewed', card: 'card-0-0', grade: 3 },
    ];
    const [overview, memory] = messagesFor(course, events, now);
    assert.ok(overview?.type === 'overview' && memory?.type === 'memory');
    const load = { overdue: 1, days: memory.memory.load.days.map((_, index) => (index === 3 ? 1 : 0)) };
    const recalls = 1;
    const pace = { weeks: [30], remaining: { minutes: 25, items: 1 } };
    const days = [{ day: overview.overview.today, minutes: 4, events: 1 }];
    const page = await open([
      { ...overview, overview: { ...overview.overview, pace, days } },
      { type: 'memory', memory: { ...memory.memory, load, recalls } },
    ]);
    const text = (selector: string): Promise<readonly string[]> => page.locator(selector).allTextContents();
    await page.locator('#dash-calibration').waitFor();
    assert.deepEqual(await text('#dash-calendar .dash-summary'), ['0 min of learning on 1 day in 1 sitting.']);
    assert.deepEqual(await text('#dash-pace > .dash-summary'), ['A forecast needs 4 whole weeks; so far there is 1.']);
    assert.deepEqual(await text('#dash-pace > .dash-note'), [
      'A week counts the minutes that the course gives to the lessons read and exercises passed in it. Left is 1 lesson or exercise, 25 min.',
    ]);
    assert.deepEqual(await text('#dash-load .dash-summary'), [
      'In the next 30 days 2 reviews come, fewer than one a day.',
      '1 of them has waited since before today, and stands on top of the first bar.',
    ]);
    assert.deepEqual(await text('#dash-calibration .dash-summary'), [
      'After some more reviews this compares what the schedule foresaw with what you recalled (1 review so far).',
      'Of 1 quiz question you answered 1 rightly at the first try.',
      'You committed to 1 prediction before reading on. It is in your own words, so no score is made of it.',
    ]);
    assert.deepEqual((await text('.dash-facts dd:last-child')).slice(-1), ['of 1 card, as the schedule estimates']);
    const readout = async (part: string, key: string): Promise<string | null> => {
      await page.locator(`#dash-${part} svg[tabindex]`).focus();
      await page.keyboard.press(key);
      return page.locator(`#dash-${part} .dash-readout`).textContent();
    };
    assert.match((await readout('calendar', 'End')) ?? '', /: 4 min, 1 thing done$/);
    assert.match((await readout('load', 'Home')) ?? '', /: 0 cards, and 1 from before$/);
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    assert.match((await readout('load', 'ArrowRight')) ?? '', /: 1 card$/);
    await page.context().close();
  });

  it('shows no bars and no forecast of a pace where nothing was finished and nothing is left', async () => {
    const [overview] = messagesFor(course, simulateLearner(course, learners['two-weeks'], now), now);
    assert.ok(overview?.type === 'overview');
    const pace = { weeks: [0, 0, 0, 0, 0], remaining: { minutes: 0, items: 0 } };
    const page = await open([{ ...overview, overview: { ...overview.overview, pace } }]);
    const section = page.locator('#dash-pace');
    assert.deepEqual(await section.locator('> .dash-summary').allTextContents(), ['All lessons and exercises written so far are done.']);
    assert.equal(await section.locator('svg, details, > .dash-note').count(), 0);
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
