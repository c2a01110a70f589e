import * as vscode from 'vscode';
import type { Log } from '../log.js';
import type { ExerciseChecker } from './exerciseChecker.js';
import type { ProjectStore } from './projectStore.js';
import type { PythonService } from './pythonService.js';

/** Shows, while a file of an exercise is open, which Python will check it. */
export class InterpreterStatus implements vscode.Disposable {
  #item: vscode.StatusBarItem | undefined;
  #turn = 0;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(
    private readonly projects: ProjectStore,
    private readonly python: PythonService,
    private readonly checker: ExerciseChecker,
    private readonly log: Log,
  ) {
    const update = (): void => void this.#update().catch((error: unknown) => this.log.channel.warn(String(error)));
    this.#disposables.push(
      vscode.window.onDidChangeActiveTextEditor(update),
      python.onDidChange(update),
      vscode.workspace.onDidGrantWorkspaceTrust(update),
    );
    update();
  }

  /** Takes the item away. */
  dispose(): void {
    this.#item?.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const uri = vscode.window.activeTextEditor?.document.uri;
    const project = uri && (await this.projects.findContaining(uri));
    if (turn !== this.#turn) {
      return;
    }
    if (project === undefined || !vscode.workspace.isTrusted) {
      this.#item?.hide();
      return;
    }
    const search = await this.python.find(await this.checker.packagesOf(project), project.folder);
    // Another editor may have become the active one in the meantime.
    if (turn !== this.#turn) {
      return;
    }
    const item = (this.#item ??= this.#make());
    if (search.kind === 'ready') {
      item.text = vscode.l10n.t('$(beaker) Python {0}', search.python.version.join('.'));
      item.tooltip = vscode.l10n.t('Exercises are checked with {0}', search.python.candidate.shown);
      item.command = 'ascent.selectInterpreter';
      item.backgroundColor = undefined;
    } else {
      item.text =
        search.kind === 'lacking'
          ? vscode.l10n.t('$(warning) Python {0}', search.python.version.join('.'))
          : search.kind === 'unmade'
            ? vscode.l10n.t('$(warning) No Environment')
            : vscode.l10n.t('$(warning) No Python');
      item.tooltip = vscode.l10n.t('This Python cannot check the exercise yet. See what is in the way, and put it right.');
      item.command = 'ascent.checkEnvironment';
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    }
    item.show();
  }

  #make(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('ascent.interpreter', vscode.StatusBarAlignment.Right, 100);
    item.name = vscode.l10n.t('Ascent: Python for Exercises');
    return item;
  }
}
