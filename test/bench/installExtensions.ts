import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packExtension } from '../host/buildExtension.js';
import { repositoryRoot } from '../host/paths.js';
import { runProcess } from '../host/processTree.js';
import { currentHost } from '../host/versions.js';
import { ensureHost } from '../host/vscodeHost.js';

/** The extensions that a session runs with. */
export interface InstalledExtensions {
  /** The folder for `extensionsDir`. */
  readonly folder: string;
  /** The packed Ascent that was installed there. */
  readonly vsix: string;
}

/** What the bench compares Ascent with, and its eyes. */
const companions = ['hello-world', 'hello-rows', 'bare-commands', 'probe'] as const;

const here = dirname(fileURLToPath(import.meta.url));

/** Packs Ascent as it ships, and the extensions of the bench, and lets VS Code install all in the same way. */
export async function installExtensions(scratch: string): Promise<InstalledExtensions> {
  const folder = join(scratch, 'extensions');
  await mkdir(folder, { recursive: true });
  const vsix = join(scratch, 'ascent.vsix');
  const packed = [vsix, ...companions.map((name) => join(scratch, `${name}.vsix`))];
  await Promise.all([packExtension(vsix), ...companions.map((name) => packPlain(join(here, name), join(scratch, `${name}.vsix`)))]);
  const host = await ensureHost(currentHost);
  const args = [
    host.serverMain,
    '--accept-server-license-terms',
    '--extensions-dir',
    folder,
    '--server-data-dir',
    join(scratch, 'install'),
  ];
  const { code, output } = await runProcess(host.node, [...args, ...packed.flatMap((file) => ['--install-extension', file])]);
  if (code !== 0) throw new Error(`VS Code could not install the extensions of the bench:\n${output}`);
  return { folder, vsix };
}

async function packPlain(folder: string, vsix: string): Promise<void> {
  const vsce = join(repositoryRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix];
  const { code, output } = await runProcess(process.execPath, [vsce, 'package', ...flags], { cwd: folder });
  if (code !== 0) throw new Error(`vsce could not pack ${folder}:\n${output}`);
}
