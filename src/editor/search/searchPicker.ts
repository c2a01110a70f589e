import * as vscode from 'vscode';
import { recentLessons } from '../../core/search/recentLessons.js';
import type { SearchIndex } from '../../core/search/searchIndex.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { showUntilPutAway } from '../quickPick.js';
import { damagedItem, homeItems, resultItems } from './searchItems.js';
import type { SearchChoice, SearchItem } from './searchItems.js';
import type { SearchSource } from './searchSource.js';

const mostRows = 50;
const mostRecent = 5;

/** The box in which a learner searches: rows follow every key, from the best index there is at that moment. */
export class SearchPicker implements vscode.Disposable {
  readonly #picker = vscode.window.createQuickPick<SearchItem>();
  #home: readonly SearchItem[] = [];
  #index: SearchIndex | undefined;
  #isDamaged = false;
  /** What the rows were made for. */
  #shownFor: string | undefined;

  constructor(
    private readonly source: SearchSource,
    private readonly dependencies: FeatureDependencies,
  ) {
    this.#picker.placeholder = vscode.l10n.t('Search lessons, formulas, terms, exercises and cards');
    // Not in the published API: without it VS Code would sort the rows by where the words stand in the titles.
    Object.assign(this.#picker, { sortByLabel: false });
    this.#picker.busy = true;
    this.#picker.onDidChangeValue(() => this.#update());
  }

  /** Shows the box until something is chosen; `undefined` when the learner thinks better of it. */
  async ask(): Promise<SearchChoice | undefined> {
    const chosen = new Promise<SearchChoice | undefined>((resolve) => {
      this.#picker.onDidAccept(() => {
        const choice = this.#choice();
        if (choice?.kind === 'try') {
          this.#picker.value = choice.text;
          this.#update();
        } else if (choice !== undefined) {
          resolve(choice);
        }
      });
      showUntilPutAway(this.#picker, () => resolve(undefined));
    });
    await this.#load();
    return chosen;
  }

  /** Takes the box away. */
  dispose(): void {
    this.#picker.dispose();
  }

  async #load(): Promise<void> {
    const { content, progress, log } = this.dependencies;
    const whole = this.source.whole();
    // Waited for below; until then it is no error that nobody has seen.
    whole.catch(() => undefined);
    this.#index = await this.source.titles();
    this.#home = homeItems(recentLessons(await content.catalogue(), await progress.load(), mostRecent));
    this.#update();
    try {
      this.#index = await whole;
    } catch (error) {
      log.error(error);
      this.#isDamaged = true;
    }
    this.#picker.busy = false;
    this.#update();
  }

  #update(): void {
    const text = this.#picker.value.trim();
    if (this.#index === undefined) {
      return;
    }
    const rows = text === '' ? this.#home : resultItems(text, this.#index.search(text, mostRows));
    // While the index is being read, that nothing has been found does not mean that there is nothing.
    const isEarly = this.#picker.busy && rows.every(({ choice }) => choice?.kind !== 'open') && text !== '';
    this.#picker.items = isEarly ? [] : this.#isDamaged ? [...rows, damagedItem()] : rows;
    this.#shownFor = text;
  }

  #choice(): SearchChoice | undefined {
    if (this.#shownFor !== this.#picker.value.trim()) {
      this.#update();
    }
    const { items, activeItems } = this.#picker;
    // A fast typist presses Enter before the rows follow, on one of the rows before them: what is in the box counts.
    const chosen = items.find((item) => item === activeItems[0]) ?? items.find(({ choice }) => choice?.kind === 'open');
    return chosen?.choice;
  }
}
