import { findNextTextSize, usualTextSize } from '../../../core/lesson/textSize.js';
import type { TextSize } from '../../../core/lesson/textSize.js';
import type { Localiser } from '../../../core/localiser.js';
import { element } from '../../figures/shared/element.js';

/** Buttons that make the text of the page smaller or larger, and bring the usual size back. */
export class TextSizeControl {
  readonly root: HTMLElement;
  readonly #smaller: HTMLButtonElement;
  readonly #larger: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;
  #size: TextSize = usualTextSize;

  constructor(l10n: Localiser, onChoose: (size: TextSize) => void) {
    const button = (text: string, name: string, choose: () => TextSize | undefined): HTMLButtonElement =>
      element('button', {
        class: 'size-button',
        text,
        attributes: { type: 'button', 'aria-label': name, title: name },
        on: {
          click: () => {
            const size = choose();
            if (size !== undefined) {
              onChoose(size);
            }
          },
        },
      });
    this.#smaller = button('A−', l10n.t('Smaller text'), () => findNextTextSize(this.#size, 'smaller'));
    this.#larger = button('A+', l10n.t('Larger text'), () => findNextTextSize(this.#size, 'larger'));
    this.#reset = button(l10n.t('Reset'), l10n.t('Reset the text size'), () => usualTextSize);
    this.root = element(
      'div',
      { class: 'text-size', attributes: { role: 'group', 'aria-label': l10n.t('Text size') } },
      this.#smaller,
      this.#larger,
      this.#reset,
    );
    this.show(usualTextSize);
  }

  /** Shows which way it can still go from a size. */
  show(size: TextSize): void {
    this.#size = size;
    // Not `disabled`, which would take the focus away from the button that was pressed last.
    this.#smaller.ariaDisabled = String(findNextTextSize(size, 'smaller') === undefined);
    this.#larger.ariaDisabled = String(findNextTextSize(size, 'larger') === undefined);
    this.#reset.ariaDisabled = String(size === usualTextSize);
  }
}
