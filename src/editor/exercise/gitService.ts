import * as vscode from 'vscode';
import type { Git } from '../../platform/git/git.js';

/** A Git that runs. */
export interface FoundGit {
  readonly git: Git;
  readonly version: string;
}

/** Finds the learner's Git once, and looks again while there is none. */
export class GitService {
  #finding: Promise<FoundGit | undefined> | undefined;

  /** The Git of this machine, or `undefined` where there is none. */
  async find(): Promise<FoundGit | undefined> {
    this.#finding ??= import('../../platform/git/findGit.js').then(({ findGit }) => findGit(this.#configured()));
    const found = await this.#finding;
    if (found === undefined) {
      this.forget();
    }
    return found;
  }

  /** A Git to begin with, most likely one that runs; what was found already, or what lies on the path, or else what {@link find} finds. */
  async guess(): Promise<Git | undefined> {
    if (this.#finding === undefined && this.#configured().length === 0) {
      const { findGitFile } = await import('../../platform/git/findGit.js');
      const git = await findGitFile();
      if (git !== undefined) {
        return git;
      }
    }
    return (await this.find())?.git;
  }

  /** Forgets what was found, because it turned out to be gone. */
  forget(): void {
    this.#finding = undefined;
  }

  #configured(): readonly string[] {
    const path: unknown = vscode.workspace.getConfiguration('git').get('path');
    return (Array.isArray(path) ? path : [path]).filter((each): each is string => typeof each === 'string' && each !== '');
  }
}
