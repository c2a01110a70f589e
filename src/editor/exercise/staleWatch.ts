import { sep } from 'node:path';
import * as vscode from 'vscode';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import { findKata } from '../../platform/exercise/findKata.js';
import { readProjectState } from '../../platform/exercise/readProject.js';
import type { Log } from '../log.js';
import type { ExerciseChecker } from './exerciseChecker.js';
import type { ExerciseTests } from './exerciseTests.js';
import type { Project, ProjectStore } from './projectStore.js';

/** Notices when a learner's files are no longer those that passed, or are again. */
export class StaleWatch implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];

  constructor(
    projects: ProjectStore,
    checker: ExerciseChecker,
    private readonly tests: ExerciseTests,
    private readonly progress: ProgressStore,
    log: Log,
  ) {
    const look = (project: Project): void => void this.#look(project).catch((error: unknown) => log.error(error));
    const lookAround = (uri: vscode.Uri): void => {
      const project = projects.known.find(({ folder }) => uri.fsPath.startsWith(folder + sep));
      if (project !== undefined) {
        look(project);
      }
    };
    this.#disposables.push(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        lookAround(uri);
      }),
      projects.onDidChange((all) => {
        all.forEach(look);
      }),
      checker.onDidCheck(look),
    );
  }

  /** Stops watching. */
  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #look(project: Project): Promise<void> {
    // On the branch of a kata are other files than those that passed; that says nothing of them.
    if ((await findKata(project.folder)) !== undefined) {
      return;
    }
    const exercise = project.marker.exercise;
    const [{ learnerHash }, progress] = await Promise.all([readProjectState(project.folder, project.marker), this.progress.load()]);
    const known = progress.exercises.get(exercise);
    await this.progress.seeFiles(exercise, learnerHash);
    const isStale = known?.passedFiles !== undefined && known.passedFiles !== learnerHash;
    const isOutdated = known?.lastFiles !== undefined && known.lastFiles !== learnerHash;
    this.tests.markChanged(project, isStale, isOutdated);
  }
}
