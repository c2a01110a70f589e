import * as vscode from 'vscode';

/** Milliseconds in which VS Code has sent rows to the window. */
const sendTime = 10;

/** Stands in for a tree's provider until VS Code asks for the first row: what fills the tree is loaded then. */
export class LazyTreeProvider<T> implements vscode.TreeDataProvider<T>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<T | T[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #provider: Promise<vscode.TreeDataProvider<T>> | undefined;
  #subscription: vscode.Disposable | undefined;
  #markShown: () => void = () => undefined;
  /** Settled once the first rows are on their way to the window. */
  readonly isShown = new Promise<void>((resolve) => (this.#markShown = resolve));

  constructor(private readonly load: () => Promise<vscode.TreeDataProvider<T>>) {}

  async getChildren(node?: T): Promise<T[]> {
    try {
      return (await (await this.#loaded()).getChildren(node)) ?? [];
    } finally {
      setTimeout(this.#markShown, sendTime);
    }
  }

  async getTreeItem(node: T): Promise<vscode.TreeItem> {
    return (await this.#loaded()).getTreeItem(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: T, token: vscode.CancellationToken): Promise<vscode.TreeItem> {
    return (await (await this.#loaded()).resolveTreeItem?.(item, node, token)) ?? item;
  }

  async getParent(node: T): Promise<T | undefined> {
    return (await (await this.#loaded()).getParent?.(node)) ?? undefined;
  }

  /** Gives the event source back. */
  dispose(): void {
    this.#subscription?.dispose();
    this.#changed.dispose();
  }

  #loaded(): Promise<vscode.TreeDataProvider<T>> {
    this.#provider ??= this.load().then((provider) => {
      this.#subscription = provider.onDidChangeTreeData?.((nodes) => {
        this.#changed.fire(nodes ?? undefined);
      });
      return provider;
    });
    return this.#provider;
  }
}
