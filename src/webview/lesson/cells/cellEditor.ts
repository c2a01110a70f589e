import type { Localiser } from '../../../core/localiser.js';
import type { LinkedNames } from '../../../core/lesson/renderCode.js';
import { updateScrollBox } from '../scrollBoxes.js';
import { breakLine, indent, outdent } from './codeEditing.js';

/** What the editor of a cell needs of its surroundings. */
export interface CellEditorHost {
  readonly l10n: () => Localiser;
  /** Does the Tab key indent? */
  readonly tabIndents: () => boolean;
  readonly setTabIndents: (indents: boolean) => void;
  readonly onChange: (code: string) => void;
  /** The editor was left, for the control that opened it. */
  readonly onLeave: () => void;
}

/** The code of a cell: highlighted to read, a plain text field to write. */
export class CellEditor {
  /** Holds both; the line that a run stopped at is marked in it. */
  readonly element = document.createElement('div');
  readonly #area = document.createElement('textarea');
  readonly #hint = document.createElement('div');
  readonly #tabBox = document.createElement('input');
  readonly #highlighted: string;
  readonly #code: Element;
  /** The names in the lesson's code that stand for symbols of equations. */
  readonly #names: LinkedNames;
  #text: string;

  constructor(
    private readonly pre: HTMLElement,
    readonly lessonCode: string,
    label: string,
    private readonly host: CellEditorHost,
  ) {
    this.#code = pre.querySelector('code') ?? pre;
    this.#highlighted = this.#code.innerHTML;
    this.#names = new Map(
      [...this.#code.querySelectorAll<HTMLElement>('[data-symbol]')].map((mark) => [mark.textContent, mark.dataset['symbol'] ?? '']),
    );
    this.#text = lessonCode;
    this.element.className = 'cell-code';
    pre.replaceWith(this.element);
    this.#area.className = 'cell-area';
    this.#area.hidden = true;
    this.#area.spellcheck = false;
    this.#area.wrap = 'off';
    this.#area.setAttribute('autocapitalize', 'off');
    this.#area.setAttribute('autocomplete', 'off');
    this.#area.setAttribute('aria-label', label);
    this.element.append(pre, this.#area, this.#makeHint());
    this.#area.addEventListener('input', () => {
      this.#take(this.#area.value);
    });
    this.#area.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#area.hidden && !(relatedTarget instanceof Node && this.element.contains(relatedTarget)) && document.hasFocus()) {
        this.close();
      }
    });
    pre.addEventListener('dblclick', () => {
      this.open();
    });
  }

  /** The code as it stands. */
  get code(): string {
    return this.#text;
  }

  /** Is it being written in? */
  get isOpen(): boolean {
    return !this.#area.hidden;
  }

  /** Puts other code in its place. */
  setCode(code: string): void {
    this.#text = code;
    this.#area.value = code;
    if (this.isOpen) {
      this.#mirror();
    } else {
      void this.#highlight();
    }
  }

  /** Lets the learner write. */
  open(): void {
    if (this.isOpen) {
      this.#area.focus();
      return;
    }
    const { l10n, tabIndents } = this.host;
    this.#area.value = this.#text;
    this.#mirror();
    this.#area.hidden = false;
    this.#hint.hidden = false;
    this.#tabBox.checked = tabIndents();
    this.#hint.lastElementChild?.replaceChildren(l10n().t('Ctrl+Enter runs, Escape leaves'));
    this.element.dataset['open'] = '';
    this.#area.focus();
  }

  /** Shows the code as it is read. */
  close(): void {
    this.#area.hidden = true;
    this.#hint.hidden = true;
    delete this.element.dataset['open'];
    void this.#highlight();
  }

  /** Marks a line, counted from 1; none without one. */
  markLine(line: number | undefined): void {
    this.element.querySelector('.cell-stopped')?.remove();
    if (line !== undefined) {
      const mark = document.createElement('div');
      mark.className = 'cell-stopped';
      mark.style.setProperty('--line-number', String(line));
      this.element.append(mark);
    }
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const isCommand = ctrlKey || metaKey;
    const action = ((): (() => void) | undefined => {
      if (key === 'Escape') {
        return () => {
          this.close();
          this.host.onLeave();
        };
      }
      if (isCommand && key === ']') {
        return () => indent(this.#area);
      }
      if (isCommand && key === '[') {
        return () => outdent(this.#area);
      }
      if (isCommand || altKey) {
        return undefined;
      }
      if (key === 'Tab' && this.host.tabIndents()) {
        return () => (shiftKey ? outdent : indent)(this.#area);
      }
      return key === 'Enter' && !shiftKey && !event.isComposing ? () => breakLine(this.#area) : undefined;
    })();
    if (action !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  }

  #take(code: string): void {
    this.#text = code;
    this.#mirror();
    this.host.onChange(code);
  }

  /** The text behind the field gives the box its size. */
  #mirror(): void {
    // The last line break of a text takes no room, so that it needs one more.
    this.#code.textContent = `${this.#text}\n`;
  }

  async #highlight(): Promise<void> {
    const code = this.#text;
    if (code === this.lessonCode) {
      this.#code.innerHTML = this.#highlighted;
    } else {
      this.#code.textContent = code;
      const [{ highlightCode }, { markIdentifiers }] = await Promise.all([
        import('../../../core/lesson/highlightCode.js'),
        import('../../../core/lesson/markIdentifiers.js'),
      ]);
      if (code === this.#text && !this.isOpen) {
        this.#code.innerHTML = markIdentifiers(highlightCode(code, 'python'), this.#names).html;
      }
    }
    updateScrollBox(this.pre);
  }

  #makeHint(): HTMLElement {
    const { l10n, setTabIndents } = this.host;
    this.#hint.className = 'cell-hint';
    this.#hint.hidden = true;
    const label = document.createElement('label');
    this.#tabBox.type = 'checkbox';
    this.#tabBox.addEventListener('change', () => {
      setTabIndents(this.#tabBox.checked);
    });
    label.append(this.#tabBox, l10n().t('The Tab key indents'));
    this.#hint.append(label, document.createElement('span'));
    return this.#hint;
  }
}
