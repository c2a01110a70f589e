import type { Browser, Page } from 'playwright-core';
import { buildMemory, buildOverview } from '../../../../src/core/dashboard/overview.js';
import { planToday } from '../../../../src/core/dashboard/planToday.js';
import type { JournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { ReviewReplay } from '../../../../src/core/review/reviewReplay.js';
import type { DashboardToPage } from '../../../../src/protocol/dashboard.js';
import type { SimulatedCourse } from '../../core/dashboard/simulatedCourse.js';
import { bundlePage, openPage, type PageFiles, type PageOptions } from '../editorPage.js';

/** What the editor sends to the dashboard of a learner. */
export function messagesFor(course: SimulatedCourse, events: readonly JournalEvent[], now: Date): readonly DashboardToPage[] {
  const { catalogue, cards } = course;
  const progress = foldProgress(events);
  const memory = buildMemory(catalogue, cards, new ReviewReplay().replay(progress.review.reviews), now);
  const waiting = { due: memory.load.overdue + (memory.load.days[0] ?? 0), fresh: 0, katas: 0 };
  return [
    {
      type: 'overview',
      translations: {},
      tasks: planToday(catalogue, progress, waiting),
      overview: buildOverview(catalogue, progress, events, { kind: 'none' }, now),
    },
    { type: 'memory', memory },
  ];
}

/** Script and style sheet of the page, as the build makes them. */
export function bundleDashboard(): Promise<PageFiles> {
  return bundlePage('dashboard');
}

/** Opens the page in a browser; the editor's side of it answers `ready` with the messages. */
export async function openDashboard(browser: Browser, files: PageFiles, options: Omit<PageOptions, 'title'>): Promise<Page> {
  const page = await openPage(browser, 'dashboard', files, { ...options, title: 'Your progress' });
  await page.locator(options.messages.length === 0 ? 'main' : '#dash-steps').waitFor();
  return page;
}
