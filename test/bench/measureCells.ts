import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Locator } from 'playwright-core';
import { webviewFrame } from '../host/workbench.js';
import { type Binding, type Bench, inSession, type Session } from './session.js';
import type { Row } from './row.js';

const lesson = 'start.what-is-ml';
const lessonKey = 'f7';
const bindings: readonly Binding[] = [{ key: lessonKey, command: 'ascent.openLesson', args: lesson }];

const code = 'print(1 + 1)';
const printed = '2';
/** Runs of one window that count, after some that do not. */
const turns = 20;
const warmUps = 3;

/** Python as bare as it gets: runs each line that it is sent, in one namespace. */
const bareLoop = 'import sys\nscope = {}\nfor line in iter(sys.stdin.readline, ""):\n    exec(line, scope)\n    sys.stdout.flush()\n';

/**
 * Runs a cell of one line on a lesson's page by its button, and times it from the click to the frame in which its result was painted: first
 * the run that finds and starts Python (cold), then many more (warm). Beside it the same line goes to a Python that is started for it
 * (cold) or waits for it (warm), without VS Code and without a page.
 */
export async function measureCells(bench: Bench): Promise<readonly Row[]> {
  const cold: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  const warm: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  for (let run = 0; run < bench.runs; run++) {
    const bare = await timeBare(bench);
    const ours = await inSession(bench, bindings, timeCell);
    cold.ours.push(ours.first);
    cold.reference.push(bare.first);
    warm.ours.push(...ours.later);
    warm.reference.push(...bare.later);
  }
  return [
    { name: 'click to a cell’s result on the page, cold', unit: 'ms', ...cold },
    { name: 'click to a cell’s result on the page, warm', unit: 'ms', ...warm, aim: { kind: 'value', atMost: 50 } },
  ];
}

interface Times {
  readonly first: number;
  readonly later: readonly number[];
}

async function timeCell({ page, press, nextPaint, settle }: Session): Promise<Times> {
  await press(lessonKey);
  await nextPaint();
  const cell = webviewFrame(page).locator('[data-cell]').first();
  await cell.getByRole('button', { name: /^Edit/ }).click();
  await cell.locator('textarea').fill(code);
  await page.keyboard.press('Escape');
  await settle();
  const [first = NaN, ...later] = await repeat(1 + warmUps + turns, () => timeRun(cell));
  return { first, later: later.slice(warmUps) };
}

/** Clicks on Run and waits for the verdict, all inside the page, so that nothing but the run is in the time. */
async function timeRun(cell: Locator): Promise<number> {
  const { time, output } = await cell.evaluate(async (element) => {
    const begun = performance.now();
    const done = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (element.getAttribute('data-status') !== 'finished') return;
        observer.disconnect();
        // What waits in a frame runs after that frame was painted.
        requestAnimationFrame(() => setTimeout(resolve));
      });
      observer.observe(element, { attributeFilter: ['data-status'] });
    });
    element.querySelector<HTMLElement>('.cell-run')?.click();
    await done;
    return { time: performance.now() - begun, output: element.querySelector('.cell-outputs')?.textContent };
  });
  if (output?.trim() !== printed) throw new Error(`The cell printed “${output ?? ''}”.`);
  return time;
}

async function timeBare({ env }: Bench): Promise<Times> {
  const begun = performance.now();
  const python = spawn('python3', ['-c', bareLoop], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(python.stdout);
  const timeLine = async (from: number): Promise<number> => {
    python.stdin.write(`${code}\n`);
    const [line] = (await once(lines, 'line')) as readonly unknown[];
    if (line !== printed) throw new Error(`The bare Python printed “${String(line)}”.`);
    return performance.now() - from;
  };
  const first = await timeLine(begun);
  const later = await repeat(warmUps + turns, () => timeLine(performance.now()));
  python.stdin.end();
  await once(python, 'exit');
  return { first, later: later.slice(warmUps) };
}

async function repeat<T>(times: number, action: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < times; turn++) results.push(await action());
  return results;
}
