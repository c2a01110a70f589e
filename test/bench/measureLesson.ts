import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/core/roadmap/catalogue.js';
import { heavyLesson, heavyTitle, withHeavyLesson } from '../e2e/support/heavyLesson.js';
import { distDir } from '../host/paths.js';
import type { Row } from './row.js';
import { type Binding, type Bench, inSession, type Session } from './session.js';

/** The longest lesson so far, with maths, code, quizzes and a figure. */
const lesson = 'math.optimization';

const helloWorldKey = 'f6';
const lessonKey = 'f7';
const closeKey = 'f8';

const bindingsFor = (id: string): readonly Binding[] => [
  { key: helloWorldKey, command: 'helloWorld.openPage' },
  { key: lessonKey, command: 'ascent.openLesson', args: id },
  { key: closeKey, command: 'workbench.action.closeAllEditors' },
];

/**
 * Opens a lesson and the hello-world page by a key each, in a window where nothing was opened before (cold), then both again (warm);
 * times each from the key to the frame in which its text was painted. Each comes first in half of the windows.
 */
export async function measureLesson(bench: Bench): Promise<readonly Row[]> {
  const { cold, warm } = await timeLesson(bench, lesson, await findTitle());
  return [
    { name: 'command to painted lesson, cold', unit: 'ms', ...cold, aim: { kind: 'ratio', atMost: 1.3 } },
    { name: 'command to painted lesson, warm', unit: 'ms', ...warm, aim: { kind: 'ratio', atMost: 1.3 } },
  ];
}

/** The same for a lesson with 300 formulas, 40 blocks of code and 30 quizzes, which has not been drawn when the extension was built. */
export async function measureHeavyLesson(bench: Bench): Promise<readonly Row[]> {
  const extensions = await withHeavyLesson(bench.extensionsDir);
  const { cold, warm } = await timeLesson({ ...bench, extensionsDir: extensions.path }, heavyLesson, heavyTitle);
  await extensions.remove();
  return [
    { name: 'the heavy lesson, cold', unit: 'ms', ...cold },
    { name: 'the heavy lesson, warm', unit: 'ms', ...warm },
  ];
}

type Times = Record<'ours' | 'reference', number[]>;

async function timeLesson(bench: Bench, id: string, title: string): Promise<{ readonly cold: Times; readonly warm: Times }> {
  const headings: Readonly<Record<string, string>> = { [lessonKey]: title, [helloWorldKey]: 'Hello World' };
  const cold: Times = { ours: [], reference: [] };
  const warm: Times = { ours: [], reference: [] };
  for (let run = 0; run < 2 * bench.runs; run++) {
    const keys = run % 2 === 0 ? [lessonKey, helloWorldKey] : [helloWorldKey, lessonKey];
    await inSession(bench, bindingsFor(id), async (session) => {
      for (const [turn, key] of [...keys, ...keys].entries()) {
        const time = await timePage(session, key, headings[key]);
        const name = key === lessonKey ? 'ours' : 'reference';
        if (turn === 0) cold[name].push(time);
        if (turn >= keys.length) warm[name].push(time);
      }
    });
  }
  return { cold, warm };
}

async function findTitle(): Promise<string> {
  const { steps } = JSON.parse(await readFile(join(distDir, 'catalogue.json'), 'utf8')) as Catalogue;
  const found = steps.flatMap(({ lessons }) => lessons).find(({ id }) => id === lesson);
  if (found === undefined) throw new Error(`There is no lesson ${lesson} to measure with.`);
  return found.title;
}

async function timePage({ page, press, askedAt, nextPaint, settle }: Session, key: string, expected = ''): Promise<number> {
  await press(key);
  const { heading, at } = await nextPaint();
  const time = at - (await askedAt());
  if (heading !== expected) throw new Error(`“${heading}” was opened instead of “${expected}”.`);
  await press(closeKey);
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  await settle();
  return time;
}
