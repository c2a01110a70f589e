import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type CheckResult, copyFromContent, lastCheck, until, useExercises, workspacePath } from './exerciseWorkspace.js';

const program = (): string => join(workspacePath(), 'exercises', 'ex-first-test', 'first_steps.py');

/** Where a debug session has stopped. */
interface Stop {
  readonly session: vscode.DebugSession;
  readonly threadId: number;
}

/** Waits for the next time that a debug session stops. */
async function nextStop(): Promise<Stop> {
  return new Promise((resolve) => {
    const tracking = vscode.debug.registerDebugAdapterTrackerFactory('debugpy', {
      createDebugAdapterTracker: (session) => ({
        onDidSendMessage: ({ event, body }: { event?: string; body?: { threadId: number } }) => {
          if (event === 'stopped' && body !== undefined) {
            tracking.dispose();
            resolve({ session, threadId: body.threadId });
          }
        },
      }),
    });
  });
}

/** Sets a breakpoint at the first line with this text; gives the line, from 1. */
async function breakAt(text: string): Promise<number> {
  const [written, document] = [await readFile(program(), 'utf8'), await vscode.workspace.openTextDocument(program())];
  // A breakpoint moves with the lines of a text that is being replaced.
  await until('the editor has what was written', () => document.getText() === written);
  const line = written.split('\n').findIndex((each) => each.includes(text));
  vscode.debug.addBreakpoints([new vscode.SourceBreakpoint(new vscode.Location(document.uri, new vscode.Position(line, 0)))]);
  return line + 1;
}

describe('debugging a task', function () {
  this.timeout(90_000);
  const { shown } = useExercises();
  const debug = (task: number): Thenable<CheckResult | undefined> =>
    vscode.commands.executeCommand('ascent.debugTask', 'ex-first-test', task);

  beforeEach(async function () {
    if (process.env['ASCENT_DEBUGPY'] === undefined) {
      this.skip();
    }
    await vscode.commands.executeCommand('ascent.startExercise', 'ex-first-test');
    await copyFromContent('steps/start/exercises/ex-first-test/mutants/no-offset.py', program());
  });
  afterEach(() => {
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
  });

  it('stops at a breakpoint in the learner’s file, shows its variables, and ends with what a check of the task says', async () => {
    const line = await breakAt('return w * x');
    const stopping = nextStop();
    const debugging = debug(2);
    const { session, threadId } = await stopping;
    const { stackFrames } = (await session.customRequest('stackTrace', { threadId, levels: 1 })) as {
      stackFrames: readonly { id: number; name: string; line: number; source: { path: string } }[];
    };
    const [frame] = stackFrames;
    assert.ok(frame !== undefined);
    assert.deepEqual([frame.name, frame.line], ['predict', line]);
    // A file on a server has its whole address here.
    assert.ok(frame.source.path.endsWith(program()), frame.source.path);
    const { result } = (await session.customRequest('evaluate', { expression: 'float(w)', frameId: frame.id })) as { result: string };
    assert.ok(Number.isFinite(Number(result)), result);
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
    await session.customRequest('continue', { threadId });

    const end = await debugging;
    assert.equal(end?.outcome, 'failed');
    assert.match(end.message, /Task 2 .* well-known mistake: The offset b is left out/);
    assert.equal(shown.at(-1)?.text, end.message);
    assert.deepEqual(shown.at(-1)?.choices, ['Show Failure', 'Show Result']);
    assert.deepEqual(await lastCheck(), [undefined, undefined, undefined]);
    assert.deepEqual(end, await vscode.commands.executeCommand('ascent.checkTask', 'ex-first-test', 2));
  });

  it('from the Test Explorer, too, stops there, and says nothing when the learner ends it before its tests have', async () => {
    await breakAt('return w * x');
    let stop: Stop | undefined;
    const stopping = nextStop().then((first) => {
      stop = first;
      return first;
    });
    let debugging: Promise<unknown> | undefined;
    await until('the Test Explorer knows the exercise, and debugging it stops', () => {
      debugging ??= Promise.resolve(vscode.commands.executeCommand('testing.debugAll')).then(() => {
        debugging = undefined;
      });
      return stop !== undefined;
    });
    const { session } = await stopping;
    await vscode.debug.stopDebugging(session);
    await debugging;
    assert.deepEqual(shown, []);
    assert.deepEqual(await lastCheck(), [undefined, undefined, undefined]);
  });
});
