import type { CellEvent, CellRun } from '../../../core/cells/cellRun.js';
import { applyCellEvent, idleCell } from '../../../core/cells/cellRun.js';
import { describeRun, describeStaleness, findStoppedLine } from '../../../core/cells/describeRun.js';
import type { Staleness } from '../../../core/cells/findStaleness.js';
import type { PythonState } from '../../../core/cells/pythonState.js';
import type { Localiser } from '../../../core/localiser.js';
import type { CellEditorHost } from './cellEditor.js';
import { CellEditor } from './cellEditor.js';
import { CellResult } from './cellResult.js';
import { numberOf } from './errorBlock.js';

/** What a cell needs of the page around it. */
export interface CellHost extends Pick<CellEditorHost, 'tabIndents' | 'setTabIndents'> {
  readonly l10n: Localiser;
  readonly announce: (text: string) => void;
  readonly onRun: (cell: CellView) => void;
  readonly onStop: () => void;
  readonly onRestart: () => void;
  readonly onEdit: (cell: CellView) => void;
  readonly onAction: (cell: CellView, action: string) => void;
  /** Goes on to the next cell. */
  readonly onNext: (cell: CellView) => void;
}

/** Characters of an output that are read out whole. */
const longestSaid = 300;

/** A cell on the page: its buttons, its code, and what came of running it. */
export class CellView {
  /** Such as `cell-2`. */
  readonly id: string;
  run: CellRun = idleCell;
  readonly editor: CellEditor;
  readonly result: CellResult;
  readonly #name: string;
  readonly #quoted: string | undefined;
  readonly #state = document.createElement('span');
  readonly #buttons: Readonly<Record<'run' | 'stop' | 'edit' | 'open' | 'reset' | 'restart', HTMLButtonElement>>;
  #discarded: string | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly element: HTMLElement,
    pre: HTMLElement,
    private readonly host: CellHost,
  ) {
    const { l10n } = host;
    this.id = element.dataset['cell'] ?? '';
    this.#name = l10n.t('Cell {0}', numberOf(this.id));
    this.#quoted = element.querySelector('.cell-output > pre')?.textContent;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', this.#name);
    this.editor = new CellEditor(pre, pre.textContent, l10n.t('Code of cell {0}', numberOf(this.id)), {
      l10n: () => l10n,
      tabIndents: host.tabIndents,
      setTabIndents: host.setTabIndents,
      onChange: () => {
        this.#discarded = undefined;
        this.editor.markLine(undefined);
        this.#changed();
      },
      onLeave: () => {
        this.#buttons.edit.focus();
      },
    });
    this.result = new CellResult(
      this.id,
      l10n.t('What cell {0} printed', numberOf(this.id)),
      () => l10n,
      (action) => {
        host.onAction(this, action);
      },
    );
    this.#buttons = {
      run: this.#makeButton(l10n.t('Run'), l10n.t('Run this cell (Ctrl+Enter)'), () => host.onRun(this)),
      stop: this.#makeButton(l10n.t('Stop'), l10n.t('Stop this cell; press twice to end Python at once'), () => host.onStop()),
      edit: this.#makeButton(l10n.t('Edit'), l10n.t('Change the code of this cell'), () => this.editor.open()),
      open: this.#makeButton(l10n.t('Open in editor'), l10n.t('Open this cell and those before it as a Python file'), () => undefined),
      reset: this.#makeButton('', '', () => this.#reset()),
      restart: this.#makeButton(l10n.t('Restart Python'), l10n.t('Forget all variables; the next run starts a new Python'), () =>
        host.onRestart(),
      ),
    };
    this.#buttons.run.classList.add('cell-run');
    this.#buttons.stop.classList.add('cell-stop');
    this.#buttons.open.dataset['openCell'] = this.id;
    element.querySelector('.cell-label')?.replaceChildren(l10n.t('In the lesson'));
    element.prepend(this.#makeBar());
    this.result.addButton(this.#buttons.restart);
    element.append(this.result.element);
    element.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.#update();
  }

  /** Shows the state that the editor keeps. */
  restore(run: CellRun, code: string): void {
    this.editor.setCode(code);
    this.result.clear();
    this.run = { ...run, outputs: [] };
    if (run.outputs.length > 0) {
      this.apply({ type: 'output', outputs: run.outputs });
    }
    this.run = run;
    if (run.status !== 'running') {
      this.#showEnd();
    }
    this.#update();
  }

  /** Shows that something happened. */
  apply(event: CellEvent): void {
    this.run = applyCellEvent(this.run, event);
    switch (event.type) {
      case 'started':
        this.result.clear();
        this.editor.markLine(undefined);
        break;
      case 'output':
        this.result.append(event.outputs);
        break;
      case 'finished':
        this.#showEnd();
        this.#announceEnd();
        break;
      case 'queued':
      case 'withdrawn':
    }
    this.#update();
  }

  /** Shows what holds for all cells: whether there is a Python, and whether this result still stands. */
  showSurroundings(python: PythonState, staleness: Staleness): void {
    this.#buttons.restart.hidden = python.kind !== 'on' || this.run.status === 'idle';
    if (this.run.status === 'queued') {
      this.#state.textContent = python.kind === 'starting' ? this.host.l10n.t('Starting Python …') : this.host.l10n.t('Waits …');
    }
    this.result.setStaleness(describeStaleness(staleness, this.host.l10n));
  }

  /** Brings the keyboard here. */
  focus(): void {
    this.#buttons.run.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  #showEnd(): void {
    const summary = this.#summary();
    if (summary !== undefined) {
      this.result.finish(this.run, summary);
      this.editor.markLine(this.editor.code === this.run.code ? findStoppedLine(this.run.outcome, this.id) : undefined);
    }
  }

  #summary(): ReturnType<typeof describeRun> {
    return describeRun(this.run, { quoted: this.#quoted, isLessonCode: this.run.code === this.editor.lessonCode }, this.host.l10n);
  }

  #announceEnd(): void {
    const { l10n, announce } = this.host;
    const { outcome } = this.run;
    const printed = this.run.outputs.map((output) => (output.kind === 'text' ? output.text : '')).join('');
    const words = [
      `${this.#name}: ${this.#summary()?.text ?? ''}`,
      outcome?.kind === 'failed' ? (outcome.errors.at(-1)?.text ?? '') : outcome?.kind === 'blocked' ? outcome.help.message : '',
      printed.length <= longestSaid ? printed : l10n.t('It printed {0} lines.', printed.split('\n').length - 1),
    ];
    announce(words.filter((each) => each.trim() !== '').join('. '));
  }

  #update(): void {
    const { l10n } = this.host;
    const { status } = this.run;
    const isBusy = status === 'running' || status === 'queued';
    this.element.dataset['status'] = status;
    // A button that has the focus and goes takes the focus along.
    const hadFocus = document.activeElement === this.#buttons.run || document.activeElement === this.#buttons.stop;
    this.#buttons.run.hidden = isBusy;
    this.#buttons.stop.hidden = !isBusy;
    if (hadFocus) {
      (isBusy ? this.#buttons.stop : this.#buttons.run).focus();
    }
    const isEdited = this.editor.code !== this.editor.lessonCode;
    this.#buttons.reset.hidden = !isEdited && this.#discarded === undefined;
    this.#buttons.reset.textContent = isEdited ? l10n.t('Reset to the lesson’s') : l10n.t('Bring my version back');
    this.#buttons.reset.setAttribute('aria-label', `${this.#buttons.reset.textContent}: ${this.#name}`);
    if (status !== 'running') {
      clearInterval(this.#clock);
      this.#clock = undefined;
    } else if (this.#clock === undefined) {
      this.#count(performance.now());
    }
    if (!isBusy) {
      this.#state.textContent = isEdited ? l10n.t('changed by you') : '';
    }
  }

  /** Shows the seconds that go by, once they are worth mentioning. */
  #count(begun: number): void {
    const { l10n } = this.host;
    this.#state.textContent = l10n.t('Runs …');
    this.#clock = setInterval(() => {
      this.#state.textContent = l10n.t('Runs … {0} s', Math.round((performance.now() - begun) / 1000));
    }, 1000);
  }

  #reset(): void {
    const { lessonCode, code } = this.editor;
    const isEdited = code !== lessonCode;
    this.editor.setCode(isEdited ? lessonCode : (this.#discarded ?? lessonCode));
    this.#discarded = isEdited ? code : undefined;
    this.editor.markLine(undefined);
    this.#changed();
  }

  #changed(): void {
    this.#update();
    this.host.onEdit(this);
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key !== 'Enter' || altKey || !(ctrlKey || metaKey || shiftKey)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.host.onRun(this);
    if (shiftKey) {
      this.host.onNext(this);
    }
  }

  #makeBar(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'cell-bar';
    const name = document.createElement('span');
    name.className = 'cell-name';
    name.textContent = this.#name;
    this.#state.className = 'cell-state';
    const { run, stop, edit, open, reset } = this.#buttons;
    const actions = document.createElement('span');
    actions.className = 'cell-actions';
    actions.append(edit, open, reset);
    bar.append(run, stop, name, this.#state, actions);
    return bar;
  }

  #makeButton(text: string, title: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cell-button';
    button.textContent = text;
    if (title !== '') {
      button.title = title;
    }
    // The visible word comes first, so that those who speak their commands can say it.
    button.setAttribute('aria-label', `${text}: ${this.#name}`);
    button.addEventListener('click', onClick);
    return button;
  }
}
