import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { planFile } from '../../core/plan/planFormat.js';
import type { PlanReading } from '../../core/plan/planReading.js';
import { isErrno } from '../../platform/isErrno.js';
import type { PlanSource } from '../planSource.js';

/** Finds and reads the learner's plan, and says when it changes. */
export class PlanStore implements PlanSource, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #watcher: vscode.Disposable | undefined;
  #watched: string | undefined;

  /** @param findFolder the folder that the learner's progress is kept in; `undefined` where none is open */
  constructor(private readonly findFolder: () => Promise<string | undefined>) {
    this.#subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.#changed.fire();
    });
  }

  /** Where the plan is, or would be; `undefined` with no folder open. */
  async findFile(): Promise<vscode.Uri | undefined> {
    const folder = await this.findFolder();
    this.#watch(folder);
    return folder === undefined ? undefined : vscode.Uri.joinPath(vscode.Uri.file(folder), planFile);
  }

  /** What there is now. A file of another program counts as none. */
  async read(): Promise<PlanReading> {
    const file = await this.findFile();
    if (file === undefined) {
      return { kind: 'none' };
    }
    try {
      const text = await readFile(file.fsPath, 'utf8');
      const { parsePlan } = await import('../../core/plan/parsePlan.js');
      const parsed = parsePlan(text);
      switch (parsed.kind) {
        case 'plan':
          return { kind: 'plan', plan: parsed.plan };
        case 'damaged':
          return { kind: 'damaged', reason: describeDamage(parsed.line, parsed.reason) };
        case 'foreign':
          return { kind: 'none' };
      }
    } catch (error) {
      return isErrno(error, 'ENOENT', 'ENOTDIR')
        ? { kind: 'none' }
        : { kind: 'damaged', reason: error instanceof Error ? `${error.message}.` : String(error) };
    }
  }

  /** Stops watching. */
  dispose(): void {
    this.#watcher?.dispose();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #watch(folder: string | undefined): void {
    if (folder === this.#watched) {
      return;
    }
    this.#watched = folder;
    this.#watcher?.dispose();
    this.#watcher = undefined;
    if (folder !== undefined) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), planFile));
      const changed = (): void => {
        this.#changed.fire();
      };
      this.#watcher = vscode.Disposable.from(
        watcher,
        watcher.onDidChange(changed),
        watcher.onDidCreate(changed),
        watcher.onDidDelete(changed),
      );
    }
  }
}

function describeDamage(line: number | undefined, reason: string): string {
  const words = /[.!?]$/.test(reason) ? reason : `${reason}.`;
  return line === undefined ? words : vscode.l10n.t('line {0}: {1}', line, words);
}
