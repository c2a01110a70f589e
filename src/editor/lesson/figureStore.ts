import * as vscode from 'vscode';
import type { FigureEntry } from '../../core/figures/figureEntry.js';
import { UserError } from '../../core/userError.js';
import { findText } from './readFiles.js';

/** The figures that ship with the extension, as the build has listed them. */
export class FigureStore {
  #figures: Promise<readonly FigureEntry[]> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /**
   * All figures, read on the first call.
   * @throws UserError where the list is missing
   */
  list(): Promise<readonly FigureEntry[]> {
    this.#figures ??= this.#read().catch((error: unknown) => {
      this.#figures = undefined;
      throw error;
    });
    return this.#figures;
  }

  async #read(): Promise<readonly FigureEntry[]> {
    const text = await findText(vscode.Uri.joinPath(this.extensionUri, 'dist', 'figures.json'));
    if (text === undefined) {
      throw new UserError(
        vscode.l10n.t('The list of figures could not be read. Reinstall the extension; in a development build run "npm run build".'),
      );
    }
    // Written by the build from the definitions themselves, so its shape is known.
    return JSON.parse(text) as readonly FigureEntry[];
  }
}
