import type { Localiser } from '../../../core/localiser.js';
import { element } from '../../figures/shared/element.js';
import type { Announcer } from '../../shared/announcer.js';
import { createIcon } from './icon.js';
import { pinTo } from './pinTo.js';

const SHOWS_DONE_FOR = 1500;

/** What copying needs of the page around it. */
export interface CopyingPage {
  readonly l10n: Localiser;
  readonly announcer: Announcer;
  /** Copies by another way, where the browser refuses. */
  readonly copyElsewhere: (text: string) => void;
}

/** Puts a copy button at every block of code and every output, also those that a run brings. Their text stays where it is. */
export function addCopyButtons(page: HTMLElement, copying: CopyingPage): void {
  const addIn = (part: ParentNode): void => {
    for (const code of part.querySelectorAll<HTMLElement>('pre.code, pre.output')) {
      // An option of a quiz is a control itself.
      if (code.closest('label') === null && code.style.getPropertyValue('anchor-name') === '') {
        addCopyButton(code, copying);
      }
    }
  };
  addIn(page);
  const observer = new MutationObserver((changes) => {
    for (const parent of new Set(changes.map(({ target }) => target))) {
      if (parent instanceof HTMLElement) {
        addIn(parent);
      }
    }
  });
  for (const cell of page.querySelectorAll('.cell')) {
    observer.observe(cell, { childList: true, subtree: true });
  }
}

function addCopyButton(code: HTMLElement, copying: CopyingPage): void {
  const { l10n } = copying;
  const name = code.matches('.output') ? l10n.t('Copy output') : l10n.t('Copy code');
  const button = element('button', { class: 'copy-button', attributes: { type: 'button', 'aria-label': name, title: name } });
  button.append(createIcon('copy'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () => {
    // Without the name of the stream, which stands above what was printed to it.
    void copy((code.querySelector('samp') ?? code).textContent, copying.copyElsewhere).then(() => {
      copying.announcer.say(l10n.t('Copied'));
      button.replaceChildren(createIcon('done'));
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.replaceChildren(createIcon('copy'));
      }, SHOWS_DONE_FOR);
    });
  });
  // Beside the code, not in it: inside a box that scrolls it would move away with the text.
  code.before(button);
  pinTo(code, button);
}

async function copy(text: string, copyElsewhere: (text: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyElsewhere(text);
  }
}
