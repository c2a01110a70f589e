import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createDebugConfiguration } from '../../core/exercise/debugConfiguration.js';
import type { TestEvent } from '../../core/exercise/testEvents.js';
import { parseTestLine } from '../../core/exercise/testEvents.js';
import type { TestRun } from '../../core/exercise/testRun.js';
import { TestRunRecorder } from '../../core/exercise/testRun.js';
import { UserError } from '../../core/userError.js';
import { debugEnvironment, pytestArguments } from '../../platform/exercise/runTests.js';
import { makeEventPrefix } from '../../platform/python/makeEventPrefix.js';
import type { PythonCommand } from '../../platform/python/probePython.js';
import { findDebugger } from './findDebugger.js';

/** Tests to run under the debugger. */
export interface DebugRequest {
  readonly python: PythonCommand;
  readonly folder: string;
  readonly title: string;
  readonly reporterFolder: string;
  readonly tests?: readonly string[] | undefined;
  readonly task?: number | undefined;
  readonly token: vscode.CancellationToken;
  /** Receives what the reporter saw, once the session is over. */
  readonly onEvent?: ((event: TestEvent, soFar: TestRunRecorder['counts']) => void) | undefined;
}

/** The type of debug session for Python; throws {@link UserError} where no extension has one, saying which to install. */
export function requireDebugger(): string {
  const type = findDebugger();
  if (type === undefined) {
    const id = 'ms-python.debugpy';
    throw new UserError(vscode.l10n.t('To debug your code, install the extension “Python Debugger” ({0}), then try again.', id), [
      { title: vscode.l10n.t('Show the Extension'), command: 'workbench.extensions.search', args: [id] },
    ]);
  }
  return type;
}

/** Runs tests under the debugger, to their end or until the learner stops it. */
export async function debugTests({ python, folder, title, reporterFolder, tests, task, token, onEvent }: DebugRequest): Promise<TestRun> {
  const type = requireDebugger();
  const place = await mkdtemp(join(tmpdir(), 'ascent-debug-'));
  const prefix = makeEventPrefix();
  const file = join(place, 'events');
  try {
    const args = pytestArguments({ folder, ...(tests && { tests }) });
    const env = debugEnvironment(process.env, { reporterFolder, ...(task === undefined ? {} : { task }) }, prefix);
    const name = vscode.l10n.t('Ascent: {0}', title);
    const configuration = createDebugConfiguration({ type, name, folder, python, args, env: { ...env, ASCENT_EVENT_FILE: file } });
    await runToEnd(folder, { ...configuration, args: [...args], ascentSession: prefix }, prefix, token);
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    const recorder = new TestRunRecorder();
    let isFinished = false;
    for (const { event } of lines.map((line) => parseTestLine(line, prefix))) {
      if (event !== undefined) {
        recorder.record(event);
        onEvent?.(event, recorder.counts);
        isFinished ||= event.type === 'done';
      }
    }
    return recorder.settle(isFinished ? { kind: 'exited', code: 0, signal: null } : { kind: 'cancelled' });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function runToEnd(
  folder: string,
  configuration: vscode.DebugConfiguration,
  mark: string,
  token: vscode.CancellationToken,
): Promise<void> {
  const subscriptions: vscode.Disposable[] = [];
  const isOurs = ({ configuration: other }: vscode.DebugSession): boolean => other['ascentSession'] === mark;
  const ended = new Promise<void>((resolve) => {
    subscriptions.push(
      vscode.debug.onDidTerminateDebugSession((session) => {
        if (isOurs(session)) {
          resolve();
        }
      }),
      vscode.debug.onDidStartDebugSession((session) => {
        if (isOurs(session)) {
          subscriptions.push(token.onCancellationRequested(() => void vscode.debug.stopDebugging(session)));
        }
      }),
    );
  });
  try {
    // False where it did not start; VS Code or the debugger has said why.
    if (await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(vscode.Uri.file(folder)), configuration)) {
      await ended;
    }
  } finally {
    vscode.Disposable.from(...subscriptions).dispose();
  }
}
