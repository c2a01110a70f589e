import type * as vscode from 'vscode';
import type { PythonCommand } from '../../platform/python/probePython.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PagePart } from '../pagePart.js';
import type { PanelImplementations } from './panelImplementations.js';

/** Finds where an exercise was started and the Python for it; throws `UserError` where there is something in the way. */
export type PrepareRun = (exercise: string, signal: AbortSignal) => Promise<{ readonly folder: string; readonly python: PythonCommand }>;

/** Lets figures run on what the learner has written. Everything behind it is loaded when a figure first asks. */
export function registerImplementations(dependencies: FeatureDependencies, prepareRun: PrepareRun): PagePart {
  return {
    attach: (panel: vscode.WebviewPanel) => {
      let isOpen = true;
      let loading: Promise<PanelImplementations> | undefined;
      const load = (): Promise<PanelImplementations> => {
        loading ??= import('./panelImplementations.js').then(
          ({ PanelImplementations }) => new PanelImplementations(panel.webview, dependencies, prepareRun),
        );
        return loading;
      };
      const subscription = panel.webview.onDidReceiveMessage((data: unknown) => {
        if (typeof data === 'object' && data !== null && 'implementation' in data) {
          load()
            .then((implementations) => {
              if (isOpen) {
                implementations.receive(data);
              }
            })
            .catch((error: unknown) => dependencies.commands.show(error));
        }
      });
      return {
        dispose: () => {
          isOpen = false;
          subscription.dispose();
          void loading?.then((implementations) => {
            implementations.dispose();
          });
        },
      };
    },
  };
}
