import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { promisify } from 'node:util';
import { repositoryRoot } from '../host/paths.js';
import type { Row } from './row.js';
import { type Bench, type Binding, inSession, type Session, waitFor } from './session.js';

const run = promisify(execFile);

const exercise = 'ex-gradient-descent';
const solution = join(repositoryRoot, 'content', 'steps', 'math', 'exercises', exercise, 'solution', 'descent.py');
const [startKey, checkKey] = ['f6', 'f7'];
const bindings: readonly Binding[] = [
  { key: startKey, command: 'ascent.startExercise', args: exercise },
  { key: checkKey, command: 'ascent.checkExercise', args: exercise },
];
/** Checks of one window that count, after the first, which loads what checks. */
const turns = 3;

/**
 * Checks a solved exercise by a key, and times it to the line in the journal that says what came of it; beside it the same tests are run by
 * pytest alone in the same project. Then saves the file in the editor with `ascent.checkOnSave`, and times it to the first result on the
 * result page.
 */
export async function measureCheck(bench: Bench): Promise<readonly Row[]> {
  const cold: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  const warm: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  const saved: number[] = [];
  for (let count = 0; count < bench.runs; count++) {
    await inSession(bench, bindings, async (session) => {
      const project = await startSolved(session);
      const take = async (times: typeof warm): Promise<void> => {
        times.reference.push(await timeBare(bench, project));
        times.ours.push(await timeCheck(session));
      };
      await take(cold);
      for (let turn = 0; turn < turns; turn++) await take(warm);
      saved.push(await timeSave(session));
    });
  }
  return [
    { name: 'command to checked exercise, cold', unit: 'ms', ...cold },
    { name: 'command to checked exercise, warm', unit: 'ms', ...warm, aim: { kind: 'ratio', atMost: 1.25 } },
    { name: 'save to first result', unit: 'ms', ours: saved },
  ];
}

async function startSolved({ workspace, press, settle }: Session): Promise<string> {
  await mkdir(join(workspace, '.vscode'));
  await writeFile(
    join(workspace, '.vscode', 'settings.json'),
    JSON.stringify({ 'ascent.checkOnSave': true, 'ascent.commitOnPass': 'never' }),
  );
  const project = join(workspace, 'exercises', exercise);
  await press(startKey);
  await waitFor('the exercise to be made', () => existsSync(join(project, '.git', 'HEAD')));
  await settle();
  await copyFile(solution, join(project, 'descent.py'));
  await settle();
  return project;
}

async function timeCheck({ workspace, press, askedAt, settle }: Session): Promise<number> {
  const journal = join(workspace, '.ascent', 'journal.jsonl');
  const count = (): number => readFileSync(journal, 'utf8').split('"exercise.checked"').length;
  const before = count();
  const [at] = await Promise.all([waitFor('the check to end', () => count() > before).then(() => Date.now()), press(checkKey)]);
  const last = readFileSync(journal, 'utf8')
    .trimEnd()
    .split('\n')
    .findLast((line) => line.includes('"exercise.checked"'));
  if (last?.includes('"passed"') !== true) throw new Error(`The solution was not passed: ${last ?? ''}`);
  const time = at - (await askedAt());
  await settle();
  return time;
}

async function timeBare({ env }: Bench, project: string): Promise<number> {
  const start = performance.now();
  await run('python3', ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], {
    cwd: project,
    env: { ...env, PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1' },
  });
  return performance.now() - start;
}

async function timeSave({ page, askedAt }: Session): Promise<number> {
  await page.locator('.tab', { hasText: 'descent.py' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# An afterthought.');
  await page.keyboard.press('Control+S');
  const at = await firstResult(page);
  return at - (await askedAt());
}

/** When the bar of the result page first shows that a test has run; milliseconds since 1970. */
async function firstResult(page: Page): Promise<number> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    for (const frame of page.frames()) {
      // A frame may go while it is asked.
      if (await frame.evaluate<boolean>(`document.querySelector('.result-banner progress')?.value > 0`).catch(() => false))
        return Date.now();
    }
  }
  throw new Error('Waited a minute for the first result.');
}
