import { join, sep } from 'node:path';
import * as vscode from 'vscode';
import type { PrintedText } from '../../core/exercise/printedText.js';
import type { ResultRecord } from '../../core/exercise/resultRecord.js';
import type { ExperimentView, ResultRequest, ResultView } from '../../protocol/result.js';
import { parseResultState } from '../../protocol/result.js';
import type { ExerciseServices } from './exerciseServices.js';
import { type ExperimentState, readExperiment } from './experimentDesk.js';
import { describeExperiment } from '../../core/exercise/describeExperiment.js';
import { findDebugger } from './findDebugger.js';
import { formatTime } from './formatTime.js';
import { isOutdated } from './isOutdated.js';
import type { Project } from './projectStore.js';
import { openPrediction } from './openPrediction.js';
import { ResultPanel } from './resultPanel.js';
import { resultViewType } from './shownNames.js';

/** Shows results on one page, and does what is asked for there. */
export class ResultPages implements vscode.Disposable {
  #panel: ResultPanel | undefined;
  /** Closed by the learner: it does not open by itself any more until it is asked for. */
  #isDismissed = false;
  /** What experiments that are running have printed, by project. */
  readonly #printing = new Map<string, PrintedText>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(readonly services: ExerciseServices) {
    const { results, dependencies } = services;
    const look = (folder: string): void => {
      if (this.#panel?.folder === folder) {
        this.#panel.refresh();
      }
    };
    this.#subscriptions = [
      results.onDidChange(look),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#panel !== undefined && uri.fsPath.startsWith(this.#panel.folder + sep)) {
          this.#panel.refresh();
        }
      }),
      dependencies.progress.onDidChange(() => this.#panel?.refresh()),
    ];
  }

  /** Is the page of this project in sight? */
  isShown({ folder }: Project): boolean {
    return this.#panel?.folder === folder && this.#panel.panel.visible;
  }

  /** Shows the result of a project, because the learner asked for it. */
  open(project: Project): void {
    this.#isDismissed = false;
    this.#open(project).panel.reveal(undefined, false);
  }

  /** Shows the result of a project that is being checked beside the code, unless the learner does not want that. */
  follow(project: Project): void {
    if (this.#panel !== undefined) {
      this.#panel.show(project);
    } else if (!this.#isDismissed && vscode.workspace.getConfiguration('ascent').get<boolean>('openResult', true)) {
      this.#open(project);
    }
  }

  /** Shows the page of a project whose experiment runs, and on it what the experiment prints. */
  followExperiment(project: Project, printing: PrintedText): { readonly refresh: () => void; readonly end: () => void } {
    this.#isDismissed = false;
    this.#open(project).panel.reveal(undefined, true);
    this.#printing.set(project.folder, printing);
    return {
      refresh: () => this.#panel?.refresh(),
      end: () => {
        this.#printing.delete(project.folder);
        this.#panel?.refresh();
      },
    };
  }

  /** Fills a panel that VS Code brings back after a reload. */
  async restore(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const folder = parseResultState(state)?.folder;
    const project = folder === undefined ? undefined : await this.services.projects.findContaining(vscode.Uri.file(join(folder, 'x')));
    if (project === undefined) {
      webviewPanel.dispose();
      return;
    }
    this.#take(webviewPanel, project);
  }

  /** Everything that the page of a project shows now. */
  async view(project: Project): Promise<ResultView> {
    const { checker, hints, results } = this.services;
    const [record, title] = await Promise.all([results.find(project.folder), checker.titleOf(project)]);
    const experiment = await readExperiment(this.services.dependencies, project);
    const repairs = results.repairsFor(project.folder);
    return {
      translations: vscode.l10n.bundle ?? {},
      folder: project.folder,
      title: vscode.l10n.t('Result: {0}', title),
      record,
      when: record === undefined ? '' : formatTime(record.at),
      isOutdated: record !== undefined && (await isOutdated(project, record)),
      hints: await hints.count(project.marker.exercise),
      experiment: experiment && (await this.#drawExperiment(experiment, this.#printing.get(project.folder))),
      repairs: repairs.map((repair) => repair.title),
      can: this.#offers(record, experiment),
    };
  }

  /** Opens a file of the project at a line, beside the page. */
  async openPlace(project: Project, file: string, line: number): Promise<void> {
    const position = new vscode.Position(Math.max(line - 1, 0), 0);
    const uri = vscode.Uri.file(join(project.folder, ...file.split('/')));
    const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.fsPath === uri.fsPath);
    const column =
      open?.viewColumn ?? (this.#panel?.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
    await vscode.window.showTextDocument(uri, { viewColumn: column, selection: new vscode.Range(position, position) });
  }

  /** Does what the learner asked for on the page. */
  async serve(project: Project, what: ResultRequest, task: number | undefined): Promise<void> {
    const { folder, marker } = project;
    const record = await this.services.results.find(folder);
    const failed = record?.failures.filter((failure) => failure.task === task).map(({ id }) => id);
    const argument = { id: marker.exercise, folder };
    const commands: Readonly<Record<Exclude<ResultRequest, 'notes'>, readonly [string, ...unknown[]]>> = {
      check: task === undefined ? ['ascent.checkExercise', argument] : ['ascent.checkTask', argument, task],
      cancel: ['ascent.cancelCheck', argument],
      hint: ['ascent.showHint', argument, task, failed],
      debug: ['ascent.debugTask', argument, task],
      experiment: ['ascent.runExperiment', argument],
      'restore-tests': ['ascent.resetExercise', { ...argument, files: record?.changedTests }],
      'show-output': ['testing.showMostRecentOutput'],
      continue: ['ascent.continueLearning'],
      solution: ['ascent.showSolution', argument],
    };
    if (what === 'notes') {
      const experiment = await readExperiment(this.services.dependencies, project);
      await openPrediction(project, experiment?.notes ?? '');
      return;
    }
    const [id, ...args] = commands[what];
    await vscode.commands.executeCommand(id, ...args);
  }

  /** Takes one of the ways on that were offered where a check could not be run. */
  async repair({ folder }: Project, index: number): Promise<void> {
    const action = this.services.results.repairsFor(folder)[index];
    if (action !== undefined) {
      await vscode.commands.executeCommand(action.command, ...(action.args ?? []));
    }
  }

  /** Takes the page away. */
  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#panel?.dispose();
  }

  async #drawExperiment(state: ExperimentState, printing: PrintedText | undefined): Promise<ExperimentView> {
    const running = printing && { output: printing.text, ranAt: '', isFailed: false, isRunning: true };
    const described = { ...describeExperiment(state, formatTime), isRunning: false, ...running };
    if (described.prediction === '') {
      return described;
    }
    const { createBlockContext } = await import('../../core/lesson/pageMarkdown.js');
    const markdown = createBlockContext({ l10n: vscode.l10n, bibliography: {}, listed: new Set(), imageUrl: () => undefined });
    return { ...described, prediction: markdown.blocks(described.prediction) };
  }

  #offers(record: ResultRecord | undefined, experiment: ExperimentState | undefined): readonly ResultRequest[] {
    if (record?.state === 'checking') {
      return ['cancel'];
    }
    const { isTrusted } = vscode.workspace;
    const offers: readonly (readonly [ResultRequest, boolean])[] = [
      ['check', isTrusted],
      ['debug', isTrusted && findDebugger() !== undefined],
      ['hint', true],
      ['show-output', record !== undefined],
      ['restore-tests', isTrusted && (record?.changedTests.length ?? 0) > 0],
      ['continue', record?.tone === 'good' && record.tasks.every(({ state }) => state === 'passed')],
      ['solution', record !== undefined],
      ['experiment', isTrusted && experiment?.isRunnable === true],
      ['notes', experiment !== undefined],
    ];
    return offers.flatMap(([request, isOffered]) => (isOffered ? [request] : []));
  }

  #open(project: Project): ResultPanel {
    if (this.#panel !== undefined) {
      this.#panel.show(project);
      return this.#panel;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.#take(vscode.window.createWebviewPanel(resultViewType, vscode.l10n.t('Result'), place), project);
  }

  #take(webviewPanel: vscode.WebviewPanel, project: Project): ResultPanel {
    this.#panel?.dispose();
    const panel = new ResultPanel(webviewPanel, this, project);
    this.#panel = panel;
    webviewPanel.onDidDispose(() => {
      panel.dispose();
      if (this.#panel === panel) {
        this.#panel = undefined;
        this.#isDismissed = true;
      }
    });
    return panel;
  }
}
