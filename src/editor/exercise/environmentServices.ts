import * as vscode from 'vscode';
import type { Log } from '../log.js';
import { refreshEnvironmentContext } from './environmentContext.js';
import { GitService } from './gitService.js';
import { PythonService } from './pythonService.js';

/** Knows the Python and the Git of this machine; much lighter than all that exercises need, because views ask for it first. */
export class EnvironmentServices implements vscode.Disposable {
  readonly git = new GitService();
  readonly python: PythonService;
  readonly #subscription: vscode.Disposable;
  #isAsked = false;

  constructor(log: Log) {
    this.python = new PythonService(log);
    this.#subscription = vscode.workspace.onDidGrantWorkspaceTrust(() => {
      if (this.#isAsked) {
        void this.refreshContext().catch((error: unknown) => log.error(error));
      }
    });
  }

  /** Looks for Python and Git, and sets the context keys about them. */
  async refreshContext(): Promise<void> {
    this.#isAsked = true;
    await refreshEnvironmentContext(this.python, this.git);
  }

  /** Stops listening. */
  dispose(): void {
    this.#subscription.dispose();
    this.python.dispose();
  }
}
