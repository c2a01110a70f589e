import type { CellHelp } from '../../../core/cells/cellRun.js';
import type { PythonState } from '../../../core/cells/pythonState.js';
import type { Localiser } from '../../../core/localiser.js';
import { makeHelp } from './helpBlock.js';

/** What the learner can do at the head of the page. */
export interface CellsHeaderHost {
  readonly onRunAll: () => void;
  readonly onAction: (action: string) => void;
}

/** The line in the page's header about its cells: runs them all, says with which Python, or why they do not run. */
export class CellsHeader {
  readonly #line = document.createElement('div');
  readonly #python = document.createElement('span');
  readonly #runAll = document.createElement('button');
  readonly #notice = document.createElement('div');

  constructor(
    page: HTMLElement,
    count: number,
    private readonly l10n: Localiser,
    private readonly host: CellsHeaderHost,
  ) {
    this.#runAll.type = 'button';
    this.#runAll.className = 'cell-button cell-run';
    this.#runAll.textContent = count === 1 ? l10n.t('Run the cell') : l10n.t('Run all {0} cells', count);
    this.#runAll.addEventListener('click', () => {
      host.onRunAll();
    });
    this.#line.className = 'cells-header';
    this.#line.append(this.#runAll, this.#python);
    this.#notice.className = 'cells-notice';
    this.#notice.hidden = true;
    page.querySelector('.lesson-header')?.append(this.#line, this.#notice);
  }

  /** Says which Python runs the cells. */
  setPython(python: PythonState): void {
    this.#python.textContent = this.#describe(python);
    this.#python.title = python.kind === 'on' ? python.shown : '';
  }

  /** Says what stands in the way of all cells; `undefined` when nothing does. */
  setNotice(notice: CellHelp | undefined): void {
    const { l10n, host } = this;
    this.#notice.hidden = notice === undefined;
    this.#line.hidden = notice !== undefined;
    if (notice === undefined) {
      return;
    }
    const message = `${l10n.t('The cells of this page do not run here.')} ${notice.message}`;
    this.#notice.replaceChildren(makeHelp({ ...notice, message }, host.onAction));
  }

  #describe(python: PythonState): string {
    const { l10n } = this;
    switch (python.kind) {
      case 'on':
        return l10n.t('Python {0} is running', python.version);
      case 'starting':
        return l10n.t('Starting Python …');
      case 'off':
        switch (python.why) {
          case 'notStarted':
            return '';
          case 'idle':
            return l10n.t('Python was ended after 15 minutes without a run; its variables are gone.');
          case 'restarted':
            return l10n.t('All variables are forgotten; the next run starts a new Python.');
          case 'ended':
            return l10n.t('Python ended; the next run starts a new one.');
        }
    }
  }
}
