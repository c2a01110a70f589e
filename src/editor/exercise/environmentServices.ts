import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import { refreshEnvironmentContext } from './environmentContext.js';
import { GitService } from './gitService.js';
import { ProjectStore } from './projectStore.js';
import { PythonService } from './pythonService.js';

/** Knows the Python, the Git and the projects of this machine; much lighter than all that checks need, because views and starts ask for it first. */
export class EnvironmentServices implements vscode.Disposable {
  readonly git = new GitService();
  readonly python: PythonService;
  readonly #subscription: vscode.Disposable;
  #projects: ProjectStore | undefined;
  #isAsked = false;

  constructor(private readonly dependencies: FeatureDependencies) {
    const { log } = dependencies;
    this.python = new PythonService(log);
    this.#subscription = vscode.workspace.onDidGrantWorkspaceTrust(() => {
      if (this.#isAsked) {
        void this.refreshContext().catch((error: unknown) => log.error(error));
      }
    });
  }

  /** The projects of the workspace, which are followed once somebody has asked for them. */
  get projects(): ProjectStore {
    this.#projects ??= new ProjectStore(this.dependencies.log, this.dependencies.progress, this.git);
    return this.#projects;
  }

  /** Looks for Python and Git, and sets the context keys about them. */
  async refreshContext(): Promise<void> {
    this.#isAsked = true;
    await refreshEnvironmentContext(this.python, this.git);
  }

  /** Stops listening. */
  dispose(): void {
    this.#subscription.dispose();
    this.#projects?.dispose();
    this.python.dispose();
  }
}
