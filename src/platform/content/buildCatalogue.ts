import type { ContentProblem } from '../../core/content/contentProblem.js';
import { catalogueOf } from '../../core/content/catalogueOf.js';
import { parseContentTree } from '../../core/content/parseContentTree.js';
import { validateContent } from '../../core/content/validateContent.js';
import { cardsOf } from '../../core/review/reviewDeck.js';
import type { ReviewCard } from '../../core/review/reviewDeck.js';
import { contentDocuments } from '../../core/search/contentDocuments.js';
import type { SearchDocument } from '../../core/search/searchDocument.js';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { readContentFolder } from './readContentFolder.js';

/** What a build takes from the content. */
export interface BuiltCatalogue {
  readonly catalogue: Catalogue;
  /** What can be found in it, for the search index. */
  readonly documents: readonly SearchDocument[];
  /** Its cards, for the review. */
  readonly cards: readonly ReviewCard[];
  /** The errors only: a warning does not stop a build. */
  readonly problems: readonly ContentProblem[];
}

/** Reads and validates a content folder, and makes the catalogue of what is right in it, the documents of its search index and its cards. */
export async function buildCatalogue(contentDir: string): Promise<BuiltCatalogue> {
  const { files, version } = await readContentFolder(contentDir);
  const tree = parseContentTree(files);
  return {
    catalogue: catalogueOf(tree, version),
    documents: contentDocuments(tree),
    cards: cardsOf(tree),
    problems: validateContent(tree).filter(({ severity }) => severity === 'error'),
  };
}
