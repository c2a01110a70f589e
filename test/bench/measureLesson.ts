import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/core/roadmap/catalogue.js';
import { distDir } from '../host/paths.js';
import type { Row } from './row.js';
import { type Binding, type Bench, inSession, type Session } from './session.js';

/** The longest lesson so far, with maths, code, quizzes and a figure. */
const lesson = 'math.optimization';

const helloWorldKey = 'f6';
const lessonKey = 'f7';
const closeKey = 'f8';

const bindings: readonly Binding[] = [
  { key: helloWorldKey, command: 'helloWorld.openPage' },
  { key: lessonKey, command: 'ascent.openLesson', args: lesson },
  { key: closeKey, command: 'workbench.action.closeAllEditors' },
];

/**
 * Opens the lesson and the hello-world page by a key each, in a window where nothing was opened before (cold), then both again (warm);
 * times each from the key to the frame in which its text was painted. Each comes first in half of the windows.
 */
export async function measureLesson(bench: Bench): Promise<readonly Row[]> {
  const headings: Readonly<Record<string, string>> = { [lessonKey]: await findTitle(), [helloWorldKey]: 'Hello World' };
  const cold: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  const warm: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  for (let run = 0; run < 2 * bench.runs; run++) {
    const keys = run % 2 === 0 ? [lessonKey, helloWorldKey] : [helloWorldKey, lessonKey];
    await inSession(bench, bindings, async (session) => {
      for (const [turn, key] of [...keys, ...keys].entries()) {
        const time = await timePage(session, key, headings[key]);
        const name = key === lessonKey ? 'ours' : 'reference';
        if (turn === 0) cold[name].push(time);
        if (turn >= keys.length) warm[name].push(time);
      }
    });
  }
  return [
    { name: 'command to painted lesson, cold', unit: 'ms', ...cold, aim: { kind: 'ratio', atMost: 1.3 } },
    { name: 'command to painted lesson, warm', unit: 'ms', ...warm, aim: { kind: 'ratio', atMost: 1.3 } },
  ];
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
