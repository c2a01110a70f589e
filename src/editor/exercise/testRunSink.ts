import { join } from 'node:path';
import * as vscode from 'vscode';
import { describeFailure } from '../../core/exercise/describeFailure.js';
import type { CollectedTest, FinishedTest, TestEvent } from '../../core/exercise/testEvents.js';
import type { RunEnd, SettledTest } from '../../core/exercise/testRun.js';
import type { CheckReport } from './exerciseChecker.js';
import type { ProjectItems } from './exerciseTests.js';
import type { Project } from './projectStore.js';

/** Carries a check's events over into a run of the Test Explorer. */
export class TestRunSink {
  readonly #items = new Map<string, vscode.TestItem>();
  readonly #tests = new Map<string, CollectedTest>();

  constructor(
    private readonly run: vscode.TestRun,
    private readonly rows: ProjectItems,
    private readonly project: Project,
    private readonly selected: readonly string[] | undefined,
  ) {}

  /** Shows what is about to be checked. */
  enqueue(): void {
    this.rows.root.children.forEach((group) => {
      group.children.forEach((item) => {
        if (this.selected === undefined || this.selected.some((id) => item.id.endsWith(`#${id}`))) {
          this.run.enqueued(item);
        }
      });
    });
  }

  /** Shows one event. */
  take(event: TestEvent): void {
    switch (event.type) {
      case 'session': {
        const versions = Object.entries(event.packages).map(([name, version]) => `${name} ${version}`);
        this.print([`Python ${event.python} (${event.executable})`, `pytest ${event.pytest}`, ...versions].join(', '));
        return;
      }
      case 'collected':
        this.#collect(event.tests);
        return;
      case 'started': {
        const item = this.#items.get(event.id);
        if (item !== undefined) {
          this.run.started(item);
        }
        return;
      }
      case 'finished': {
        const test = this.#tests.get(event.id);
        if (test !== undefined) {
          this.#finish({ ...test, result: event }, { kind: 'exited', code: 0, signal: null });
        }
        return;
      }
      case 'collect-error':
        this.print(`${event.file}: ${event.message}`);
        return;
      case 'done':
        return;
    }
  }

  /** Shows a line that the tests printed. */
  print(line: string, item?: vscode.TestItem): void {
    this.run.appendOutput(`${line.replaceAll(/\r?\n/g, '\r\n')}\r\n`, undefined, item);
  }

  /** Closes the books: shows how everything that never ended came out, and the outcome. */
  settle({ run, text, verdict }: CheckReport): void {
    for (const test of run.tests) {
      if (!('type' in test.result)) {
        this.#finish(test, run.end);
      }
    }
    if (verdict.outcome === 'couldNotStart' || (run.tests.length === 0 && verdict.outcome === 'failed')) {
      this.run.errored(this.rows.root, new vscode.TestMessage(text.message));
    }
    this.print(text.message);
  }

  /** Shows that the check could not be run at all. */
  fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.run.errored(this.rows.root, new vscode.TestMessage(message));
    this.print(message);
  }

  #collect(tests: readonly CollectedTest[]): void {
    if (this.selected === undefined) {
      this.rows.replaceAll(tests);
    }
    for (const test of tests) {
      this.#items.set(test.id, this.rows.findOrAdd(test));
      this.#tests.set(test.id, test);
    }
  }

  #finish(test: SettledTest, end: RunEnd): void {
    const item = this.#items.get(test.id);
    if (item === undefined) {
      return;
    }
    const { result } = test;
    const duration = 'seconds' in result ? result.seconds * 1000 : undefined;
    if ('output' in result && result.output !== undefined) {
      this.print(result.output, item);
    }
    switch (result.outcome) {
      case 'passed':
        this.run.passed(item, duration);
        return;
      case 'skipped':
      case 'notRun':
        this.run.skipped(item);
        return;
      case 'error':
        this.run.errored(item, this.#messageFor(test, end), duration);
        return;
      case 'stopped':
        if (end.kind === 'cancelled') {
          this.run.skipped(item);
          return;
        }
        this.run.failed(item, this.#messageFor(test, end));
        return;
      case 'failed':
      case 'crashed':
        this.run.failed(item, this.#messageFor(test, end), duration);
        return;
    }
  }

  #messageFor(test: SettledTest, end: RunEnd): vscode.TestMessage {
    const { message: text, expected, actual } = describeFailure(test, end, vscode.l10n);
    const message =
      expected === undefined || actual === undefined ? new vscode.TestMessage(text) : vscode.TestMessage.diff(text, expected, actual);
    message.location = locationOf(test, this.project.folder);
    return message;
  }
}

/** Where to look first: the learner's line if the failure names one, or else the test. */
export function locationOf(test: SettledTest, folder: string): vscode.Location {
  const { file, line } = ('type' in test.result ? findLocation(test.result) : undefined) ?? test;
  return new vscode.Location(vscode.Uri.file(join(folder, file)), new vscode.Position(Math.max(line - 1, 0), 0));
}

function findLocation({ location }: FinishedTest): FinishedTest['location'] {
  return location;
}
