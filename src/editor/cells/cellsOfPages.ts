import type * as vscode from 'vscode';
import type { CellsToPage, OfPage } from '../../protocol/cells.js';
import { parseCellsFromPage } from '../../protocol/cells.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { LessonCells } from './lessonCells.js';
import type { PythonLocator } from './pythonLocator.js';

interface ShownCells {
  readonly cells: LessonCells;
  /** The panels that have shown the lesson: one reader may go on in a panel and come back. */
  readonly panels: Set<vscode.WebviewPanel>;
}

/** The cells of all lessons that open panels have shown. */
export class CellsOfPages implements vscode.Disposable {
  readonly #pages = new Map<string, ShownCells>();

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly locator: PythonLocator,
  ) {}

  /** Takes in a message of a page; what is none is left alone. */
  receive(data: unknown, panel: vscode.WebviewPanel): void {
    const received = parseCellsFromPage(data);
    if (received === undefined) {
      return;
    }
    const { page, cells: message } = received;
    const shown = this.#pages.get(page) ?? this.#open(page);
    shown.panels.add(panel);
    shown.cells.receive(message, (answer) => {
      const envelope: OfPage<CellsToPage> = { page, cells: answer };
      void panel.webview.postMessage(envelope);
    });
  }

  /** Ends what only a panel has shown that is closed now. */
  forget(panel: vscode.WebviewPanel): void {
    for (const [page, { cells, panels }] of this.#pages) {
      if (panels.delete(panel) && panels.size === 0) {
        this.#pages.delete(page);
        cells.dispose();
      }
    }
  }

  /** Ends every Python. */
  dispose(): void {
    for (const { cells } of this.#pages.values()) {
      cells.dispose();
    }
    this.#pages.clear();
  }

  #open(page: string): ShownCells {
    const shown = { cells: new LessonCells(page, this.locator, this.dependencies), panels: new Set<vscode.WebviewPanel>() };
    this.#pages.set(page, shown);
    return shown;
  }
}
