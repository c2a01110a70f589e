import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files of a content folder. */
export interface ContentFolder {
  /** Text by path relative to the folder, with forward slashes, sorted; files that are no UTF-8 text are empty here. */
  readonly files: ReadonlyMap<string, string>;
  /** Twelve hex digits that change whenever any byte of the content does. */
  readonly version: string;
}

/** What running the content's Python leaves behind is no content. */
const LEFTOVERS = new Set(['__pycache__', '.pytest_cache', '.DS_Store']);

/** Reads a content folder whole. Throws when it cannot be read. */
export async function readContentFolder(folder: string): Promise<ContentFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => LEFTOVERS.has(part)))
    .sort();
  const contents = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })));
  const hash = createHash('sha256');
  for (const { path, bytes } of contents) {
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return {
    files: new Map(contents.map(({ path, bytes }) => [path, textOf(bytes)])),
    version: hash.digest('hex').slice(0, 12),
  };
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
