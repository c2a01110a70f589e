import * as vscode from 'vscode';
import { describeHome, type HomeRow } from '../../core/dashboard/describeHome.js';
import { planToday } from '../../core/dashboard/planToday.js';
import { findPlannedDay } from '../../core/plan/plannedDay.js';
import type { ReviewQueue } from '../../core/review/reviewQueue.js';
import { countRoadmap } from '../../core/roadmap/itemStates.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PlanSource } from '../planSource.js';

/** Milliseconds within which VS Code has painted the Roadmap below; what fills this view waits for it. */
const paintTime = 120;

/** Several changes at once are shown once. */
const settle = 300;

/** How often it is looked at again, for cards become due by themselves. */
const lookAgain = 5 * 60_000;

/** Feeds the Home view: continue, due today, what comes next. */
export class HomeProvider implements vscode.TreeDataProvider<HomeRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #interval: NodeJS.Timeout;
  readonly #subscription: vscode.Disposable;
  #soon: NodeJS.Timeout | undefined;
  #rows: readonly HomeRow[] = [];

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly queue: () => Promise<ReviewQueue>,
    private readonly plan: PlanSource,
  ) {
    const refresh = (): void => {
      this.#refresh(settle);
    };
    this.#subscription = vscode.Disposable.from(dependencies.progress.onDidChange(refresh), plan.onDidChange(refresh));
    this.#interval = setInterval(() => this.#refresh(0), lookAgain);
    this.#refresh(paintTime);
  }

  getChildren(row?: HomeRow): HomeRow[] {
    return row === undefined ? [...this.#rows] : [];
  }

  getTreeItem({ id, label, description, tooltip, icon, command }: HomeRow): vscode.TreeItem {
    const item = new vscode.TreeItem(label);
    item.id = id;
    item.description = description;
    item.tooltip = tooltip;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.command = { command: command.id, title: label, ...(command.argument === undefined ? {} : { arguments: [command.argument] }) };
    item.accessibilityInformation = { label: `${label}, ${description}` };
    return item;
  }

  /** Stops following progress. */
  dispose(): void {
    clearTimeout(this.#soon);
    clearInterval(this.#interval);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #refresh(wait: number): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      // What is wrong with content or journal the Roadmap says; twice would be once too often.
      this.#describe().then(
        (rows) => {
          this.#rows = rows;
          this.#changed.fire(undefined);
        },
        (error: unknown) => this.dependencies.log.error(error),
      );
    }, wait);
  }

  async #describe(): Promise<readonly HomeRow[]> {
    const { content, progress } = this.dependencies;
    const [catalogue, current, events, queue, plan] = await Promise.all([
      content.catalogue(),
      progress.load(),
      progress.events(),
      this.queue(),
      this.plan.read(),
    ]);
    const now = new Date();
    const tasks = planToday(catalogue, current, queue);
    const planned = findPlannedDay(plan, events, now);
    return describeHome({ tasks, nextDue: queue.nextDue, done: countRoadmap(catalogue, current), now, planned }, vscode.l10n);
  }
}
