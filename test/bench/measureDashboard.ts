import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildMemory, buildOverview } from '../../src/core/dashboard/overview.js';
import type { JournalEvent } from '../../src/core/progress/journalEvent.js';
import { serialiseEvent } from '../../src/core/progress/parseJournal.js';
import { foldProgress } from '../../src/core/progress/progress.js';
import { readDeck } from '../../src/core/review/reviewDeck.js';
import { ReviewReplay } from '../../src/core/review/reviewReplay.js';
import type { Catalogue } from '../../src/core/roadmap/catalogue.js';
import { distDir } from '../host/paths.js';
import { simulateCourse, type SimulatedCourse } from '../unit/core/dashboard/simulatedCourse.js';
import { learners, type SimulatedLearner, simulateLearner } from '../unit/core/dashboard/simulatedLearner.js';
import type { Row } from './row.js';
import { type Bench, inSession } from './session.js';

/** Two years of somebody who does little else: about 100,000 events, most of them reviews. */
const tireless: SimulatedLearner = { ...learners['two-years'], weekday: 1, weekend: 1, minutes: 120, reviews: 160, away: [] };

const events = 100_000;
const showKey = 'f7';

/** What the dashboard costs at 100,000 events: worked out for a course of 1,000 lessons, and from the command to the painted page. */
export async function measureDashboard(bench: Bench): Promise<readonly Row[]> {
  return [...workOut(bench.runs), ...(await paint(bench))];
}

function workOut(runs: number): readonly Row[] {
  const now = new Date();
  const course = simulateCourse(1_000);
  const journal = fill(simulateLearner(course, tireless, now), course, now);
  const progress = foldProgress(journal);
  const time = (work: () => unknown): readonly number[] =>
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
  const replay = new ReviewReplay();
  const name = 'dashboard of 100,000 events and 1,000 lessons';
  return [
    {
      name: `${name}: course and time worked out`,
      unit: 'ms',
      ours: time(() => buildOverview(course.catalogue, progress, journal, { kind: 'none' }, now)),
    },
    {
      name: `${name}: reviews replayed for the first time`,
      unit: 'ms',
      ours: time(() => new ReviewReplay().replay(progress.review.reviews)),
    },
    {
      name: `${name}: memory worked out`,
      unit: 'ms',
      ours: time(() => buildMemory(course.catalogue, course.cards, replay.replay(progress.review.reviews), now)),
    },
  ];
}

async function paint(bench: Bench): Promise<readonly Row[]> {
  const course: SimulatedCourse = {
    catalogue: JSON.parse(await readFile(join(distDir, 'catalogue.json'), 'utf8')) as Catalogue,
    cards: readDeck(await readFile(join(distDir, 'cards.json'), 'utf8')),
  };
  const now = new Date();
  const journal = fill(simulateLearner(course, learners['four-months'], now), course, now)
    .map(serialiseEvent)
    .join('');
  const cold: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    await inSession(bench, [{ key: showKey, command: 'ascent.showProgress' }], async (session) => {
      await mkdir(join(session.workspace, '.ascent'), { recursive: true });
      await writeFile(join(session.workspace, '.ascent', 'journal.jsonl'), journal);
      await session.settle();
      await session.press(showKey);
      cold.push((await session.nextPaint()).at - (await session.askedAt()));
    });
  }
  return [{ name: 'dashboard of 100,000 events: command to painted page, the journal not yet read', unit: 'ms', ours: cold }];
}

/** Adds reviews of the cards of the course, ten minutes apart and before all else, until there are 100,000 events. */
function fill(journal: readonly JournalEvent[], { cards }: SimulatedCourse, now: Date): readonly JournalEvent[] {
  const missing = Math.max(0, events - journal.length);
  const first = (journal[0] === undefined ? now.getTime() : Date.parse(journal[0].at)) - missing * 600_000;
  const reviews = Array.from({ length: missing }, (_, n): JournalEvent => {
    const at = new Date(first + n * 600_000).toISOString();
    return { id: `fill-${n}`, at, type: 'card.reviewed', card: cards[n % cards.length]?.id ?? '', grade: n % 11 === 0 ? 1 : 3 };
  });
  return [...reviews, ...journal].slice(-events);
}
