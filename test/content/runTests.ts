import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import * as z from 'zod';
import { parseTestLine } from '../../src/core/exercise/testEvents.js';
import { TestRunRecorder } from '../../src/core/exercise/testRun.js';
import type { TestRun } from '../../src/core/exercise/testRun.js';
import { checksDir, contentDir } from './realContent.js';
import { runPytest } from './runPytest.js';
import type { PytestRunner } from './runPytest.js';

/** An order other than that of the files. */
export type TestOrder = 'reverse' | 'shuffled';

/** How to run the tests of a project. */
export interface RunOptions {
  readonly python: string;
  /** Another order, to find tests that lean on each other. */
  readonly order?: TestOrder;
  /** Only the tests of this task. */
  readonly task?: number;
  /** Ends the run once a test that failed has said this: the tests that are left are not run. */
  readonly until?: string;
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
export async function runTests(project: string, options: RunOptions, run: PytestRunner = runPytest): Promise<MeasuredRun> {
  const prefix = `@@${randomBytes(12).toString('hex')}@@`;
  const costFile = join(project, '.cost.json');
  const strict = (options.strictModules ?? []).flatMap((module) =>
    ['DeprecationWarning', 'FutureWarning'].flatMap((category) => ['-W', `error::${category}:${module}`]),
  );
  const start = performance.now();
  const output = join(project, '.output.txt');
  const end = await run({
    python: options.python,
    folder: project,
    // Of the ways to show where a test failed, this is the one that does not parse the whole file again for each line.
    args: ['-p', 'ascent_reporter', '-p', 'content_checks', '-p', 'no:cacheprovider', '-q', '--tb=native', ...strict],
    env: {
      PYTHONPATH: [join(contentDir, 'testkit', 'reporter'), checksDir].join(delimiter),
      ASCENT_EVENT_PREFIX: prefix,
      ASCENT_COST_FILE: costFile,
      ...(options.order === undefined ? {} : { ASCENT_TEST_ORDER: options.order }),
      ...(options.task === undefined ? {} : { ASCENT_TASK: String(options.task) }),
      ...(options.until === undefined ? {} : { ASCENT_UNTIL: options.until }),
    },
    seconds: options.seconds,
    output,
  });
  const recorder = new TestRunRecorder();
  const printed: string[] = [];
  for (const line of (await readFile(output, 'utf8').catch(() => '')).split(/\r?\n/)) {
    const parsed = parseTestLine(line, prefix);
    if (parsed.event !== undefined) recorder.record(parsed.event);
    if (parsed.output !== undefined) printed.push(parsed.output);
  }
  return {
    ...recorder.settle(end),
    output: printed.join('\n').trim(),
    seconds: (performance.now() - start) / 1000,
    ...(await readCost(costFile)),
  };
}

const costSchema = z.object({ cpuSeconds: z.number(), bytes: z.number() });

async function readCost(file: string): Promise<Pick<MeasuredRun, 'cpuSeconds' | 'bytes'>> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { cpuSeconds: undefined, bytes: undefined } : costSchema.parse(JSON.parse(text));
}
