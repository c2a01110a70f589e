import { parseJournal } from '../../src/core/progress/parseJournal.js';
import { foldProgress } from '../../src/core/progress/progress.js';
import { makeJournal } from './makeJournal.js';
import type { Row } from './row.js';
import type { Bench } from './session.js';
import { time } from './time.js';

/** What it costs to know where a learner of 100,000 events is: after each event, and when the journal is first read. */
export function measureFold({ runs }: Bench): Promise<readonly Row[]> {
  const journal = makeJournal(100_000, 10_000);
  const { events } = parseJournal(journal);
  return Promise.resolve([
    { name: 'fold of 100,000 events', unit: 'ms', ours: time(runs, () => foldProgress(events)), aim: { kind: 'value', atMost: 100 } },
    { name: 'journal of 100,000 events: read and folded', unit: 'ms', ours: time(runs, () => foldProgress(parseJournal(journal).events)) },
  ]);
}
