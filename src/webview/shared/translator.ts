import type { Localiser } from '../../core/localiser.js';
import { english } from '../../core/localiser.js';

/** Words of the page in the reader's language: the key of a translation is the English text itself. */
export function createTranslator(translations: Readonly<Record<string, string>>): Localiser {
  return { t: (message, ...args) => english.t(translations[message] ?? message, ...args) };
}
