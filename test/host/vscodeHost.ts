import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from './paths.js';
import { runProcess } from './processTree.js';
import type { HostVersion } from './versions.js';

/** A VS Code server on this machine, ready to be started. */
export interface InstalledHost {
  readonly version: HostVersion;
  /** The Node that runs it. */
  readonly node: string;
  /** Its `server-main.js`. */
  readonly serverMain: string;
}

/** Finds a VS Code under .cache/hosts, or installs it from the npm registry (about 15 s, once). */
export async function ensureHost(version: HostVersion): Promise<InstalledHost> {
  const folder = join(cacheDir, 'hosts', version.vscode);
  if (!existsSync(folder)) await installHost(version, folder);
  const node = version.node === undefined ? process.execPath : join(folder, 'node_modules', nodePackage(), ...nodeBinary());
  return { version, node, serverMain: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js') };
}

async function installHost(version: HostVersion, folder: string): Promise<void> {
  console.log(`Installing VS Code ${version.vscode} from the npm registry, once …`);
  const building = `${folder}.new-${process.pid}`;
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true });
  const dependencies: Record<string, string> = { 'code-server': version.codeServer };
  if (version.node !== undefined) dependencies[nodePackage()] = version.node;
  await writeFile(join(building, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  // The install scripts compile native modules that the server does not need, so a compiler is not needed either.
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], building);
  const vscode = join(building, 'node_modules', 'code-server', 'lib', 'vscode');
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], vscode);
  await rename(building, folder);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runProcess(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd,
    env: withoutNpmVariables(),
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}. Is the npm registry reachable?\n${output}`);
}

// Under `npm test`, npm hands its own settings and this package's name down; the nested npm must start clean.
function withoutNpmVariables(): NodeJS.ProcessEnv {
  const own = /^npm_(config_(local_prefix|prefix|global_prefix)|package_|lifecycle_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function nodeBinary(): string[] {
  return process.platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node'];
}
