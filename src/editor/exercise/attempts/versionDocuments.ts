import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { GitObjects } from '../../../platform/git/gitObjects.js';
import type { ContentStore } from '../../content/contentStore.js';
import type { GitService } from '../gitService.js';
import { versionScheme } from '../shownNames.js';

/** The address of a stored version of a file of a project. */
export function versionUri(folder: string, path: string, blob: string): vscode.Uri {
  return vscode.Uri.from({ scheme: versionScheme, path: `/${path}`, query: new URLSearchParams({ folder, blob }).toString() });
}

/** The address of a file of the content, by its path in there. */
export function contentUri(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: versionScheme, path: `/${basename(path)}`, query: new URLSearchParams({ content: path }).toString() });
}

/** Reads the text behind such an address. */
export async function readVersion(uri: vscode.Uri, git: GitService, content: ContentStore): Promise<string> {
  const query = new URLSearchParams(uri.query);
  const path = query.get('content');
  if (path !== null) {
    return path.split('/').includes('..') ? '' : readFile(join(content.contentPath, path), 'utf8');
  }
  const [folder, blob] = [query.get('folder'), query.get('blob')];
  const found = await git.find();
  if (folder === null || blob === null || !/^[0-9a-f]{40,64}$/.test(blob) || found === undefined) {
    return '';
  }
  return (await new GitObjects(found.git, folder).readBlob(blob)).toString('utf8');
}
