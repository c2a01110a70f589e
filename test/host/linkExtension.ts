import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from './paths.js';
import { makeTemporaryFolder } from './workspaces.js';

/** Makes a folder for `extensionsDir` in which this repository stands as an installed extension: build again, reload the window, and see. */
export async function linkExtension(): Promise<string> {
  // A new folder each time: VS Code lists what it finds in one that it has not seen before.
  const { path } = await makeTemporaryFolder('extensions');
  await linkInto(path, repositoryRoot);
  return path;
}

/** Makes a debugger for Python an installed extension of a folder that VS Code has not seen yet; it needs ASCENT_DEBUGPY. */
export async function linkDebugger(extensionsDir: string): Promise<void> {
  await linkInto(extensionsDir, join(repositoryRoot, 'test', 'integration', 'debugger'));
}

async function linkInto(extensionsDir: string, folder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Readonly<
    Record<'publisher' | 'name' | 'version', string>
  >;
  await mkdir(extensionsDir, { recursive: true });
  const link = join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  await symlink(folder, link, process.platform === 'win32' ? 'junction' : 'dir');
}
