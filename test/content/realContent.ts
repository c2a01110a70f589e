import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentTree } from '../../src/core/content/contentTree.js';
import { parseContentTree } from '../../src/core/content/parseContentTree.js';
import { readContentFolder } from '../../src/platform/content/readContentFolder.js';
import { repositoryRoot } from '../host/paths.js';

/** The curriculum of this repository. */
export const contentDir = join(repositoryRoot, 'content');

/** The figures of this repository. */
export const figuresDir = join(repositoryRoot, 'src', 'webview', 'figures');

/** Reads and parses the real content, with the figures that exist. */
export async function loadContent(): Promise<ContentTree> {
  const { files } = await readContentFolder(contentDir);
  const folders = await readdir(figuresDir).catch(() => []);
  return parseContentTree(files, new Set(folders.filter((name) => name.startsWith('fig-'))));
}

/** The Python programs that the content checks bring along. */
export const checksDir = join(repositoryRoot, 'test', 'content', 'python');
