import type { Page } from 'playwright-core';
import type { Row } from './row.js';
import { type Bench, inSession, type Session } from './session.js';

/** A view container, and the view in it whose rows are waited for. */
interface Place {
  readonly container: string;
  readonly view: string;
}

const ascent: Place = { container: 'Ascent', view: 'Roadmap' };
const helloWorld: Place = { container: 'Hello World', view: 'Greetings' };
const helloRows: Place = { container: 'Hello Rows', view: 'Rows' };

/**
 * Clicks both icons in the activity bar for the first time, and times each click to painted rows; each comes first in half of the windows.
 * The hello-world tree has two rows of one word, which is what the aim is set against. For comparison there is one of as many rows as the
 * Roadmap has, with an icon, greyed words and a button each, between two other views: so much of the time is VS Code's own for rows like these.
 */
export async function measureTree(bench: Bench): Promise<readonly Row[]> {
  const first: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  const second: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  for (let run = 0; run < 2 * bench.runs; run++) {
    const isOursFirst = run % 2 === 0;
    const places = isOursFirst ? [ascent, helloWorld] : [helloWorld, ascent];
    const [before = NaN, after = NaN] = await inSession(bench, [], async (session) => {
      const times: number[] = [];
      for (const place of places) times.push(await timeClick(session, place));
      return times;
    });
    (isOursFirst ? first.ours : first.reference).push(before);
    (isOursFirst ? second.reference : second.ours).push(after);
  }
  const rows: number[] = [];
  for (let run = 0; run < bench.runs; run++) rows.push(await inSession(bench, [], (session) => timeClick(session, helloRows)));
  return [
    { name: 'first click to painted tree', unit: 'ms', ...first, aim: { kind: 'ratio', atMost: 1.5 } },
    { name: '  against a tree of as many rows', unit: 'ms', ours: first.ours, reference: rows },
    { name: 'the same, after another tree', unit: 'ms', ...second },
  ];
}

async function timeClick({ page, askedAt, settle }: Session, { container, view }: Place): Promise<number> {
  const painted = rowsPainted(page, view);
  // A badge puts its words behind the name.
  const icon = page.locator('.part.activitybar').getByRole('tab', { name: new RegExp(`^${container}( |$)`) });
  await icon.click();
  const time = (await painted) - (await askedAt());
  await settle();
  return time;
}

function rowsPainted(page: Page, view: string): Promise<number> {
  return page.evaluate<number>(`benchRowsPainted(${JSON.stringify(view)})`);
}
