import * as vscode from 'vscode';
import { OutputLimiter } from '../../core/exercise/outputLimiter.js';

/** What the test processes print, kept where the learner can look it up. */
export class CheckOutput implements vscode.Disposable {
  #channel: vscode.OutputChannel | undefined;

  /** Opens the channel without taking the cursor away. */
  show(): void {
    this.#open().show(true);
  }

  /** Writes a line. */
  line(text: string): void {
    this.#open().appendLine(text);
  }

  /** A way to write the output of one process, of which a flood is kept only at both ends. */
  limited(): OutputLimiter {
    return new OutputLimiter((line) => {
      this.line(line);
    }, vscode.l10n);
  }

  /** Takes the channel away. */
  dispose(): void {
    this.#channel?.dispose();
  }

  #open(): vscode.OutputChannel {
    this.#channel ??= vscode.window.createOutputChannel(vscode.l10n.t('Ascent: Exercises'));
    return this.#channel;
  }
}
