import { nameState } from '../../core/environment/environmentReport.js';
import type { Localiser } from '../../core/localiser.js';
import type { EnvironmentToEditor, EnvironmentView, ShownFinding } from '../../protocol/environment.js';
import { Announcer } from '../shared/announcer.js';
import { createTranslator } from '../shared/translator.js';
import { element } from '../shared/element.js';

/** Milliseconds for which the page says that the report was copied. */
const confirmation = 4000;

/** The page: what was found, and a button for each thing that puts it right. */
export class EnvironmentPage {
  readonly #announcer = new Announcer();
  #l10n: Localiser = createTranslator({});
  #said = '';

  constructor(
    private readonly root: HTMLElement,
    private readonly post: (message: EnvironmentToEditor) => void,
  ) {}

  /** Shows what the editor sent; the keyboard stays where it was. */
  show(view: EnvironmentView): void {
    this.#l10n = createTranslator(view.translations);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    const place = { button: focused?.dataset['key'], finding: focused?.closest<HTMLElement>('.finding')?.id };
    this.root.setAttribute('aria-busy', String(view.phase !== 'shown'));
    this.root.replaceChildren(
      this.#header(view),
      ...this.#restriction(view),
      ...(view.findings.length === 0 ? [] : [element('ul', { className: 'findings' }, this.#findings(view))]),
    );
    this.#refocus(place);
    const status = statusOf(view, this.#l10n);
    if (status !== this.#said) {
      this.#said = status;
      this.#announcer.say(status);
    }
  }

  /** Says that the report is on the clipboard. */
  confirmCopy(): void {
    const l10n = this.#l10n;
    const note = this.root.querySelector<HTMLElement>('.environment-copied');
    const words = l10n.t('Copied. Your name, e-mail and home folder are left out.');
    if (note !== null) {
      note.textContent = words;
      setTimeout(() => {
        note.textContent = '';
      }, confirmation);
    }
    this.#announcer.say(words);
  }

  #header(view: EnvironmentView): HTMLElement {
    const l10n = this.#l10n;
    const look = this.#button('secondary', 'look', l10n.t('Look Again'), { type: 'look' });
    look.disabled = view.phase === 'repairing';
    const copy = this.#button('secondary', 'copy', l10n.t('Copy Report'), { type: 'copy' });
    copy.disabled = view.findings.length === 0;
    return element('header', { className: 'environment-header' }, [
      element('h1', {}, [l10n.t('My environment')]),
      element('p', { className: 'environment-summary' }, [statusOf(view, l10n)]),
      element('div', { className: 'environment-actions' }, [look, copy, element('span', { className: 'environment-copied' })]),
    ]);
  }

  #restriction({ restriction }: EnvironmentView): readonly HTMLElement[] {
    return restriction === undefined
      ? []
      : [
          element('section', { className: 'environment-restriction' }, [
            element('p', {}, [restriction]),
            this.#button('primary', 'trust', this.#l10n.t('Manage Workspace Trust'), { type: 'trust' }),
          ]),
        ];
  }

  #findings({ findings, phase }: EnvironmentView): readonly HTMLElement[] {
    return findings.map((finding) => {
      const { id, state, title, words, details } = finding;
      const item = element('li', { className: 'finding', id: `finding-${id}`, tabIndex: -1 }, [
        element('span', { className: 'finding-state' }, [nameState(state, this.#l10n)]),
        element('div', { className: 'finding-text' }, [
          element('h2', {}, [title]),
          element('p', {}, [words]),
          ...(details.length === 0
            ? []
            : [
                element(
                  'ul',
                  { className: 'finding-details' },
                  details.map((line) => element('li', {}, [line])),
                ),
              ]),
        ]),
        ...this.#repairs(finding, phase === 'repairing'),
      ]);
      item.dataset['state'] = state;
      return item;
    });
  }

  #repairs({ id, state, repairs }: ShownFinding, isDisabled: boolean): readonly HTMLElement[] {
    if (repairs.length === 0) {
      return [];
    }
    const buttons = repairs.map((title, index) => {
      const className = state === 'problem' && index === 0 ? 'primary' : 'secondary';
      const button = this.#button(className, `${id}:${title}`, title, { type: 'repair', finding: id, repair: title });
      button.disabled = isDisabled;
      return button;
    });
    return [element('div', { className: 'finding-repairs' }, buttons)];
  }

  #button(className: string, key: string, label: string, message: EnvironmentToEditor): HTMLButtonElement {
    const button = element('button', { className, type: 'button' }, [label]);
    button.dataset['key'] = key;
    button.addEventListener('click', () => {
      this.post(message);
    });
    return button;
  }

  /** A repair that is done has lost its button; its finding is the next best place to be. */
  #refocus({ button, finding }: { readonly button: string | undefined; readonly finding: string | undefined }): void {
    const same = [...this.root.querySelectorAll<HTMLButtonElement>('button')].find(({ dataset }) => dataset['key'] === button);
    if (same !== undefined && !same.disabled) {
      same.focus({ preventScroll: true });
    } else if (finding !== undefined) {
      const next = document.getElementById(finding);
      next?.focus({ preventScroll: true });
      // Findings that are put right move down.
      next?.scrollIntoView({ block: 'nearest' });
    }
  }
}

function statusOf({ phase, summary, restriction }: EnvironmentView, l10n: Localiser): string {
  switch (phase) {
    case 'looking':
      return l10n.t('Looking at your machine…');
    case 'repairing':
      return l10n.t('Working on it… A longer task shows its progress in a notification, where it can be cancelled.');
    case 'shown':
      return restriction === undefined ? summary : l10n.t('Only what can be seen without running anything was looked at.');
  }
}
