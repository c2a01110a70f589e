import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { describeTaskLenses } from '../../core/exercise/describeTaskLenses.js';
import { findFunctionPlaces } from '../../core/exercise/functionPlaces.js';
import type { ResultRecord } from '../../core/exercise/resultRecord.js';
import { readTasks } from '../../platform/exercise/readProject.js';
import type { ExerciseServices } from './exerciseServices.js';
import { findDebugger } from './findDebugger.js';
import { isOutdated } from './isOutdated.js';
import type { Project } from './projectStore.js';

/** Puts what can be done with a task above the functions that the learner writes for it. */
export class TaskLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #subscriptions: readonly { dispose(): void }[];

  constructor(private readonly services: ExerciseServices) {
    const { results, dependencies, checker } = services;
    const again = (): void => {
      this.#changed.fire();
    };
    this.#subscriptions = [
      this.#changed,
      vscode.languages.registerCodeLensProvider({ language: 'python', scheme: 'file' }, this),
      // While a check runs its result grows with every test; the lenses follow where it begins and ends.
      results.onDidTurn(again),
      checker.onDidCheck(again),
      dependencies.progress.onDidChange(again),
      vscode.extensions.onDidChange(again),
    ];
  }

  /** The lenses of a file; none where it is not the learner's part of an exercise. */
  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const project = await this.services.projects.findContaining(document.uri).catch(() => undefined);
    const path = project && relative(project.folder, document.uri.fsPath).split(sep).join('/');
    if (project?.marker.files.some((file) => file.role === 'learner' && file.path === path) !== true) {
      return [];
    }
    const [tasks, record, hints] = await Promise.all([
      readTasks(project.folder),
      this.#findCurrent(project, document.isDirty),
      this.services.hints.count(project.marker.exercise),
    ]);
    const lenses = describeTaskLenses(
      {
        places: findFunctionPlaces([{ path: path ?? '', text: document.getText() }], tasks),
        states: new Map(record?.tasks.map(({ n, state }) => [n, state])),
        hints: new Map(hints.map((count) => [count.task, count])),
        canDebug: findDebugger() !== undefined,
      },
      vscode.l10n,
    );
    return lenses.map(({ kind, task, title, line }) => {
      const failed = record?.failures.filter((failure) => failure.task === task).map(({ id }) => id);
      return toLens(project, `ascent.${commandFor[kind]}`, [task, failed], title, line);
    });
  }

  /** The result of a project, as long as it holds for what is written. */
  async #findCurrent(project: Project, isDirty: boolean): Promise<ResultRecord | undefined> {
    const record = await this.services.results.find(project.folder);
    return isDirty || record === undefined || (await isOutdated(project, record)) ? undefined : record;
  }

  /** Takes the lenses away. */
  dispose(): void {
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
  }
}

const commandFor = { check: 'checkTask', hint: 'showHint', debug: 'debugTask' } as const;

function toLens({ folder, marker }: Project, command: string, args: readonly unknown[], title: string, line: number): vscode.CodeLens {
  const range = new vscode.Range(line - 1, 0, line - 1, 0);
  return new vscode.CodeLens(range, { command, title, arguments: [{ id: marker.exercise, folder }, ...args] });
}
