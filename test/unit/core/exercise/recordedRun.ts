import type { CollectedTest, FinishedTest, TestEvent } from '../../../../src/core/exercise/testEvents.js';
import type { RunEnd, TestRun } from '../../../../src/core/exercise/testRun.js';
import { TestRunRecorder } from '../../../../src/core/exercise/testRun.js';

/** A run that ended by itself. */
export const exited: RunEnd = { kind: 'exited', code: 0, signal: null };

/** A test of a task. */
export function makeTest(name: string, task: number | null = 1): CollectedTest {
  return { id: `tests/test_x.py::${name}`, task, file: 'tests/test_x.py', line: 5, name };
}

/** How a test ended. */
export function finish(name: string, outcome: FinishedTest['outcome'], more: Partial<FinishedTest> = {}): FinishedTest {
  return { type: 'finished', id: `tests/test_x.py::${name}`, outcome, seconds: 0.1, message: '', ...more };
}

/** A whole run: the tests in order, each with how it ended; `started` for those that never ended. */
export function recordRun(
  tests: readonly CollectedTest[],
  finished: readonly (FinishedTest | { readonly type: 'started'; readonly id: string })[],
  more: { readonly end?: RunEnd; readonly exitStatus?: number; readonly events?: readonly TestEvent[]; readonly isDone?: boolean } = {},
): TestRun {
  const recorder = new TestRunRecorder();
  recorder.record({ type: 'session', python: '3.11.2', executable: '/usr/bin/python3', pytest: '7.2.1', packages: {} });
  for (const event of more.events ?? []) {
    recorder.record(event);
  }
  recorder.record({ type: 'collected', tests: [...tests] });
  for (const event of finished) {
    recorder.record({ type: 'started', id: event.id });
    recorder.record(event);
  }
  const ran = finished.filter(({ type }) => type === 'finished').length;
  const hasFailed = finished.some((event) => event.type === 'finished' && ['failed', 'error'].includes(event.outcome));
  if (more.isDone !== false) {
    recorder.record({ type: 'done', exitstatus: more.exitStatus ?? (hasFailed ? 1 : 0), collected: tests.length, ran });
  }
  return recorder.settle(more.end ?? exited);
}
