import type * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PagePart } from '../pagePart.js';
import type { CellsOfPages } from './cellsOfPages.js';
import type { PythonLocator } from './pythonLocator.js';

/** Lets the cells of lessons run. Everything behind it is loaded when a page with cells is shown. */
export function registerCells(dependencies: FeatureDependencies, loadLocator: () => Promise<PythonLocator>): PagePart & vscode.Disposable {
  let loading: Promise<CellsOfPages> | undefined;
  const load = (): Promise<CellsOfPages> => {
    loading ??= Promise.all([import('./cellsOfPages.js'), loadLocator()]).then(
      ([{ CellsOfPages }, locator]) => new CellsOfPages(dependencies, locator),
    );
    return loading;
  };
  return {
    attach: (panel) => {
      let isOpen = true;
      const subscription = panel.webview.onDidReceiveMessage((data: unknown) => {
        if (typeof data === 'object' && data !== null && 'cells' in data) {
          load()
            .then((cells) => {
              if (isOpen) {
                cells.receive(data, panel);
              }
            })
            .catch((error: unknown) => dependencies.commands.show(error));
        }
      });
      return {
        dispose: () => {
          isOpen = false;
          subscription.dispose();
          void loading?.then((cells) => {
            cells.forget(panel);
          });
        },
      };
    },
    dispose: () => {
      void loading?.then((cells) => {
        cells.dispose();
      });
    },
  };
}
