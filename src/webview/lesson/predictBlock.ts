import type { Localiser } from '../../core/localiser.js';

/** What predictions need of the page around them. */
export interface PredictPage {
  readonly l10n: () => Localiser;
  readonly onCommit: (predict: string, words: string) => void;
}

/** A question to commit to, and the place at the end of the page where the learner meets it again. */
export class PredictBlock {
  /** The id of the prediction. */
  readonly id: string;
  readonly #recap: HTMLElement | null;
  readonly #options: ReadonlyMap<string, HTMLElement>;
  #isCommitted = false;

  constructor(
    private readonly section: HTMLElement,
    page: PredictPage,
  ) {
    this.id = section.dataset['predict'] ?? '';
    this.#recap = document.querySelector<HTMLElement>(`[data-recap="${CSS.escape(this.id)}"]`);
    this.#options = readOptions(section);
    const form = section.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = new FormData(form).get('prediction');
      if (typeof words !== 'string' || words.trim() === '') {
        const result = form.querySelector('.quiz-result');
        if (result !== null) {
          result.textContent = page.l10n().t('Choose or write something first: a guess is enough.');
        }
        return;
      }
      this.restore(words.trim());
      section.querySelector<HTMLElement>('.committed')?.focus();
      page.onCommit(this.id, words.trim());
    });
    this.#recap?.querySelector('button[data-action="reveal"]')?.addEventListener('click', () => {
      this.#showRecapPart('.recap-answer');
      this.#recap?.querySelector<HTMLElement>('.recap-missing')?.remove();
    });
  }

  /** Shows a prediction that was made, here and at the end of the page. The first one counts. */
  restore(words: string): void {
    if (this.#isCommitted) {
      return;
    }
    this.#isCommitted = true;
    this.section.dataset['answered'] = '';
    this.section.querySelector('form')?.remove();
    const committed = this.section.querySelector<HTMLElement>('.committed');
    if (committed !== null) {
      committed.hidden = false;
    }
    // An option is shown as it was offered, with its maths; anything else is the learner's own plain text.
    const option = this.#options.get(words);
    for (const place of [committed, this.#recap]) {
      place?.querySelector('.own-words')?.replaceChildren(option?.cloneNode(true) ?? words);
    }
    this.#recap?.querySelector('.recap-missing')?.remove();
    this.#showRecapPart('.recap-own');
    this.#showRecapPart('.recap-answer');
  }

  #showRecapPart(selector: string): void {
    const part = this.#recap?.querySelector<HTMLElement>(selector);
    if (part !== null && part !== undefined) {
      part.hidden = false;
    }
  }
}

function readOptions(section: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const options = [...section.querySelectorAll<HTMLElement>('.option')];
  return new Map(
    options.flatMap((option) => {
      const text = option.querySelector<HTMLElement>('.option-text');
      const value = option.querySelector('input')?.value;
      return text === null || value === undefined ? [] : [[value, text] as const];
    }),
  );
}
