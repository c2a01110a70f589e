import type { Localiser } from '../../core/localiser.js';

/** What the marks of a page need of it. */
export interface EquationLinksHost {
  readonly l10n: () => Localiser;
  readonly announce: (text: string) => void;
}

/** Lights up a symbol in the equations, its row in the legend and its name in the code together, when one of them is pointed at or focused. */
export class EquationLinks {
  #hovered: string | undefined;
  #focused: string | undefined;
  #pinned: string | undefined;

  constructor(
    private readonly page: HTMLElement,
    private readonly host: EquationLinksHost,
  ) {
    page.addEventListener('pointerover', ({ target }) => {
      this.#hovered = symbolOf(target);
      this.#light();
    });
    page.addEventListener('pointerleave', () => {
      this.#hovered = undefined;
      this.#light();
    });
    page.addEventListener('focusin', ({ target }) => {
      this.#focused = symbolOf(target);
      this.#light();
    });
    page.addEventListener('focusout', () => {
      this.#focused = undefined;
      this.#light();
    });
    page.addEventListener('click', ({ target }) => {
      const id = symbolOf(target);
      // The end of a selection is no choice.
      if (id !== undefined && getSelection()?.isCollapsed !== false) {
        this.#pin(id === this.#pinned ? undefined : id);
      }
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#pinned !== undefined && !event.defaultPrevented) {
        this.#pin(undefined);
      } else if (event.target instanceof HTMLElement && event.target.matches('.symbol-name')) {
        moveAmongRows(event, event.target);
      }
    });
  }

  #light(): void {
    this.#mark('lit', this.#hovered ?? this.#focused);
  }

  #pin(id: string | undefined): void {
    this.#pinned = id;
    this.#mark('pinned', id);
    for (const button of this.page.querySelectorAll('.symbol-name')) {
      button.setAttribute('aria-pressed', String(id !== undefined && symbolOf(button) === id));
    }
    const l10n = this.host.l10n();
    this.host.announce(id === undefined ? l10n.t('No longer marked.') : this.#describe(id, l10n));
  }

  #describe(id: string, l10n: Localiser): string {
    const places = this.#places(id);
    const inEquations = places.filter((place) => place.closest('.katex-display') !== null).length;
    const inCode = places.filter((place) => place.closest('pre') !== null).length;
    const name = places.find((place) => place.matches('tr'))?.querySelector('.symbol-name')?.textContent ?? '';
    return l10n.t('{0} is marked: places in equations {1}, in code {2}.', name, inEquations, inCode);
  }

  #mark(state: 'lit' | 'pinned', id: string | undefined): void {
    for (const place of this.page.querySelectorAll<HTMLElement>(`[data-${state}]`)) {
      place.removeAttribute(`data-${state}`);
    }
    if (id !== undefined) {
      for (const place of this.#places(id)) {
        place.dataset[state] = '';
      }
    }
  }

  #places(id: string): readonly HTMLElement[] {
    return [...this.page.querySelectorAll<HTMLElement>(`[data-symbol="${CSS.escape(id)}"]`)];
  }
}

function symbolOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-symbol]')?.dataset['symbol'] : undefined;
}

/** One row of a legend is in the order of the Tab key; arrows lead to the others. */
function moveAmongRows(event: KeyboardEvent, button: HTMLElement): void {
  const buttons = [...(button.closest('table')?.querySelectorAll<HTMLElement>('.symbol-name') ?? [])];
  const at = buttons.indexOf(button);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined ? undefined : buttons[(to + buttons.length) % buttons.length];
  if (next !== undefined) {
    event.preventDefault();
    for (const other of buttons) {
      other.tabIndex = other === next ? 0 : -1;
    }
    next.focus();
  }
}
