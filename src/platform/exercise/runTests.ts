import { delimiter } from 'node:path';
import type { TestEvent } from '../../core/exercise/testEvents.js';
import { parseTestLine } from '../../core/exercise/testEvents.js';
import type { TestRun } from '../../core/exercise/testRun.js';
import { TestRunRecorder } from '../../core/exercise/testRun.js';
import { runProcess } from '../process/runProcess.js';
import { makeEventPrefix } from '../python/makeEventPrefix.js';
import type { PythonCommand } from '../python/probePython.js';

/** A run of a project's tests. */
export interface TestRequest {
  readonly python: PythonCommand;
  /** The project. */
  readonly folder: string;
  /** The folder with the reporter, which comes with the extension. */
  readonly reporterFolder: string;
  /** Seconds. */
  readonly timeLimit: number;
  /** Only these tests; without it, all. */
  readonly tests?: readonly string[];
  /** Only the tests of this task. */
  readonly task?: number;
  /** Only find the tests, and run none. */
  readonly isCollecting?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: (event: TestEvent, soFar: TestRunRecorder['counts']) => void;
  /** Receives whatever else is printed, line by line. */
  readonly onOutput?: (line: string) => void;
}

/** Command lines are limited to 32,767 characters on Windows. */
const longestSelection = 24_000;

/** Settings of the learner's shell that would leave tests out or add to them. */
const disturbing = ['PYTEST_ADDOPTS', 'PYTEST_PLUGINS', 'PYTEST_XDIST_WORKER', 'PYTHONINSPECT', 'PYTHONSTARTUP'];

/** What pytest writes to show that it gets on, and the line ends between it and the reports. */
const progressOnly = /^[.FEsxX]*\s*(\[\s*\d+%\])?$/;

/** Runs pytest in a project and follows what it reports; never rejects. */
export async function runTests(request: TestRequest): Promise<TestRun> {
  const { python, folder, signal, timeLimit, onEvent, onOutput } = request;
  const recorder = new TestRunRecorder();
  const prefix = makeEventPrefix();
  // Dots and empty lines in front of a report belong to it, and are not worth a line each in the output.
  let held: string | undefined;
  const flush = (): void => {
    if (held !== undefined) {
      onOutput?.(held);
      held = undefined;
    }
  };
  const end = await runProcess({
    command: python.command,
    args: [...python.args, '-m', 'pytest', ...pytestArguments(request)],
    cwd: folder,
    env: testEnvironment(process.env, request, prefix),
    signal,
    timeLimit,
    onLine: (line) => {
      const { event, output } = parseTestLine(line, prefix);
      if (event !== undefined) {
        held = undefined;
      }
      if (output !== undefined) {
        flush();
        if (progressOnly.test(output)) {
          held = output;
        } else {
          onOutput?.(output);
        }
      }
      if (event !== undefined) {
        recorder.record(event);
        onEvent?.(event, recorder.counts);
      }
    },
  });
  flush();
  return recorder.settle(end);
}

/** What starts pytest with the reporter: for {@link runTests}, and for a debugger, which starts it itself. */
export function pytestArguments({
  folder,
  tests,
  isCollecting,
}: Pick<TestRequest, 'folder' | 'tests' | 'isCollecting'>): readonly string[] {
  const selected = tests !== undefined && tests.join(' ').length < longestSelection ? tests : [];
  return [
    '-p',
    'ascent_reporter',
    '-p',
    'no:cacheprovider',
    `--rootdir=${folder}`,
    '--color=no',
    '--tb=short',
    '-q',
    ...(isCollecting === true ? ['--collect-only'] : []),
    ...selected,
  ];
}

function testEnvironment(env: NodeJS.ProcessEnv, request: TestRequest, prefix: string): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !disturbing.includes(name)));
  return { ...kept, ...reporterEnvironment(env, request, prefix) };
}

/** What a debugger adds to the environment that it starts pytest in: what {@link runTests} takes out of it is empty there. */
export function debugEnvironment(
  env: NodeJS.ProcessEnv,
  request: Pick<TestRequest, 'reporterFolder' | 'task'>,
  prefix: string,
): Readonly<Record<string, string>> {
  const silenced = disturbing.filter((name) => env[name] !== undefined).map((name) => [name, ''] as const);
  return { ...Object.fromEntries(silenced), ...reporterEnvironment(env, request, prefix) };
}

/** The variables that the reporter and its peace and quiet need. */
function reporterEnvironment(
  env: NodeJS.ProcessEnv,
  { reporterFolder, task }: Pick<TestRequest, 'reporterFolder' | 'task'>,
  prefix: string,
): Readonly<Record<string, string>> {
  return {
    ASCENT_EVENT_PREFIX: prefix,
    ...(task === undefined ? {} : { ASCENT_TASK: String(task) }),
    PYTHONPATH: [reporterFolder, ...(env['PYTHONPATH'] === undefined || env['PYTHONPATH'] === '' ? [] : [env['PYTHONPATH']])].join(
      delimiter,
    ),
    // A plugin that happens to be installed is no part of the exercise, and may be broken or slow.
    PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1',
    PYTHONUNBUFFERED: '1',
    PYTHONIOENCODING: 'utf-8',
  };
}
