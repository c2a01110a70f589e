import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir, repositoryRoot } from './paths.js';
import { runProcess } from './processTree.js';
import { currentHost } from './versions.js';
import { ensureHost } from './vscodeHost.js';

/** Builds dist/; for production minified and within its budgets, as it is shipped. */
export async function buildExtension(mode: 'development' | 'production'): Promise<void> {
  const args = ['esbuild.mjs', ...(mode === 'production' ? ['--production'] : [])];
  const { code } = await runProcess(process.execPath, args, { cwd: repositoryRoot, echo: true });
  if (code !== 0) throw new Error('The build failed; see above.');
}

/** Packs dist/, content/ and media/ into a .vsix; build for production first. */
export async function packExtension(vsix: string): Promise<void> {
  const vsce = join(repositoryRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  // There is no public repository yet that links in the README could be made to point into.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  const { code, output } = await runProcess(process.execPath, [vsce, 'package', ...flags], { cwd: repositoryRoot });
  if (code !== 0) throw new Error(`vsce could not pack the extension:\n${output}`);
}

/** Packs the extension and lets VS Code install it, as a learner does; returns the folder for `extensionsDir`. */
export async function installPacked(): Promise<string> {
  const vsix = join(cacheDir, 'packed', 'ascent.vsix');
  const extensionsDir = join(cacheDir, 'packed', 'extensions');
  await rm(join(cacheDir, 'packed'), { recursive: true, force: true });
  await mkdir(extensionsDir, { recursive: true });
  await packExtension(vsix);
  const host = await ensureHost(currentHost);
  const args = [host.serverMain, '--accept-server-license-terms', '--extensions-dir', extensionsDir, '--install-extension', vsix];
  const { code, output } = await runProcess(host.node, [...args, '--server-data-dir', join(cacheDir, 'packed', 'server')]);
  if (code !== 0) throw new Error(`VS Code could not install ${vsix}:\n${output}`);
  return extensionsDir;
}
