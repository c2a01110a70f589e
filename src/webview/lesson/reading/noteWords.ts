import type { ShownNote } from '../../../protocol/readingTools.js';
import { element } from '../../figures/shared/element.js';
import { makeScrollBoxesReachable } from '../scrollBoxes.js';

/** What a note says, drawn; choosing the words, and no link or piece of them, is a wish to change them. */
export function createNoteWords(onEdit: (() => void) | undefined): HTMLElement {
  const words = element('div', { class: 'note-words' });
  if (onEdit !== undefined) {
    words.dataset['editable'] = '';
    words.addEventListener('click', ({ target }) => {
      const isOnControl = target instanceof Element && target.closest('a, button, summary') !== null;
      if (!isOnControl && getSelection()?.isCollapsed !== false) {
        onEdit();
      }
    });
  }
  return words;
}

/** Shows a note in its place: drawn where the editor has drawn it, or else as it was written. */
export function showNoteWords(
  words: HTMLElement,
  { text, html }: { readonly text: string; readonly html: ShownNote['html'] | undefined },
): void {
  if (html === undefined) {
    words.dataset['raw'] = '';
    words.textContent = text;
    return;
  }
  delete words.dataset['raw'];
  // The editor drew it: what was HTML in the note is text in it.
  words.innerHTML = html;
  makeScrollBoxesReachable(words);
}
