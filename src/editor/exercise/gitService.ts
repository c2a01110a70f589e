import * as vscode from 'vscode';
import type { Git } from '../../platform/git/git.js';

/** Finds the learner's Git once, and looks again while there is none. */
export class GitService {
  #found: { readonly git: Git; readonly version: string } | undefined;

  /** The Git of this machine, or `undefined` where there is none. */
  async find(): Promise<{ readonly git: Git; readonly version: string } | undefined> {
    if (this.#found === undefined) {
      const { findGit } = await import('../../platform/git/findGit.js');
      this.#found = await findGit(this.#configured());
    }
    return this.#found;
  }

  /** Forgets what was found, because it turned out to be gone. */
  forget(): void {
    this.#found = undefined;
  }

  #configured(): readonly string[] {
    const path: unknown = vscode.workspace.getConfiguration('git').get('path');
    return (Array.isArray(path) ? path : [path]).filter((each): each is string => typeof each === 'string' && each !== '');
  }
}
