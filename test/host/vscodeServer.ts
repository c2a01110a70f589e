import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { killTree, startProcess } from './processTree.js';
import type { HostVersion } from './versions.js';
import { ensureHost } from './vscodeHost.js';
import { makeTemporaryFolder } from './workspaces.js';

/** How to start a VS Code. */
export interface ServerOptions {
  readonly version: HostVersion;
  /**
   * A folder with installed extensions. Without it none are installed, and VS Code runs with its smoke test driver: only then does it
   * take a development extension from the address, but it pops up no notifications.
   */
  readonly extensionsDir?: string;
  /** User settings, for example `{ 'workbench.colorTheme': 'Default Light Modern' }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether VS Code asks before it trusts a folder; without it, every folder is trusted. */
  readonly asksForTrust?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** A data folder to use and keep; without it, a temporary one is made, and removed by `stop`. */
  readonly dataDir?: string;
  /** A port, or a range ("8090-8099") of which the first free one is taken; without it, any free port. */
  readonly port?: string;
}

/** A VS Code that is listening on this machine, with a profile of its own. */
export interface RunningServer {
  readonly port: number;
  /** Its data folder: settings, logs and storage. */
  readonly dataDir: string;
  /** Everything the server printed so far. */
  readonly log: () => string;
  /** The address of a workbench with this folder open (none: an empty window). The payload is VS Code's own for development extensions. */
  readonly address: (folder: string | undefined, payload?: readonly (readonly [string, string])[]) => string;
  /** What VS Code calls a path on this machine. */
  readonly remoteUri: (path: string) => string;
  readonly stop: () => Promise<void>;
}

/** Starts VS Code's own server with a fresh profile on a free port of the loopback interface. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = await ensureHost(options.version);
  const temporary = options.dataDir === undefined ? await makeTemporaryFolder('vscode') : undefined;
  const dataDir = options.dataDir ?? temporary?.path ?? '';
  await writeSettings(dataDir, options.settings ?? {});
  const args = [
    host.serverMain,
    ...['--host', '127.0.0.1', '--port', options.port ?? '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', dataDir, '--telemetry-level', 'off'],
    // Otherwise VS Code asks the login shell of this person for its environment: slow, and never the same on two machines.
    '--force-disable-user-env',
    ...['--extensions-dir', options.extensionsDir ?? join(dataDir, 'extensions')],
    ...(options.extensionsDir === undefined ? ['--enable-smoke-test-driver'] : []),
    ...(options.asksForTrust === true ? [] : ['--disable-workspace-trust']),
  ];
  const child = startProcess(host.node, args, { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const port = await new Promise<number>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      log += chunk.toString();
      const found = /Server bound to [^\s]*:(\d+)/.exec(log) ?? /agent listening on (\d+)/.exec(log);
      if (found?.[1] !== undefined) resolve(Number(found[1]));
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`VS Code ${options.version.vscode} ended with code ${code ?? 'none'} before it listened:\n${log}`));
    });
  });
  const remoteUri = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  return {
    port,
    dataDir,
    log: () => log,
    remoteUri,
    address: (folder, payload = []) => {
      const query = new URLSearchParams();
      if (folder === undefined) query.set('ew', 'true');
      else query.set('folder', folder);
      query.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
      return `http://127.0.0.1:${port}/?${query.toString()}`;
    },
    stop: async () => {
      killTree(child);
      await temporary?.remove();
    },
  };
}

const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.untrustedFiles': 'open',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'workbench.enableExperiments': false,
};

async function writeSettings(dataDir: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  // Settings of the user are kept by the server in data/User; those only a remote may hold in data/Machine.
  for (const scope of ['User', 'Machine']) {
    await mkdir(join(dataDir, 'data', scope), { recursive: true });
    await writeFile(join(dataDir, 'data', scope, 'settings.json'), text);
  }
}
