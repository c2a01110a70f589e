import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from './paths.js';
import { makeTemporaryFolder } from './workspaces.js';

/** Makes a folder for `extensionsDir` in which this repository stands as an installed extension: build again, reload the window, and see. */
export async function linkExtension(): Promise<string> {
  // A new folder each time: VS Code lists what it finds in one that it has not seen before.
  const { path } = await makeTemporaryFolder('extensions');
  const manifest = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as Readonly<
    Record<'publisher' | 'name' | 'version', string>
  >;
  const link = join(path, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  await symlink(repositoryRoot, link, process.platform === 'win32' ? 'junction' : 'dir');
  return path;
}
