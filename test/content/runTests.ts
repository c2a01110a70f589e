import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { parseTestLine } from '../../src/core/exercise/testEvents.js';
import { TestRunRecorder } from '../../src/core/exercise/testRun.js';
import type { RunEnd, TestRun } from '../../src/core/exercise/testRun.js';
import { checksDir, contentDir } from './realContent.js';

/** An order other than that of the files. */
export type TestOrder = 'reverse' | 'shuffled';

/** How to run the tests of a project. */
export interface RunOptions {
  readonly python: string;
  /** Another order, to find tests that lean on each other. */
  readonly order?: TestOrder;
  /** Only the tests of this task. */
  readonly task?: number;
  /** Modules in which a deprecation is an error. */
  readonly strictModules?: readonly string[];
  readonly seconds: number;
}

/** A run with what it printed and what it cost. */
export interface MeasuredRun extends TestRun {
  readonly output: string;
  readonly seconds: number;
  /** What the Python process itself took, however busy the machine was; unknown on Windows. */
  readonly cpuSeconds: number | undefined;
  /** Peak memory of the Python process; unknown on Windows. */
  readonly bytes: number | undefined;
}

/** Runs the tests of a project once, in a process of its own, and reads what the reporter says. */
export async function runTests(project: string, options: RunOptions): Promise<MeasuredRun> {
  const prefix = `@@${randomBytes(12).toString('hex')}@@`;
  const costFile = join(project, '.cost.json');
  const strict = (options.strictModules ?? []).flatMap((module) =>
    ['DeprecationWarning', 'FutureWarning'].flatMap((category) => ['-W', `error::${category}:${module}`]),
  );
  const start = performance.now();
  const child = spawn(
    options.python,
    ['-m', 'pytest', '-p', 'ascent_reporter', '-p', 'content_checks', '-p', 'no:cacheprovider', '-q', ...strict],
    {
      cwd: project,
      env: {
        ...process.env,
        PYTHONPATH: [join(contentDir, 'testkit', 'reporter'), checksDir].join(delimiter),
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONUTF8: '1',
        OMP_NUM_THREADS: '1',
        OPENBLAS_NUM_THREADS: '1',
        ASCENT_EVENT_PREFIX: prefix,
        ASCENT_COST_FILE: costFile,
        ...(options.order === undefined ? {} : { ASCENT_TEST_ORDER: options.order }),
        ...(options.task === undefined ? {} : { ASCENT_TASK: String(options.task) }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const recorder = new TestRunRecorder();
  const output: string[] = [];
  const read = (stream: Readable): Promise<void> =>
    new Promise((resolve) => {
      const lines = createInterface({ input: stream });
      lines.on('line', (line) => {
        const parsed = parseTestLine(line, prefix);
        if (parsed.event !== undefined) recorder.record(parsed.event);
        if (parsed.output !== undefined) output.push(parsed.output);
      });
      lines.on('close', resolve);
    });
  const reading = Promise.all([read(child.stdout), read(child.stderr)]);
  const limit = AbortSignal.timeout(options.seconds * 1000);
  const end = await new Promise<RunEnd>((resolve) => {
    limit.onabort = () => {
      child.kill('SIGKILL');
      resolve({ kind: 'timedOut', seconds: options.seconds });
    };
    child.on('error', (error) => resolve({ kind: 'notSpawned', reason: error.message }));
    child.on('close', (code, signal) => resolve({ kind: 'exited', code, signal }));
  });
  limit.onabort = null;
  await reading;
  return {
    ...recorder.settle(end),
    output: output.join('\n').trim(),
    seconds: (performance.now() - start) / 1000,
    ...(await readCost(costFile)),
  };
}

const costSchema = z.object({ cpuSeconds: z.number(), bytes: z.number() });

async function readCost(file: string): Promise<Pick<MeasuredRun, 'cpuSeconds' | 'bytes'>> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { cpuSeconds: undefined, bytes: undefined } : costSchema.parse(JSON.parse(text));
}
