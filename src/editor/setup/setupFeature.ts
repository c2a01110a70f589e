import * as vscode from 'vscode';
import type { ContextKey } from '../commands/commandId.js';
import type { CommandRegistry } from '../commands/commandRegistry.js';
import { changeContexts, setContext } from '../commands/contextKeys.js';

const nothing: vscode.TreeDataProvider<never> = {
  getChildren: () => [],
  getTreeItem: (node: never) => node,
};

/** What ticks the steps of the walkthrough. */
const stepKeys: readonly ContextKey[] = [
  ...(['ascent:folderReady', 'ascent:pythonReady', 'ascent:gitReady'] as const),
  ...(['ascent:lessonOpened', 'ascent:exerciseStarted', 'ascent:exercisePassed'] as const),
];

/**
 * The Set Up view: always empty, so that VS Code shows its welcome texts, and only there while something is missing
 * (a folder, Python, Git). What is missing, and what the walkthrough may tick, is looked for when a view of Ascent or the
 * walkthrough is first seen, and when asked.
 */
export class SetupFeature implements vscode.Disposable {
  readonly #start: NodeJS.Timeout;
  #view: vscode.Disposable | undefined;
  #first: Promise<void> | undefined;

  constructor(
    private readonly commands: CommandRegistry,
    private readonly lookAround: () => Promise<unknown>,
  ) {
    // Most learners never see this view, and it shows nothing but its welcome texts: it can wait until the extension has started.
    this.#start = setTimeout(() => {
      this.#view = vscode.window.registerTreeDataProvider('ascent.setup', nothing);
    }, 0);
    commands.register('ascent.recheckSetup', () =>
      vscode.window.withProgress({ location: { viewId: 'ascent.setup' } }, async () => {
        await this.#check();
      }),
    );
    commands.register('ascent.openWalkthrough', async () => {
      // VS Code ticks a step when its key changes while the page is there, and not for what was done before.
      await changeContexts(stepKeys, () =>
        vscode.commands.executeCommand('workbench.action.openWalkthrough', 'ascent-ml.ascent#start', false),
      );
      this.checkOnce();
    });
  }

  /** Looks for Python and Git once, the first time it is called. */
  checkOnce(): void {
    this.#first ??= this.#check().catch((error: unknown) => this.commands.show(error));
  }

  /** Takes the view away. */
  dispose(): void {
    clearTimeout(this.#start);
    this.#view?.dispose();
  }

  async #check(): Promise<void> {
    // Opening a folder starts the extension anew, so asking once is enough.
    await setContext('ascent:folderReady', vscode.workspace.workspaceFolders !== undefined);
    await this.lookAround();
  }
}
