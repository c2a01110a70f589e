import * as vscode from 'vscode';
import { describeWaiting } from '../../core/review/describeWaiting.js';
import type { ReviewDesk } from './reviewDesk.js';

/** The count of what is due, in the status bar; there only while something is. */
export class ReviewCount implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('ascent.review', vscode.StatusBarAlignment.Left, -10);

  constructor(private readonly desk: ReviewDesk) {
    this.#item.name = vscode.l10n.t('Ascent: Review');
    this.#item.command = 'ascent.review';
  }

  /** Counts again. */
  async refresh(): Promise<void> {
    const { due, fresh, katas } = await this.desk.queue();
    const count = due + fresh + katas;
    if (count === 0) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(note) ${count}`;
    this.#item.tooltip = vscode.l10n.t('Ascent: review, {0}', describeWaiting({ due, fresh, katas }, vscode.l10n));
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    this.#item.show();
  }

  /** Takes it away. */
  dispose(): void {
    this.#item.dispose();
  }
}
