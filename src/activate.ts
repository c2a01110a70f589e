import * as vscode from 'vscode';
import type { HomeRow } from './core/dashboard/describeHome.js';
import type { ChecklistNode } from './editor/checklist/checklistProvider.js';
import { LazyTreeProvider } from './editor/lazyTreeProvider.js';
import type { RoadmapNode } from './core/roadmap/roadmapNode.js';
import type { Features } from './extension.js';

interface Tree<T> {
  readonly view: vscode.TreeView<T>;
  readonly provider: LazyTreeProvider<T>;
}

/** The code behind the names, loaded while VS Code still fetches what it keeps for the extension: it activates only after that. */
const code = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => import('./extension.js'));
// A damaged installation is reported by whatever is used of it.
code.catch(() => undefined);

/** Milliseconds that the other views wait for the Roadmap: one that is folded up never asks for its rows. */
const patience = 60;

/**
 * Registers what VS Code asks for by name: the commands and the three trees. That is all that a start waits for; the features behind the
 * names are built right after it, or by the first question if that comes sooner.
 */
export function activate(context: vscode.ExtensionContext): void {
  let building: Promise<Features> | undefined;
  const build = (): Promise<Features> => {
    building ??= code.then(({ buildFeatures }) => buildFeatures(context, { roadmap: roadmap.view, checklist: checklist.view }));
    return building;
  };
  const createTree = <T>(id: string, findProvider: (features: Features) => Promise<vscode.TreeDataProvider<T>>): Tree<T> => {
    const provider = new LazyTreeProvider<T>(async () => findProvider(await build()));
    const view = vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: id !== 'ascent.home' });
    context.subscriptions.push(view, provider);
    return { view, provider };
  };
  // The Roadmap is what the learner looks for: it does not wait for what the views around it load.
  const afterRoadmap = (): Promise<unknown> =>
    Promise.race([roadmap.provider.isShown, new Promise((resolve) => setTimeout(resolve, patience))]);
  createTree<HomeRow>('ascent.home', (features) => afterRoadmap().then(() => features.home()));
  const roadmap = createTree<RoadmapNode>('ascent.roadmap', (features) => features.roadmap());
  const checklist = createTree<ChecklistNode>('ascent.checklist', (features) => afterRoadmap().then(() => features.checklist()));
  for (const id of readCommandIds(context.extension.packageJSON)) {
    const run = async (...args: readonly unknown[]): Promise<unknown> => (await build()).commands.run(id, args);
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  }
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
