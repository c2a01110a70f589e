import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { describeReport } from '../../core/figures/describeReport.js';
import type { FigureEntry } from '../../core/figures/figureEntry.js';
import { parseInputs } from '../../core/figures/implementation.js';
import type { FigureImplementation, FunctionReport, LearnerLine } from '../../core/figures/implementation.js';
import type { UserAction } from '../../core/userError.js';
import { UserError } from '../../core/userError.js';
import { runImplementation } from '../../platform/figures/runImplementation.js';
import { dispatch } from '../../protocol/handlers.js';
import type { FunctionAnswer, ImplementationToPage, RunImplementationMessage } from '../../protocol/implementation.js';
import { parseImplementationFromPage } from '../../protocol/implementation.js';
import { explainError } from '../explainError.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PrepareRun } from './registerImplementations.js';

/** Seconds that the functions of one figure get together. */
const timeLimit = 10;
/** How many answers are remembered, for their links and buttons. */
const mostAnswers = 50;

interface Answered {
  readonly folder: string;
  readonly places: ReadonlyMap<string, LearnerLine>;
  readonly actions: readonly UserAction[];
}

/** Runs the learner's functions for the figures of one panel, one run for each figure at a time. */
export class PanelImplementations implements vscode.Disposable {
  readonly #running = new Map<string, AbortController>();
  readonly #answered = new Map<number, Answered>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #subscription: vscode.Disposable;
  #figures: Promise<readonly FigureEntry[]> | undefined;

  constructor(
    private readonly webview: vscode.Webview,
    private readonly dependencies: FeatureDependencies,
    private readonly prepareRun: PrepareRun,
  ) {
    this.#subscription = vscode.workspace.onDidGrantWorkspaceTrust(() => {
      this.#post({ type: 'changed' });
    });
  }

  /** Takes in a message of the page; what is none of this protocol is left alone. */
  receive(data: unknown): void {
    const message = parseImplementationFromPage(data);
    if (message === undefined) {
      return;
    }
    dispatch(message, {
      run: (run) => {
        this.#do(this.#run(run));
      },
      'open-line': ({ request, function: name }) => {
        this.#do(this.#openLine(this.#answered.get(request), name));
      },
      'take-action': ({ request, action }) => {
        this.#do(this.#takeAction(this.#answered.get(request), action));
      },
    });
  }

  /** Ends what runs, and stops watching. */
  dispose(): void {
    for (const running of this.#running.values()) {
      running.abort();
    }
    vscode.Disposable.from(this.#subscription, ...this.#watchers.values()).dispose();
  }

  async #run({ request, figure, functions, inputs: data }: RunImplementationMessage): Promise<void> {
    this.#running.get(figure)?.abort();
    const running = new AbortController();
    this.#running.set(figure, running);
    try {
      const implementation = (await this.#list()).find(({ id }) => id === figure)?.implementation;
      const inputs = implementation && parseInputs(data, implementation);
      if (implementation === undefined || inputs === undefined) {
        throw new Error(`${figure} sent inputs that it has not declared.`);
      }
      const { folder, python } = await this.prepareRun(implementation.exercise, running.signal);
      this.#watch(folder, implementation);
      const { extensionPath } = this.dependencies.context;
      const reports = await runImplementation({
        python,
        folder,
        driver: join(extensionPath, 'dist', 'python', 'figure_driver.py'),
        adapter: join(extensionPath, 'dist', 'python', 'figures', `${figure}.py`),
        implementation,
        functions,
        inputs,
        seconds: timeLimit,
        signal: running.signal,
      });
      if (reports !== undefined && !running.signal.aborted) {
        this.#answer(request, folder, implementation, reports);
      }
    } catch (error) {
      if (!running.signal.aborted) {
        this.#refuse(request, error);
      }
    } finally {
      if (this.#running.get(figure) === running) {
        this.#running.delete(figure);
      }
    }
  }

  #answer(request: number, folder: string, implementation: FigureImplementation, reports: ReadonlyMap<string, FunctionReport>): void {
    const places = new Map<string, LearnerLine>();
    const functions: Record<string, FunctionAnswer> = {};
    for (const [name, report] of reports) {
      const wanted = implementation.functions[name];
      if (report.kind === 'value') {
        functions[name] = report;
      } else if (wanted !== undefined) {
        const { message, place } = describeReport(name, report, wanted, vscode.l10n);
        functions[name] = { kind: 'problem', message };
        if (place !== undefined) {
          places.set(name, place);
          functions[name] = { kind: 'problem', message, place: vscode.l10n.t('{0}, line {1}', place.file, place.line) };
        }
      }
    }
    this.#remember(request, { folder, places, actions: [] });
    this.#post({ type: 'answer', request, functions });
  }

  #refuse(request: number, error: unknown): void {
    const message = explainError(error, this.dependencies.log);
    const actions = error instanceof UserError ? error.actions : [{ title: vscode.l10n.t('Show Log'), command: 'ascent.showLog' }];
    this.#remember(request, { folder: '', places: new Map(), actions });
    this.#post({ type: 'answer', request, functions: {}, blocked: { message, actions: actions.map(({ title }) => title) } });
  }

  #remember(request: number, answered: Answered): void {
    this.#answered.set(request, answered);
    for (const [oldest] of [...this.#answered].slice(0, -mostAnswers)) {
      this.#answered.delete(oldest);
    }
  }

  async #openLine(answered: Answered | undefined, name: string): Promise<void> {
    const place = answered?.places.get(name);
    if (answered === undefined || place === undefined) {
      return;
    }
    const position = new vscode.Position(Math.max(0, place.line - 1), 0);
    await vscode.window.showTextDocument(vscode.Uri.file(join(answered.folder, place.file)), {
      viewColumn: vscode.ViewColumn.Beside,
      selection: new vscode.Range(position, position),
    });
  }

  async #takeAction(answered: Answered | undefined, title: string): Promise<void> {
    const action = answered?.actions.find((each) => each.title === title);
    if (action !== undefined) {
      await vscode.commands.executeCommand(action.command, ...(action.args ?? []));
      this.#post({ type: 'changed' });
    }
  }

  /** Tells the page when the learner's file is saved, or changed by anything else. */
  #watch(folder: string, { module }: FigureImplementation): void {
    const key = join(folder, module);
    if (this.#watchers.has(key)) {
      return;
    }
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), `${module}.py`));
    const tell = (): void => {
      this.#post({ type: 'changed' });
    };
    this.#watchers.set(
      key,
      vscode.Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell), watcher.onDidDelete(tell)),
    );
  }

  #list(): Promise<readonly FigureEntry[]> {
    const file = join(this.dependencies.context.extensionPath, 'dist', 'figures.json');
    // Written by the build from the definitions themselves, so its shape is known.
    this.#figures ??= readFile(file, 'utf8').then((text) => JSON.parse(text) as readonly FigureEntry[]);
    return this.#figures;
  }

  #post(message: ImplementationToPage): void {
    void this.webview.postMessage({ implementation: message });
  }

  #do(work: PromiseLike<unknown>): void {
    Promise.resolve(work).catch((error: unknown) => this.dependencies.commands.show(error));
  }
}
