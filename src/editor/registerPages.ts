import * as vscode from 'vscode';

/** Pages that a command opens, and that VS Code brings back after a reload. */
export interface Pages extends vscode.Disposable {
  open(argument: unknown): unknown;
  restore(panel: vscode.WebviewPanel, state: unknown): unknown;
}

/** Pages that are loaded when something first asks for them. */
export interface RegisteredPages<P extends Pages> extends vscode.Disposable {
  load(): Promise<P>;
  /** What the command does that opens them. */
  readonly open: (argument: unknown) => Promise<unknown>;
}

/** Registers a kind of webview (`viewType`), by which VS Code revives its pages; `make` loads what shows them, once. */
export function registerPages<P extends Pages>(viewType: string, make: () => Promise<P>): RegisteredPages<P> {
  let loading: Promise<P> | undefined;
  const load = (): Promise<P> => (loading ??= make());
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state) => {
      await (await load()).restore(panel, state);
    },
  });
  return {
    load,
    open: async (argument) => (await load()).open(argument),
    dispose: () => {
      serializer.dispose();
      void loading?.then((pages) => {
        pages.dispose();
      });
    },
  };
}
