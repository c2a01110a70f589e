import * as vscode from 'vscode';
import type { CommandId } from './commands/commandId.js';
import type { FeatureDependencies } from './featureDependencies.js';

/** Pages that a command opens, and that VS Code brings back after a reload. */
export interface Pages extends vscode.Disposable {
  open(argument: unknown): unknown;
  restore(panel: vscode.WebviewPanel, state: unknown): unknown;
}

/** Pages that are loaded when something first asks for them. */
export interface RegisteredPages<P extends Pages> extends vscode.Disposable {
  load(): Promise<P>;
}

/** Registers the command that opens pages, and their kind of webview (`viewType`); `make` loads what shows them, once. */
export function registerPages<P extends Pages>(
  { commands }: Pick<FeatureDependencies, 'commands'>,
  command: CommandId,
  viewType: string,
  make: () => Promise<P>,
): RegisteredPages<P> {
  let loading: Promise<P> | undefined;
  const load = (): Promise<P> => (loading ??= make());
  commands.register(command, async (argument) => (await load()).open(argument));
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state) => {
      await (await load()).restore(panel, state);
    },
  });
  return {
    load,
    dispose: () => {
      serializer.dispose();
      void loading?.then((pages) => {
        pages.dispose();
      });
    },
  };
}
