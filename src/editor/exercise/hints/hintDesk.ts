import * as vscode from 'vscode';
import type { Hints } from '../../../core/content/schema/exercise.js';
import { findNextHint, hintsOf, isSolutionFree, type SeenHints } from '../../../core/hints/hintProgress.js';
import type { HintsView } from '../../../core/hints/renderHints.js';
import type { CatalogueExercise } from '../../../core/roadmap/catalogue.js';
import { UserError } from '../../../core/userError.js';
import type { FeatureDependencies } from '../../featureDependencies.js';
import { askQuickPick } from '../../quickPick.js';
import { requireExercise } from '../findProject.js';
import { keepProgress } from '../keepProgress.js';
import { pickExercise } from '../pickExercise.js';
import { readHints } from './exerciseTexts.js';
import { HintsPanel } from './hintsPanel.js';

/** What a hint is asked for. */
export interface HintRequest {
  readonly exercise?: string | undefined;
  readonly task?: number | undefined;
  /** Tests that failed, for a hint that speaks of one of them to come first. */
  readonly failed?: readonly string[] | undefined;
}

/** Gives hints one at a time, and keeps which were given. */
export class HintDesk implements vscode.Disposable {
  readonly #panel: HintsPanel;
  #shown: Pick<HintsView, 'exercise' | 'hints' | 'task'> | undefined;

  constructor(private readonly dependencies: FeatureDependencies) {
    this.#panel = new HintsPanel(dependencies.context.extensionUri);
  }

  /** Gives the next hint for a task and shows it with those before; returns its number, if there was another. */
  async show(request: HintRequest): Promise<number | undefined> {
    const { content } = this.dependencies;
    const id = request.exercise ?? (await pickExercise(this.dependencies, vscode.l10n.t('A hint for which exercise?')))?.id;
    if (id === undefined) {
      return undefined;
    }
    const exercise = await requireExercise(content, id);
    const hints = await readHints(content, exercise);
    const task = request.task ?? (await pickTask(exercise, hints, await this.#seen(id)));
    if (task === undefined) {
      return undefined;
    }
    if (hintsOf(hints, task).length === 0) {
      throw new UserError(vscode.l10n.t('“{0}” has no task {1}.', exercise.title, task));
    }
    const next = findNextHint(hints, task, await this.#seen(id), request.failed);
    if (next !== undefined) {
      await keepProgress(this.dependencies.progress, { type: 'hint.shown', exercise: id, task, hint: next });
    }
    this.#panel.show(await this.#view(exercise, hints, task, next));
    return next;
  }

  /** Draws the page anew, because the solution has been opened. */
  async refresh(): Promise<void> {
    if (this.#shown !== undefined) {
      this.#panel.refresh(await this.#view(this.#shown.exercise, this.#shown.hints, this.#shown.task));
    }
  }

  /** Fills a page that VS Code brings back after a reload. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const fields = new Map<string, unknown>(typeof state === 'object' && state !== null ? Object.entries(state) : []);
    const [id, task] = [fields.get('exercise'), fields.get('task')];
    const exercise = typeof id === 'string' ? await this.dependencies.content.findExercise(id) : undefined;
    if (exercise === undefined || typeof task !== 'number') {
      panel.dispose();
      return;
    }
    this.#panel.restore(panel, await this.#view(exercise, await readHints(this.dependencies.content, exercise), task));
  }

  /** Closes the page. */
  dispose(): void {
    this.#panel.dispose();
  }

  async #view(exercise: HintsView['exercise'], hints: Hints, task: number, latest?: number): Promise<HintsView> {
    const known = (await this.dependencies.progress.load()).exercises.get(exercise.id);
    this.#shown = { exercise, hints, task };
    return { exercise, hints, seen: known?.hints ?? new Map(), task, latest, isSolutionOpen: isSolutionFree(hints, known) };
  }

  async #seen(id: string): Promise<SeenHints> {
    return (await this.dependencies.progress.load()).exercises.get(id)?.hints ?? new Map();
  }
}

async function pickTask({ title, tasks }: CatalogueExercise, hints: Hints, seen: SeenHints): Promise<number | undefined> {
  if (tasks.length === 1) {
    return tasks[0]?.n;
  }
  const items = tasks.map((task) => {
    const all = hintsOf(hints, task.n).length;
    const given = seen.get(task.n)?.size ?? 0;
    return {
      label: `${String(task.n)}. ${task.title}`,
      description: given === 0 ? vscode.l10n.t('{0} hints', all) : vscode.l10n.t('{0} of {1} hints seen', given, all),
      n: task.n,
    };
  });
  const chosen = await askQuickPick(items, { title, placeHolder: vscode.l10n.t('A hint for which task?') });
  return chosen?.n;
}
