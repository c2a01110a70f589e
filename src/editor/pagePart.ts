import type * as vscode from 'vscode';

/** Something that takes part in lesson pages by messages of its own, such as the cells that run. */
export interface PagePart {
  /** Joins a panel, whatever pages it shows one after the other; called once for each, and disposed of with it. */
  attach(panel: vscode.WebviewPanel): vscode.Disposable;
}
