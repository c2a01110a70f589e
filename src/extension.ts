import type * as vscode from 'vscode';
import { registerCells } from './editor/cells/registerCells.js';
import type { ChecklistNode } from './editor/checklist/checklistProvider.js';
import { registerChecklist } from './editor/checklist/registerChecklist.js';
import { CommandRegistry } from './editor/commands/commandRegistry.js';
import { ContentStore } from './editor/content/contentStore.js';
import { registerEnvironment } from './editor/environment/registerEnvironment.js';
import { registerExercises } from './editor/exercise/registerExercises.js';
import { registerDashboard } from './editor/dashboard/registerDashboard.js';
import type { FeatureDependencies } from './editor/featureDependencies.js';
import { registerImplementations } from './editor/figures/registerImplementations.js';
import { registerHome } from './editor/home/registerHome.js';
import { registerLessons } from './editor/lesson/registerLessons.js';
import { Log } from './editor/log.js';
import { ProgressFeature } from './editor/progress/progressFeature.js';
import { registerProgress } from './editor/progress/registerProgress.js';
import { registerPlan } from './editor/plan/registerPlan.js';
import { registerPlacement } from './editor/placement/registerPlacement.js';
import { registerReview } from './editor/review/registerReview.js';
import { registerRoadmap } from './editor/roadmap/registerRoadmap.js';
import { registerSearch } from './editor/search/searchFeature.js';
import { SetupFeature } from './editor/setup/setupFeature.js';
import type { HomeRow } from './core/dashboard/describeHome.js';
import type { RoadmapNode } from './core/roadmap/roadmapNode.js';

/** The trees of Ascent, which are there before what fills them. */
export interface Trees {
  readonly roadmap: vscode.TreeView<RoadmapNode>;
  readonly checklist: vscode.TreeView<ChecklistNode>;
}

/** What answers to the names that were registered at the start. */
export interface Features {
  readonly commands: CommandRegistry;
  /** What fills the Home view. */
  home(): Promise<vscode.TreeDataProvider<HomeRow>>;
  /** What fills the Roadmap view. */
  roadmap(): Promise<vscode.TreeDataProvider<RoadmapNode>>;
  /** What fills the Checklist view. */
  checklist(): Promise<vscode.TreeDataProvider<ChecklistNode>>;
}

/**
 * Builds each service once and hands it on. Each part loads what it needs when it is first used; only the catalogue and the journal, which
 * nearly all of them ask for, are read at once.
 */
export function buildFeatures(context: vscode.ExtensionContext, trees: Trees): Features {
  const own = <T extends vscode.Disposable>(service: T): T => {
    context.subscriptions.push(service);
    return service;
  };
  const log = own(new Log());
  const commands = new CommandRegistry(log);
  const content = new ContentStore(context.extensionUri);
  const journal = own(new ProgressFeature(context, log));
  const { store: progress } = journal;
  content.prepare();
  // Whoever asks for it is told when it cannot be read.
  progress.load().catch(() => undefined);
  const dependencies: FeatureDependencies = { context, content, progress, commands, log };

  const exercises = own(registerExercises(dependencies));
  own(registerEnvironment(dependencies, () => exercises.loadEnvironmentSource()));
  const cells = own(registerCells(dependencies, () => exercises.loadPython()));
  const implementations = registerImplementations(dependencies, (exercise, signal) => exercises.prepareRun(exercise, signal));
  own(registerLessons(dependencies, [cells, implementations]));
  registerSearch(dependencies);
  own(registerPlacement(dependencies));
  registerProgress(dependencies);
  const setup = own(new SetupFeature(commands, () => Promise.all([journal.publish(), exercises.refreshEnvironmentContext()])));
  const review = own(registerReview(dependencies));
  const plan = own(registerPlan(dependencies, () => journal.findFolder()));
  own(registerDashboard(dependencies, review, plan));
  const home = own(registerHome(dependencies, () => review.queue(), plan));
  const onDidShowRoadmap = (): void => {
    setup.checkOnce();
    review.refresh();
  };
  const roadmap = own(registerRoadmap(dependencies, trees.roadmap, onDidShowRoadmap));
  const checklist = own(registerChecklist(dependencies, trees.checklist, () => exercises.findGit()));
  commands.register('ascent.showLog', () => log.channel.show());
  return {
    commands,
    home: () => home.loadProvider(),
    roadmap: () => roadmap.loadProvider(),
    checklist: () => checklist.loadProvider(),
  };
}
