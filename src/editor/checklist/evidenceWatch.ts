import path from 'node:path';
import * as vscode from 'vscode';
import type { WorkspaceFacts } from '../../core/checklist/workspaceFacts.js';
import type { Git } from '../../platform/git/git.js';
import { listLocalFolders } from '../localFolders.js';

/** Milliseconds after a save, or after the view came up, until the workspace is looked at. */
const quietTime = 500;

/** Looks for evidence in the workspace while somebody sees the view: when it comes up, and after saves. Never twice at once. */
export class EvidenceWatch implements vscode.Disposable {
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(
    private readonly view: Pick<vscode.TreeView<unknown>, 'visible' | 'onDidChangeVisibility'>,
    private readonly onDidLook: (facts: WorkspaceFacts) => void,
    private readonly onError: (error: unknown) => void,
    private readonly findGit: () => Promise<Git | undefined>,
  ) {
    const lookSoon = (): void => {
      this.#lookSoon();
    };
    this.#disposables.push(
      view.onDidChangeVisibility(lookSoon),
      vscode.workspace.onDidSaveTextDocument(lookSoon),
      vscode.workspace.onDidChangeWorkspaceFolders(lookSoon),
    );
    this.#lookSoon();
  }

  /** Looks now, after the look that is under way. */
  async look(): Promise<void> {
    const before = this.#looking;
    const looking = (async () => {
      await before;
      const { surveyWorkspace } = await import('../../platform/checklist/surveyWorkspace.js');
      // In Restricted Mode nothing runs, Git neither.
      const git = vscode.workspace.isTrusted ? await this.findGit() : undefined;
      this.onDidLook(await surveyWorkspace(foldersByPrefix(), () => new Date(), { git }));
    })();
    this.#looking = looking.catch(() => undefined);
    await looking;
  }

  /** Stops looking. */
  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.view.visible) {
        this.look().catch(this.onError);
      }
    }, quietTime);
  }
}

/** The file that a fact names. */
export function uriOfFact(fact: string): vscode.Uri | undefined {
  const [prefix, folder] = [...foldersByPrefix()].find(([each]) => fact.startsWith(each)) ?? [];
  return prefix === undefined || folder === undefined ? undefined : vscode.Uri.file(path.join(folder, fact.slice(prefix.length)));
}

function foldersByPrefix(): ReadonlyMap<string, string> {
  const folders = listLocalFolders();
  return new Map(folders.map(({ name, uri }) => [folders.length === 1 ? '' : `${name}/`, uri.fsPath]));
}
