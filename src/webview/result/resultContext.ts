import type { Localiser } from '../../core/localiser.js';
import type { ResultToEditor } from '../../protocol/result.js';
import { element } from '../shared/element.js';

/** What the parts of the result page draw with. */
export interface ResultContext {
  readonly l10n: Localiser;
  readonly post: (message: ResultToEditor) => void;
  /** Which details the learner opened or closed, by key; it outlives drawing again. */
  readonly opened: Map<string, boolean>;
}

/** A button that keeps the focus when the page is drawn again; `key` is its name for that. */
export function makeButton(className: string, label: string, key: string, run: () => void): HTMLButtonElement {
  const button = element('button', { className, type: 'button' }, [label]);
  button.dataset['key'] = key;
  button.addEventListener('click', run);
  return button;
}

/** Something that opens; the learner's choice is kept when the page is drawn again. */
export function makeDetails(
  { opened }: ResultContext,
  key: string,
  isOpen: boolean,
  summary: readonly (Node | string)[],
  content: readonly (Node | string)[],
): HTMLDetailsElement {
  const head = element('summary', {}, summary);
  head.dataset['key'] = key;
  const details = element('details', { open: opened.get(key) ?? isOpen }, [head, ...content]);
  head.addEventListener('click', () => {
    // The click has not opened or closed it yet.
    opened.set(key, !details.open);
  });
  return details;
}
