import * as vscode from 'vscode';
import { parseYaml } from '../../core/content/parseYaml.js';
import { placementSchema } from '../../core/content/schema/cards.js';
import type { Placement } from '../../core/content/schema/cards.js';
import { isTestedOut } from '../../core/placement/placementProgress.js';
import { renderPlacement } from '../../core/placement/renderPlacement.js';
import type { CatalogueStep } from '../../core/roadmap/catalogue.js';
import { exerciseState, isExerciseDone } from '../../core/roadmap/itemStates.js';
import { UserError } from '../../core/userError.js';
import { dispatch } from '../../protocol/handlers.js';
import { parsePlacementMemory, parsePlacementToEditor, type PlacementState } from '../../protocol/placement.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { openCourseLink } from '../openCourseLink.js';
import { writePageDocument } from '../pageDocument.js';
import { choosePlacement } from './choosePlacement.js';

/** The placement tests that are open, one panel for each step. */
export class PlacementPanels implements vscode.Disposable {
  readonly #panels = new Map<string, vscode.WebviewPanel>();

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly viewType: string,
  ) {}

  /** Opens the test of a step, named by its id or a row of the tree; asks which one when there is neither. */
  async open(argument: unknown): Promise<void> {
    const step = await choosePlacement(argument, this.dependencies);
    if (step === undefined) {
      return;
    }
    const open = this.#panels.get(step.id);
    if (open !== undefined) {
      open.reveal();
      return;
    }
    const test = await this.#read(step);
    this.#fill(vscode.window.createWebviewPanel(this.viewType, '', vscode.ViewColumn.Active, { enableFindWidget: true }), step, test);
  }

  /** Fills a panel that VS Code brings back after a reload; the page itself remembers what was answered. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const id = parsePlacementMemory(state)?.step;
    const step = id === undefined ? undefined : await this.dependencies.content.findStep(id);
    if (step?.placement === undefined) {
      panel.dispose();
      return;
    }
    this.#fill(panel, step, await this.#read(step));
  }

  /** Closes every test. */
  dispose(): void {
    for (const panel of [...this.#panels.values()]) {
      panel.dispose();
    }
  }

  #fill(panel: vscode.WebviewPanel, step: CatalogueStep, test: Placement): void {
    this.#panels.set(step.id, panel);
    panel.title = vscode.l10n.t('Placement: {0}', step.title);
    const show = (): void => {
      this.#do(async () => {
        await panel.webview.postMessage(await this.#describe(step.id, test.exercise));
      });
    };
    const listening = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(step.id, test.exercise, data, show)),
      this.dependencies.progress.onDidChange(show),
    );
    panel.onDidDispose(() => {
      listening.dispose();
      this.#panels.delete(step.id);
    });
    writePageDocument(panel, this.dependencies.context.extensionUri, 'placement', {
      styles: ['katex/katex.min.css'],
      body: renderPlacement(step, test, vscode.l10n),
    });
  }

  #receive(step: string, exercise: string, data: unknown, show: () => void): void {
    const message = parsePlacementToEditor(data);
    if (message === undefined) {
      return;
    }
    const { progress } = this.dependencies;
    dispatch(message, {
      ready: show,
      'hand-in': ({ correct, total, wrong }) =>
        this.#do(() => progress.record({ type: 'placement.taken', step, correct, total, wrong, exercise })),
      exercise: ({ exercise: id, action }) => this.#do(() => vscode.commands.executeCommand(`ascent.${action}Exercise`, id)),
      'follow-link': ({ target }) => this.#do(() => openCourseLink(target)),
    });
  }

  async #describe(step: string, exercise: string): Promise<PlacementState> {
    const progress = await this.dependencies.progress.load();
    return {
      translations: vscode.l10n.bundle ?? {},
      items: { lessons: {}, exercises: { [exercise]: exerciseState(exercise, progress) } },
      isExerciseDone: isExerciseDone(exercise, progress) || isTestedOut(step, progress),
    };
  }

  async #read({ placement = '', title }: CatalogueStep): Promise<Placement> {
    const { content, log } = this.dependencies;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(content.contentUri, placement));
    const { data, problems } = parseYaml(new TextDecoder().decode(bytes), placementSchema, { file: placement });
    if (data === undefined) {
      log.error(new Error(JSON.stringify(problems)));
      throw new UserError(vscode.l10n.t('The placement test of “{0}” cannot be read. Reinstall the extension.', title), [
        { title: vscode.l10n.t('Show Log'), command: 'ascent.showLog' },
      ]);
    }
    return data;
  }

  #do(work: () => PromiseLike<void>): void {
    Promise.resolve(work()).catch((error: unknown) => this.dependencies.commands.show(error));
  }
}
