import * as vscode from 'vscode';
import type { HomeRow } from './core/dashboard/describeHome.js';
import type { ChecklistNode } from './editor/checklist/checklistProvider.js';
import { LazyTreeProvider } from './editor/lazyTreeProvider.js';
import type { RoadmapNode } from './core/roadmap/roadmapNode.js';
import type { Features } from './extension.js';

/**
 * Registers what VS Code asks for by name: the commands and the three trees. That is all that a start waits for; the features behind the
 * names are built right after it, or by the first question if that comes sooner.
 */
export function activate(context: vscode.ExtensionContext): void {
  let building: Promise<Features> | undefined;
  const build = (): Promise<Features> => {
    building ??= import('./extension.js').then(({ buildFeatures }) => buildFeatures(context, { roadmap, checklist }));
    return building;
  };
  const createTree = <T>(id: string, findProvider: (features: Features) => Promise<vscode.TreeDataProvider<T>>): vscode.TreeView<T> => {
    const treeDataProvider = new LazyTreeProvider<T>(async () => findProvider(await build()));
    const view = vscode.window.createTreeView(id, { treeDataProvider, showCollapseAll: id !== 'ascent.home' });
    context.subscriptions.push(view, treeDataProvider);
    return view;
  };
  createTree<HomeRow>('ascent.home', (features) => features.home());
  const roadmap = createTree<RoadmapNode>('ascent.roadmap', (features) => features.roadmap());
  const checklist = createTree<ChecklistNode>('ascent.checklist', (features) => features.checklist());
  for (const id of readCommandIds(context.extension.packageJSON)) {
    const run = async (...args: readonly unknown[]): Promise<unknown> => (await build()).commands.run(id, args);
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  }
  // A damaged installation is reported by whatever is used of it.
  const start = setTimeout(() => void build().catch(() => undefined), 0);
  context.subscriptions.push({
    dispose: () => {
      clearTimeout(start);
    },
  });
}

/** The commands that package.json contributes; VS Code has parsed it, and a test compares them with those that have a function. */
function readCommandIds(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
