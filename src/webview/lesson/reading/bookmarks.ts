import type { Announcer } from '../../shared/announcer.js';
import type { Localiser } from '../../../core/localiser.js';

/** Shows which headings have a bookmark: at the heading, and to whom it may concern. */
export class Bookmarks {
  #set: ReadonlySet<string> = new Set();

  constructor(
    private readonly buttons: ReadonlyMap<string, HTMLButtonElement>,
    private readonly options: {
      readonly l10n: Localiser;
      readonly announcer: Announcer;
      /** The reader set or removed one. */
      readonly onSet: (heading: string, set: boolean) => void;
      readonly onShow: (headings: ReadonlySet<string>) => void;
    },
  ) {
    this.show([]);
  }

  /** Sets the bookmark of a heading, or takes it away. */
  toggle(heading: string): void {
    const { l10n, announcer, onSet } = this.options;
    const isSet = !this.#set.has(heading);
    const others = [...this.#set].filter((one) => one !== heading);
    this.show(isSet ? [...others, heading] : others);
    announcer.say(isSet ? l10n.t('Bookmark set') : l10n.t('Bookmark removed'));
    onSet(heading, isSet);
  }

  /** Shows the bookmarks that the journal knows. */
  show(headings: readonly string[]): void {
    this.#set = new Set(headings);
    for (const [heading, button] of this.buttons) {
      button.ariaPressed = String(this.#set.has(heading));
    }
    this.options.onShow(this.#set);
  }
}
