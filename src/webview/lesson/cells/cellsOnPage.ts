import { idleCell } from '../../../core/cells/cellRun.js';
import { findStaleness } from '../../../core/cells/findStaleness.js';
import type { PythonState } from '../../../core/cells/pythonState.js';
import { firstTurnOf } from '../../../core/cells/pythonState.js';
import type { Localiser } from '../../../core/localiser.js';
import type { CellsToEditor, CellsToPage } from '../../../protocol/cells.js';
import { dispatch } from '../../../protocol/handlers.js';
import type { CellHost } from './cellView.js';
import { CellView } from './cellView.js';
import { CellsHeader } from './cellsHeader.js';
import { readPageColours } from './pageColours.js';

/** What the cells need of the page around them. */
export interface CellsHost {
  readonly l10n: Localiser;
  readonly announce: (text: string) => void;
  readonly post: (message: CellsToEditor) => void;
  readonly listen: (listener: (message: CellsToPage) => void) => void;
}

/** Milliseconds without typing after which a change is kept. */
const keepAfter = 500;

/** All cells of a page: sends what the learner wants, shows what comes of it. */
export class CellsOnPage {
  readonly #cells: readonly CellView[];
  readonly #header: CellsHeader;
  readonly #timers = new Map<CellView, ReturnType<typeof setTimeout>>();
  #python: PythonState = { kind: 'off', why: 'notStarted' };
  #tabIndents = false;

  constructor(
    page: HTMLElement,
    private readonly host: CellsHost,
  ) {
    const { l10n, announce, post, listen } = host;
    const cellHost: CellHost = {
      l10n,
      announce,
      tabIndents: () => this.#tabIndents,
      setTabIndents: (indents) => {
        this.#tabIndents = indents;
        post({ type: 'set-tab-key', indents });
      },
      onRun: (cell) => {
        this.#run([cell]);
      },
      onStop: () => {
        post({ type: 'interrupt-cells' });
      },
      onRestart: () => {
        post({ type: 'restart-python' });
      },
      onEdit: (cell) => {
        this.#keepSoon(cell);
        this.#showSurroundings();
      },
      onAction: (cell, action) => {
        post({ type: 'take-action', cell: cell.id, action });
      },
      onNext: (cell) => {
        this.#cells[this.#cells.indexOf(cell) + 1]?.focus();
      },
    };
    this.#cells = [...page.querySelectorAll<HTMLElement>('[data-cell]')].flatMap((element) => {
      const pre = element.querySelector<HTMLElement>('pre.code');
      return pre === null ? [] : [new CellView(element, pre, cellHost)];
    });
    this.#header = new CellsHeader(page, this.#cells.length, l10n, {
      onRunAll: () => {
        this.#run(this.#cells);
      },
      onAction: (action) => {
        post({ type: 'take-action', cell: '', action });
      },
    });
    window.addEventListener('pagehide', () => {
      for (const cell of [...this.#timers.keys()]) {
        this.#keep(cell);
      }
    });
    listen((message) => {
      this.#receive(message);
    });
    post({ type: 'cells-ready', cells: Object.fromEntries(this.#cells.map(({ id, editor }) => [id, editor.lessonCode])) });
  }

  #receive(message: CellsToPage): void {
    dispatch(message, {
      'cells-state': ({ python, notice, runs, edits, tabIndents }) => {
        this.#python = python;
        this.#tabIndents = tabIndents;
        this.#header.setNotice(notice);
        for (const cell of this.#cells) {
          cell.restore(runs[cell.id] ?? idleCell, edits[cell.id] ?? cell.editor.lessonCode);
        }
      },
      'cell-event': ({ cell: id, event }) => {
        const cell = this.#cells.find((each) => each.id === id);
        cell?.apply(event);
        if (cell !== undefined && event.type === 'finished') {
          this.#hintAtEarlierCells(cell);
        }
      },
      'python-state': ({ python }) => {
        this.#python = python;
      },
    });
    this.#showSurroundings();
  }

  #showSurroundings(): void {
    const states = findStaleness(
      this.#cells.map(({ editor, run }) => ({ code: editor.code, run })),
      firstTurnOf(this.#python),
    );
    for (const [index, cell] of this.#cells.entries()) {
      cell.showSurroundings(this.#python, states[index] ?? 'current');
    }
    this.#header.setPython(this.#python);
  }

  #run(cells: readonly CellView[]): void {
    for (const cell of cells) {
      this.#keep(cell);
    }
    this.host.post({
      type: 'run-cells',
      cells: cells.map(({ id, editor }) => ({ cell: id, code: editor.code })),
      colours: readPageColours(),
    });
  }

  /** A name that is not known is often one that an earlier cell makes. */
  #hintAtEarlierCells(cell: CellView): void {
    const { outcome } = cell.run;
    const isUnknownName = outcome?.kind === 'failed' && outcome.errors.at(-1)?.name === 'NameError';
    const before = this.#cells.slice(0, this.#cells.indexOf(cell));
    if (isUnknownName && before.some(({ run }) => run.turn < firstTurnOf(this.#python))) {
      const message = this.host.l10n.t('Cells before this one have not been run yet; perhaps the name comes from there.');
      cell.result.addHelp({ message, actions: [this.host.l10n.t('Run from the Top to Here')] }, () => {
        this.#run([...before, cell]);
      });
    }
  }

  #keepSoon(cell: CellView): void {
    clearTimeout(this.#timers.get(cell));
    this.#timers.set(
      cell,
      setTimeout(() => {
        this.#keep(cell);
      }, keepAfter),
    );
  }

  #keep(cell: CellView): void {
    if (this.#timers.has(cell)) {
      clearTimeout(this.#timers.get(cell));
      this.#timers.delete(cell);
      this.host.post({ type: 'edit-cell', cell: cell.id, code: cell.editor.code });
    }
  }
}
