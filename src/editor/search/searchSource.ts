import * as vscode from 'vscode';
import { readSearchFile } from '../../core/search/searchFile.js';
import { SearchIndex } from '../../core/search/searchIndex.js';
import { titleDocuments } from '../../core/search/titleDocuments.js';
import type { ContentStore } from '../content/contentStore.js';

/** Where searches are answered: from the index that was built with the content, and until it is there from the titles in the catalogue. */
export class SearchSource {
  #titles: Promise<SearchIndex> | undefined;
  #whole: Promise<SearchIndex> | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly content: ContentStore,
  ) {}

  /**
   * Finds steps, lessons and exercises by their titles.
   * @throws UserError where there is no catalogue
   */
  titles(): Promise<SearchIndex> {
    this.#titles ??= this.content.catalogue().then((catalogue) => SearchIndex.of(titleDocuments(catalogue)));
    this.#titles.catch(() => (this.#titles = undefined));
    return this.#titles;
  }

  /** Finds everything; rejects where the index is missing or damaged, and tries again on the next call. */
  whole(): Promise<SearchIndex> {
    this.#whole ??= this.#read();
    this.#whole.catch(() => (this.#whole = undefined));
    return this.#whole;
  }

  async #read(): Promise<SearchIndex> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'search-index.json'));
    return readSearchFile(new TextDecoder().decode(bytes));
  }
}
