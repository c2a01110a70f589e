import * as vscode from 'vscode';
import { findKata } from '../../../platform/exercise/findKata.js';
import { setContext } from '../../commands/contextKeys.js';
import type { ExerciseServices } from '../exerciseServices.js';

/** Says in the status bar that a kata is under way, with the way out of it; there only while one is. */
export class KataStatus implements vscode.Disposable {
  #item: vscode.StatusBarItem | undefined;
  #turn = 0;
  readonly #subscriptions: vscode.Disposable[] = [];

  constructor(private readonly services: ExerciseServices) {
    const look = (): void => void this.#look().catch((error: unknown) => services.dependencies.log.error(error));
    this.#subscriptions.push(
      services.projects.onDidChange(look),
      services.checker.onDidCheck(look),
      vscode.window.onDidChangeActiveTextEditor(look),
      // The learner may have switched the branch in a terminal or another window.
      vscode.window.onDidChangeWindowState(look),
    );
    look();
  }

  /** Takes the item away. */
  dispose(): void {
    this.#item?.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const { projects, checker } = this.services;
    const branches = await Promise.all(projects.known.map(({ folder }) => findKata(folder)));
    const index = branches.findIndex((branch) => branch !== undefined);
    const project = projects.known[index];
    const title = project && (await checker.titleOf(project));
    if (turn !== this.#turn) {
      return;
    }
    void setContext('ascent:kataUnderWay', project !== undefined);
    if (project === undefined || title === undefined) {
      this.#item?.hide();
      return;
    }
    const item = (this.#item ??= this.#make());
    item.text = `$(debug-restart) ${vscode.l10n.t('Kata: {0}', title)}`;
    item.tooltip = vscode.l10n.t(
      'You are writing “{0}” again on {1}; your solution is kept. Choose what to do.',
      title,
      branches[index] ?? '',
    );
    item.accessibilityInformation = { label: item.tooltip };
    item.command = {
      command: 'ascent.startKata',
      title: vscode.l10n.t('Kata: {0}', title),
      arguments: [{ id: project.marker.exercise, folder: project.folder }],
    };
    item.show();
  }

  #make(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('ascent.kata', vscode.StatusBarAlignment.Left, -11);
    item.name = vscode.l10n.t('Ascent: Kata Under Way');
    return item;
  }
}
