import MiniSearch from 'minisearch';
import type { AsPlainObject, Options, QueryCombination, SearchOptions, SearchResult } from 'minisearch';
import type { SearchDocument } from './searchDocument.js';
import { phrasesFirst } from './phrasesFirst.js';
import { foldWord, indexWords, isStopWord, queryWords } from './searchTerms.js';

/** A document that was found. */
export interface SearchHit {
  readonly document: SearchDocument;
  /** The words of the document that matched, in their folded form. */
  readonly words: readonly string[];
}

type NumberedDocument = SearchDocument & { readonly number: number };

const fields = ['title', 'terms', 'place', 'text'];
/** The fields that are short, and can be searched for one or two letters as fast as for a word. */
const shortFields = ['title', 'terms'];

const options: Options<NumberedDocument> = {
  idField: 'number',
  fields,
  tokenize: indexWords,
  searchOptions: { tokenize: queryWords, processTerm: foldWord },
};

const ranking: SearchOptions = {
  boost: { title: 8, terms: 4, place: 1.5, text: 1 },
  weights: { prefix: 0.6, fuzzy: 0.3 },
  maxFuzzy: 2,
};

/** What is more likely to be looked for, where the words say no more. */
const kindBoosts: Readonly<Record<SearchDocument['kind'], number>> = {
  lesson: 1.5,
  term: 1.4,
  step: 1.2,
  exercise: 1.2,
  section: 1,
  figure: 0.9,
  card: 0.7,
};

/** So many of the hits are looked at more closely. */
const mostRanked = 100;

/** What was found. */
export interface SearchResults {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** No document has all the words: these have some of them. */
  readonly isPartial: boolean;
}

/** Finds documents by their words. */
export class SearchIndex {
  private constructor(
    private readonly documents: readonly SearchDocument[],
    private readonly engine: MiniSearch<NumberedDocument>,
  ) {}

  /** Puts documents into a new index. */
  static of(documents: readonly SearchDocument[]): SearchIndex {
    const fold = remember(foldWord);
    const engine = new MiniSearch({
      ...options,
      processTerm: (word: string, field?: string) => (field === 'text' && isStopWord(word) ? null : fold(word)),
    });
    engine.addAll(documents.map((document, number) => ({ ...document, number })));
    return new SearchIndex(documents, engine);
  }

  /**
   * Takes up the index that {@link toJSON} wrote for these documents, with pauses in which the editor goes on.
   * @throws Error where it is not one
   */
  static async load(documents: readonly SearchDocument[], json: AsPlainObject): Promise<SearchIndex> {
    return new SearchIndex(documents, await MiniSearch.loadJSAsync(json, options));
  }

  /** The index without its documents, to be kept in a file. */
  toJSON(): AsPlainObject {
    return this.engine.toJSON();
  }

  /** The documents that match best, best first: those with all words, or, where there is none, those with some. */
  search(text: string, limit: number): SearchResults {
    const words = queryWords(text);
    if (words.length === 0) {
      return { hits: [], isPartial: false };
    }
    // A letter behind other words is the beginning of a word: it says nothing yet.
    const whole = words.length > 1 && words.at(-1)?.length === 1 ? words.slice(0, -1) : words;
    const asTyped = this.#findAll(whole.map(readWord));
    if (asTyped.length > 0) {
      return { hits: phrasesFirst(asTyped, whole).slice(0, limit), isPartial: false };
    }
    // Only a word that is nowhere as it is typed may have a slip in it.
    const withSlips = whole.map((word, index) => {
      const query = readWord(word, index, whole);
      return foldWord(word).length > 3 && this.#findAll([query]).length === 0 ? { queries: [word], fuzzy: 0.2 } : query;
    });
    const all = this.#findAll(withSlips);
    const hits = all.length > 0 ? all : this.#find({ combineWith: 'OR', queries: withSlips });
    return { hits: hits.slice(0, limit), isPartial: all.length === 0 && hits.length > 0 };
  }

  #findAll(queries: QueryCombination[]): readonly SearchHit[] {
    return this.#find({ combineWith: 'AND', queries });
  }

  #find(query: QueryCombination): readonly SearchHit[] {
    const found = this.engine.search(query, { ...ranking, boostDocument: (number: number) => this.#boost(number) });
    return found.slice(0, mostRanked).flatMap(({ id, terms }: SearchResult): readonly SearchHit[] => {
      const document = this.documents[Number(id)];
      return document === undefined ? [] : [{ document, words: terms }];
    });
  }

  #boost(number: number): number {
    const document = this.documents[number];
    return document === undefined ? 0 : kindBoosts[document.kind];
  }
}

/**
 * A word, or the beginning of one. Nearly every text has a word that begins with a given letter or two, or has such a word as “the”:
 * those are looked for in the short fields only, and a lone letter in titles.
 */
function readWord(word: string, _: number, words: readonly string[]): QueryCombination {
  const { length } = foldWord(word);
  if (length === 1 && words.length === 1) {
    return { queries: [word], prefix: true, fields: ['title'] };
  }
  if (isStopWord(word)) {
    return { queries: [word], prefix: true, fields: shortFields };
  }
  return length > 3
    ? { queries: [word], prefix: true }
    : { combineWith: 'OR', queries: [{ queries: [word] }, { queries: [word], prefix: true, fields: shortFields }] };
}

/** Keeps what a function has said of each word, where it is asked for the same few words again and again. */
function remember(read: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const result = known.get(word) ?? read(word);
    known.set(word, result);
    return result;
  };
}
