import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { isJudged } from '../../core/exercise/projectState.js';
import type { ExerciseServices } from './exerciseServices.js';
import type { Project } from './projectStore.js';

/** Milliseconds in which several saves count as one. */
const settle = 300;

/** Checks an exercise when a file that the learner writes is saved, where the learner wants that. */
export class CheckOnSave implements vscode.Disposable {
  readonly #soon = new Map<string, NodeJS.Timeout>();
  readonly #subscription: vscode.Disposable;

  constructor(private readonly services: ExerciseServices) {
    this.#subscription = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (vscode.workspace.isTrusted && vscode.workspace.getConfiguration('ascent', uri).get<boolean>('checkOnSave', false)) {
        this.#take(uri).catch((error: unknown) => services.dependencies.log.error(error));
      }
    });
  }

  /** Stops listening. */
  dispose(): void {
    this.#subscription.dispose();
    for (const timer of this.#soon.values()) {
      clearTimeout(timer);
    }
  }

  async #take(uri: vscode.Uri): Promise<void> {
    const { checker, projects, dependencies } = this.services;
    // A check saves what is typed before its tests run; that is no reason for another.
    const isOwn = projects.known.some(({ folder }) => checker.isSaving(folder) && uri.fsPath.startsWith(folder + sep));
    const project = isOwn ? undefined : await projects.findContaining(uri);
    const path = project && relative(project.folder, uri.fsPath).split(sep).join('/');
    if (project?.marker.files.some((file) => file.path === path && isJudged(file)) !== true) {
      return;
    }
    clearTimeout(this.#soon.get(project.folder));
    const timer = setTimeout(() => {
      this.#soon.delete(project.folder);
      this.#check(project).catch((error: unknown) => {
        // The result page says what stood in the way; a message at every save would be too much.
        dependencies.log.channel.warn(error instanceof Error ? error.message : String(error));
      });
    }, settle);
    this.#soon.set(project.folder, timer);
  }

  async #check(project: Project): Promise<void> {
    const { checker, tests } = this.services;
    if (checker.isChecking(project.folder)) {
      const ended = new Promise<void>((resolve) => {
        const subscription = checker.onDidCheck(({ folder }) => {
          if (folder === project.folder) {
            subscription.dispose();
            resolve();
          }
        });
      });
      checker.cancel(project.folder);
      await ended;
    }
    const cancellation = new vscode.CancellationTokenSource();
    try {
      await tests.check(project, cancellation.token);
    } finally {
      cancellation.dispose();
    }
  }
}
