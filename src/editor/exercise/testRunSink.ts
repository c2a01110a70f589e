import { join } from 'node:path';
import * as vscode from 'vscode';
import { describeFailure } from '../../core/exercise/describeFailure.js';
import { describeMisconception } from '../../core/exercise/describeVerdict.js';
import type { FunctionPlaces } from '../../core/exercise/functionPlaces.js';
import { findLearnerPlace } from '../../core/exercise/functionPlaces.js';
import type { CheckVerdict } from '../../core/exercise/outcome.js';
import { describeSession } from '../../core/exercise/testEvents.js';
import type { CollectedTest, TestEvent } from '../../core/exercise/testEvents.js';
import type { RunEnd, SettledTest } from '../../core/exercise/testRun.js';
import type { CheckReport } from './exerciseChecker.js';
import type { ProjectItems } from './exerciseTests.js';
import type { Project } from './projectStore.js';

/** Carries a check's events over into a run of the Test Explorer. */
export class TestRunSink {
  readonly #items = new Map<string, vscode.TestItem>();
  readonly #tests = new Map<string, CollectedTest>();
  #places: FunctionPlaces = new Map();

  constructor(
    private readonly run: vscode.TestRun,
    private readonly rows: ProjectItems,
    private readonly project: Project,
    private readonly selected: { readonly tests?: readonly string[]; readonly task?: number },
  ) {}

  /** Shows what is about to be checked. */
  enqueue(): void {
    const { tests, task } = this.selected;
    this.rows.root.children.forEach((group) => {
      if (task !== undefined && !group.id.endsWith(`#task-${task}`)) {
        return;
      }
      group.children.forEach((item) => {
        if (tests === undefined || tests.some((id) => item.id.endsWith(`#${id}`))) {
          this.run.enqueued(item);
        }
      });
    });
  }

  /** Takes in where the learner's functions are, for failures to point at. */
  locate(places: FunctionPlaces): void {
    this.#places = places;
  }

  /** Shows one event. */
  take(event: TestEvent): void {
    switch (event.type) {
      case 'session':
        this.print(describeSession(event));
        return;
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
    this.#explain(verdict);
    this.print(text.message);
  }

  /** Shows that the check could not be run at all. */
  fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.run.errored(this.rows.root, new vscode.TestMessage(message));
    this.print(message);
  }

  /** Adds the well-known mistake that explains a task's failures to the first of them. */
  #explain({ failures, misconceptions = [] }: CheckVerdict): void {
    for (const misconception of misconceptions) {
      const test = failures.find(({ task }) => task === misconception.task);
      const item = test && this.#items.get(test.id);
      if (test !== undefined && item !== undefined) {
        const text = describeMisconception(misconception, vscode.l10n);
        const message = new vscode.TestMessage(text);
        message.location = locateFailure(test, this.project, this.#places);
        this.run.failed(item, message, 'seconds' in test.result ? test.result.seconds * 1000 : undefined);
        this.print(text, item);
      }
    }
  }

  #collect(tests: readonly CollectedTest[]): void {
    if (this.selected.tests === undefined && this.selected.task === undefined) {
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
        this.run.errored(item, [...this.#messagesFor(test, end)], duration);
        return;
      case 'stopped':
        if (end.kind === 'cancelled') {
          this.run.skipped(item);
          return;
        }
        this.run.failed(item, [...this.#messagesFor(test, end)]);
        return;
      case 'failed':
      case 'crashed':
        this.run.failed(item, [...this.#messagesFor(test, end)], duration);
        return;
    }
  }

  #messagesFor(test: SettledTest, end: RunEnd): readonly vscode.TestMessage[] {
    const { message: text, expected, actual } = describeFailure(test, end, vscode.l10n);
    const messages = [new vscode.TestMessage(text)];
    // A comparison side by side helps with what has several lines; a number stands in the text already.
    if (expected !== undefined && actual !== undefined && `${expected}${actual}`.includes('\n')) {
      messages.push(vscode.TestMessage.diff(text, expected, actual));
    }
    for (const message of messages) {
      message.location = locateFailure(test, this.project, this.#places);
    }
    return messages;
  }
}

/** Where to look first: the learner's own line, or else the test's. */
export function locateFailure(test: SettledTest, { folder, marker }: Project, places: FunctionPlaces): vscode.Location {
  const isLearnerFile = (path: string): boolean => marker.files.some((each) => each.role === 'learner' && each.path === path);
  const named = 'location' in test.result ? test.result.location : undefined;
  const { file, line } = findLearnerPlace(test, isLearnerFile, places) ?? named ?? test;
  return new vscode.Location(vscode.Uri.file(join(folder, file)), new vscode.Position(Math.max(line - 1, 0), 0));
}
