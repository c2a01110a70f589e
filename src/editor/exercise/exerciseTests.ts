import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Disposable } from '../../core/event.js';
import type { CollectedTest } from '../../core/exercise/testEvents.js';
import { readTasks } from '../../platform/exercise/readProject.js';
import type { CommandRegistry } from '../commands/commandRegistry.js';
import type { Log } from '../log.js';
import type { CheckReport, ExerciseChecker } from './exerciseChecker.js';
import type { Project, ProjectStore } from './projectStore.js';
import type { ResultDesk } from './resultDesk.js';
import { showReport } from './showVerdict.js';
import { TestRunSink } from './testRunSink.js';

/** A project's rows in the Test Explorer: the exercise, its tasks, their tests. */
export interface ProjectItems {
  readonly root: vscode.TestItem;
  /** The row of a test, made where it is new. */
  findOrAdd(test: CollectedTest): vscode.TestItem;
  /** Makes the rows those of exactly these tests. */
  replaceAll(tests: readonly CollectedTest[]): void;
}

/** Shows the exercise projects in the Test Explorer, and runs checks for it and for the command. */
export class ExerciseTests implements vscode.Disposable {
  readonly #collected = new Set<string>();
  readonly #subscription: Disposable;
  #made: vscode.TestController | undefined;

  constructor(
    private readonly projects: ProjectStore,
    private readonly checker: ExerciseChecker,
    private readonly results: ResultDesk,
    private readonly commands: CommandRegistry,
    private readonly log: Log,
  ) {
    this.#subscription = projects.onDidChange((all) => void this.#show(all).catch((error: unknown) => log.error(error)));
  }

  /** Checks a project, whole or some of its tests, and shows what happens as it does. */
  async check(
    project: Project,
    token: vscode.CancellationToken,
    options: {
      readonly request?: vscode.TestRunRequest;
      readonly tests?: readonly string[];
      readonly task?: number;
      readonly onProgress?: (finished: number, all: number) => void;
    } = {},
  ): Promise<CheckReport> {
    const root = await this.#rootOf(project);
    const items = this.#itemsOf(root, project);
    const included = options.task === undefined ? root : this.#taskItem(root, project, options.task);
    const testRun = this.#controller.createTestRun(options.request ?? new vscode.TestRunRequest([included]), root.label);
    const cancellation = joinTokens(token, testRun.token);
    const sink = new TestRunSink(testRun, items, project, options);
    // Whoever asks a second time is told so, and the first check goes on.
    const live = this.checker.isChecking(project.folder) ? undefined : await this.results.begin(project, root.label);
    sink.enqueue();
    try {
      const report = await this.checker.check({
        project,
        tests: options.tests,
        task: options.task,
        token: cancellation.token,
        onStart: (places) => {
          sink.locate(places);
          live?.locate(places);
        },
        onEvent: (event, { collected, finished }) => {
          sink.take(event);
          live?.take(event);
          options.onProgress?.(finished, collected);
        },
        onOutput: (line) => sink.print(line),
      });
      if (report.isWhole) {
        this.#collected.add(project.folder);
      }
      sink.settle(report);
      live?.settle(report);
      return report;
    } catch (error) {
      sink.fail(error);
      live?.fail(error);
      throw error;
    } finally {
      testRun.end();
      cancellation.dispose();
    }
  }

  /** Runs tests of a project under the debugger, and shows what came of them, unless the learner ended it before they did. */
  async debug(
    project: Project,
    token: vscode.CancellationToken,
    options: { readonly request?: vscode.TestRunRequest; readonly tests?: readonly string[]; readonly task?: number },
  ): Promise<CheckReport> {
    const root = await this.#rootOf(project);
    const included = options.task === undefined ? root : this.#taskItem(root, project, options.task);
    const testRun = this.#controller.createTestRun(options.request ?? new vscode.TestRunRequest([included]), root.label);
    const cancellation = joinTokens(token, testRun.token);
    const sink = new TestRunSink(testRun, this.#itemsOf(root, project), project, options);
    sink.enqueue();
    const began = Date.now();
    try {
      const report = await this.checker.debug({
        ...{ project, tests: options.tests, task: options.task, token: cancellation.token },
        onStart: (places) => {
          sink.locate(places);
        },
        onEvent: (event) => {
          sink.take(event);
        },
      });
      sink.settle(report);
      if (report.verdict.outcome !== undefined && !this.checker.isChecking(project.folder)) {
        // Not begun before: until then the page shows the result that is being looked into.
        const result = await this.results.begin(project, root.label, began);
        result.locate(report.places);
        result.settle(report);
      }
      return report;
    } catch (error) {
      sink.fail(error);
      throw error;
    } finally {
      testRun.end();
      cancellation.dispose();
    }
  }

  /** Says beside its name that a project has changed since it passed, and marks results of files that have changed as outdated. */
  markChanged(project: Project, isStale: boolean, isOutdated: boolean): void {
    const item = this.#made?.items.get(project.folder);
    if (item === undefined) {
      return;
    }
    item.description = isStale ? vscode.l10n.t('passed, since changed') : '';
    if (isOutdated) {
      this.#made?.invalidateTestResults(item);
    }
  }

  /** Takes the tests away. */
  dispose(): void {
    this.#subscription.dispose();
    this.#made?.dispose();
  }

  /** Made with the first project: a controller puts the Testing view into the activity bar. */
  get #controller(): vscode.TestController {
    if (this.#made === undefined) {
      const made = vscode.tests.createTestController('ascent', 'Ascent');
      made.createRunProfile(
        vscode.l10n.t('Check'),
        vscode.TestRunProfileKind.Run,
        (request, token) => this.#runRequest(request, token),
        true,
      );
      made.createRunProfile(
        vscode.l10n.t('Debug'),
        vscode.TestRunProfileKind.Debug,
        (request, token) => this.#debugRequest(request, token),
        true,
      );
      made.resolveHandler = (item) => this.#resolve(item);
      made.refreshHandler = async () => {
        this.#collected.clear();
        await this.projects.discover();
      };
      this.#made = made;
    }
    return this.#made;
  }

  async #show(projects: readonly Project[]): Promise<void> {
    if (projects.length === 0 && this.#made === undefined) {
      return;
    }
    const items = await Promise.all(projects.map((project) => this.#rootOf(project)));
    this.#controller.items.replace(items);
  }

  async #rootOf(project: Project): Promise<vscode.TestItem> {
    const known = this.#controller.items.get(project.folder);
    if (known !== undefined) {
      return known;
    }
    const title = await this.checker.titleOf(project).catch(() => project.marker.exercise);
    const item = this.#controller.createTestItem(project.folder, title, vscode.Uri.file(project.folder));
    item.canResolveChildren = true;
    this.#controller.items.add(item);
    return item;
  }

  async #resolve(item: vscode.TestItem | undefined): Promise<void> {
    if (item === undefined) {
      await this.projects.discover();
      return;
    }
    const project = this.projects.known.find(({ folder }) => folder === item.id);
    if (project === undefined || this.#collected.has(project.folder)) {
      return;
    }
    item.busy = true;
    try {
      const items = this.#itemsOf(item, project);
      await this.#addTasks(item, project);
      const cancellation = new vscode.CancellationTokenSource();
      const run = await this.checker.collect(project, cancellation.token);
      cancellation.dispose();
      if (run !== undefined && run.tests.length > 0) {
        items.replaceAll(run.tests);
        this.#collected.add(project.folder);
      }
    } catch (error) {
      this.log.error(error);
    } finally {
      item.busy = false;
    }
  }

  async #addTasks(root: vscode.TestItem, project: Project): Promise<void> {
    for (const { n, title } of await readTasks(project.folder)) {
      this.#taskItem(root, project, n).label = vscode.l10n.t('Task {0}: {1}', n, title);
    }
  }

  #taskItem(root: vscode.TestItem, project: Project, task: number | undefined): vscode.TestItem {
    const id = `${project.folder}#task-${String(task ?? 'all')}`;
    const known = root.children.get(id);
    if (known !== undefined) {
      return known;
    }
    const label = task === undefined ? vscode.l10n.t('The whole') : vscode.l10n.t('Task {0}', task);
    const item = this.#controller.createTestItem(id, label, vscode.Uri.file(project.folder));
    item.sortText = String(task ?? 999).padStart(3, '0');
    root.children.add(item);
    return item;
  }

  #itemsOf(root: vscode.TestItem, project: Project): ProjectItems {
    const findOrAdd = (test: CollectedTest): vscode.TestItem => {
      const group = this.#taskItem(root, project, test.task ?? undefined);
      const id = testItemId(project, test.id);
      const known = group.children.get(id);
      if (known !== undefined) {
        return known;
      }
      const item = this.#controller.createTestItem(id, test.name, vscode.Uri.file(join(project.folder, test.file)));
      const line = Math.max(test.line - 1, 0);
      item.range = new vscode.Range(line, 0, line, 0);
      item.sortText = String(group.children.size).padStart(5, '0');
      group.children.add(item);
      return item;
    };
    return {
      root,
      findOrAdd,
      replaceAll: (tests) => {
        const current = new Set(tests.map(({ id }) => testItemId(project, id)));
        root.children.forEach((group) => {
          group.children.forEach((item) => {
            if (!current.has(item.id)) {
              group.children.delete(item.id);
            }
          });
        });
        tests.forEach(findOrAdd);
        void this.#addTasks(root, project);
      },
    };
  }

  async #runRequest(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    for (const project of this.projects.known) {
      const root = this.#controller.items.get(project.folder);
      const selection = root === undefined ? [] : await this.#select(root, project, request);
      if (selection === 'all' || selection.length > 0) {
        try {
          const report = await this.check(project, token, { request, ...(selection === 'all' ? {} : { tests: selection }) });
          if (report.isWhole) {
            showReport(report);
          }
        } catch (error) {
          void this.commands.show(error);
        }
      }
    }
  }

  async #debugRequest(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    for (const project of this.projects.known) {
      const root = this.#controller.items.get(project.folder);
      const selection = root === undefined ? [] : await this.#select(root, project, request);
      if (selection === 'all' || selection.length > 0) {
        const tests = selection === 'all' ? {} : { tests: selection };
        await this.debug(project, token, { request, ...tests }).catch((error: unknown) => void this.commands.show(error));
      }
    }
  }

  /** The tests of a project that a request names: all of them, or some by pytest's own ids. */
  async #select(root: vscode.TestItem, project: Project, { include, exclude }: vscode.TestRunRequest): Promise<readonly string[] | 'all'> {
    const isIn = (item: vscode.TestItem, list: readonly vscode.TestItem[] | undefined): boolean =>
      list?.some(({ id }) => id === item.id) ?? false;
    const isWhole = include === undefined || isIn(root, include);
    if (isIn(root, exclude) || (isWhole && (exclude === undefined || exclude.length === 0))) {
      return isIn(root, exclude) ? [] : 'all';
    }
    const wanted = include?.filter(({ id }) => id === project.folder || id.startsWith(`${project.folder}#`)) ?? [root];
    if (wanted.length === 0) {
      return [];
    }
    if (!this.#collected.has(project.folder)) {
      await this.#resolve(root);
    }
    const tests: string[] = [];
    root.children.forEach((group) => {
      group.children.forEach((test) => {
        const lineage = [root, group, test];
        if (lineage.some((item) => isIn(item, wanted)) && !lineage.some((item) => isIn(item, exclude))) {
          tests.push(test.id.slice(project.folder.length + 1));
        }
      });
    });
    return tests;
  }
}

/** A token that is cancelled when one of these is. */
function joinTokens(...tokens: readonly vscode.CancellationToken[]): vscode.Disposable & { readonly token: vscode.CancellationToken } {
  const source = new vscode.CancellationTokenSource();
  const links = tokens.map((token) => token.onCancellationRequested(() => source.cancel()));
  if (tokens.some(({ isCancellationRequested }) => isCancellationRequested)) {
    source.cancel();
  }
  const owned = vscode.Disposable.from(source, ...links);
  return {
    token: source.token,
    dispose: () => {
      owned.dispose();
    },
  };
}

function testItemId({ folder }: Project, test: string): string {
  return `${folder}#${test}`;
}
