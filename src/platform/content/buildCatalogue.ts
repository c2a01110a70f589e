import type { ContentProblem } from '../../core/content/contentProblem.js';
import { catalogueOf } from '../../core/content/catalogueOf.js';
import { parseContentTree } from '../../core/content/parseContentTree.js';
import { validateContent } from '../../core/content/validateContent.js';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { readContentFolder } from './readContentFolder.js';

/** What a build takes from the content. */
export interface BuiltCatalogue {
  readonly catalogue: Catalogue;
  /** The errors only: a warning does not stop a build. */
  readonly problems: readonly ContentProblem[];
}

/** Reads and validates a content folder, and makes the catalogue of what is right in it. */
export async function buildCatalogue(contentDir: string): Promise<BuiltCatalogue> {
  const { files, version } = await readContentFolder(contentDir);
  const tree = parseContentTree(files);
  return {
    catalogue: catalogueOf(tree, version),
    problems: validateContent(tree).filter(({ severity }) => severity === 'error'),
  };
}
