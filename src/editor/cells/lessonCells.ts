import * as vscode from 'vscode';
import { CellEdits } from '../../core/cells/cellEdits.js';
import type { CellEvent, CellHelp, CellRun } from '../../core/cells/cellRun.js';
import { applyCellEvent, idleCell } from '../../core/cells/cellRun.js';
import { packagesOf } from '../../core/cells/packagesOf.js';
import type { PythonState } from '../../core/cells/pythonState.js';
import type { UserAction } from '../../core/userError.js';
import { UserError } from '../../core/userError.js';
import { CellSession } from '../../platform/cells/cellSession.js';
import type { Handlers } from '../../protocol/handlers.js';
import { dispatch } from '../../protocol/handlers.js';
import type { CellsToEditor, CellsToPage } from '../../protocol/cells.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { describeMissingModule, findCellPython, findRestriction } from './findCellPython.js';
import type { PythonLocator } from './pythonLocator.js';

const tabKey = 'ascent.cells.tabIndents';
/** Seconds. */
const defaultTimeLimit = 60;

/** The cells of one lesson: their Python, what came of them, and the page that shows them at the moment. */
export class LessonCells implements vscode.Disposable {
  readonly #session: CellSession;
  readonly #edits: CellEdits;
  readonly #runs = new Map<string, CellRun>();
  /** The ways on that were offered, by cell; those for all cells under the empty name. */
  readonly #actions = new Map<string, readonly UserAction[]>();
  readonly #handlers: Handlers<CellsToEditor>;
  readonly #subscriptions: vscode.Disposable[];
  #cells: ReadonlyMap<string, string> = new Map();
  #python: PythonState = { kind: 'off', why: 'notStarted' };
  #post: (message: CellsToPage) => void = () => undefined;

  constructor(
    private readonly page: string,
    locator: PythonLocator,
    private readonly dependencies: FeatureDependencies,
  ) {
    const { context } = dependencies;
    this.#edits = new CellEdits(context.workspaceState);
    this.#session = new CellSession({
      script: vscode.Uri.joinPath(context.extensionUri, 'dist', 'python', 'kernel.py').fsPath,
      findPython: (signal) => findCellPython(locator, packagesOf([...this.#cells.values()]), signal),
      describeProblem: (cell, error) => this.#describeProblem(cell, error),
      describeMissing: (cell, module) => {
        const error = describeMissingModule(module, packagesOf([...this.#cells.values()]));
        return error === undefined ? undefined : this.#offer(cell, error);
      },
      timeLimit: () => vscode.workspace.getConfiguration('ascent').get('cellTimeLimit', defaultTimeLimit),
      onCell: (cell, event) => {
        this.#takeEvent(cell, event);
      },
      onPython: (python) => {
        this.#python = python;
        this.#post({ type: 'python-state', python });
      },
    });
    this.#handlers = {
      'cells-ready': ({ cells }) => {
        this.#cells = new Map(Object.entries(cells));
        this.#sendState();
      },
      'run-cells': ({ cells, colours }) => {
        this.#session.run(cells, colours);
      },
      'interrupt-cells': () => {
        this.#session.interrupt();
      },
      'restart-python': () => {
        this.#do(this.#session.restart());
      },
      'edit-cell': ({ cell, code }) => {
        this.#do(this.#edits.keep(this.page, this.#cells, cell, code));
      },
      'take-action': ({ cell, action }) => {
        this.#do(this.#takeAction(cell, action));
      },
      'set-tab-key': ({ indents }) => {
        this.#do(context.globalState.update(tabKey, indents));
      },
    };
    this.#subscriptions = [
      locator.onDidChange(() => {
        this.#session.reconsiderPython();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.#sendState();
      }),
    ];
  }

  /** Takes in what the page said; from then on that page is told what happens. */
  receive(message: CellsToEditor, post: (message: CellsToPage) => void): void {
    this.#post = post;
    dispatch(message, this.#handlers);
  }

  /** Ends Python; the page is told nothing any more. */
  dispose(): void {
    this.#post = () => undefined;
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#do(this.#session.dispose());
  }

  #takeEvent(cell: string, event: CellEvent): void {
    this.#runs.set(cell, applyCellEvent(this.#runs.get(cell) ?? idleCell, event));
    this.#post({ type: 'cell-event', cell, event });
  }

  #sendState(): void {
    const restriction = findRestriction();
    this.#post({
      type: 'cells-state',
      python: this.#python,
      ...(restriction === undefined ? {} : { notice: this.#offer('', restriction) }),
      runs: Object.fromEntries(this.#runs),
      edits: Object.fromEntries(this.#edits.get(this.page, this.#cells)),
      tabIndents: this.dependencies.context.globalState.get(tabKey, false),
    });
  }

  #describeProblem(cell: string, error: unknown): CellHelp {
    if (error instanceof UserError) {
      return this.#offer(cell, error);
    }
    this.dependencies.log.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return this.#offer(
      cell,
      new UserError(vscode.l10n.t('Python could not be started: {0}', message), [
        { title: vscode.l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' },
        { title: vscode.l10n.t('Show Log'), command: 'ascent.showLog' },
      ]),
    );
  }

  /** Remembers the ways on of an error, for the page knows only their titles. */
  #offer(cell: string, { message, actions }: UserError): CellHelp {
    this.#actions.set(cell, actions);
    return { message, actions: actions.map(({ title }) => title) };
  }

  async #takeAction(cell: string, title: string): Promise<void> {
    const action = this.#actions.get(cell)?.find((each) => each.title === title);
    if (action !== undefined) {
      await vscode.commands.executeCommand(action.command, ...(action.args ?? []));
      // It may have made or completed an environment.
      this.#session.reconsiderPython();
    }
  }

  #do(work: PromiseLike<unknown>): void {
    Promise.resolve(work).catch((error: unknown) => this.dependencies.commands.show(error));
  }
}
