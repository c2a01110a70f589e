import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { buildExtension } from './buildExtension.js';
import { linkExtension } from './linkExtension.js';
import { cacheDir, repositoryRoot } from './paths.js';
import { currentHost } from './versions.js';
import { startServer } from './vscodeServer.js';

const readme = `# A workspace to try Ascent in

Open **Ascent** in the activity bar. Exercises that you start are made in this folder, under \`exercises/\`.
Everything here is yours to change or delete; \`npm start\` makes it again.
`;

/** `npm start`: builds the extension and opens VS Code with it and a sample workspace; on the desktop where that is installed, else in the browser. */
async function main(): Promise<void> {
  const workspace = join(cacheDir, 'sample-workspace');
  await mkdir(workspace, { recursive: true });
  if (!existsSync(join(workspace, 'README.md'))) await writeFile(join(workspace, 'README.md'), readme);
  await buildExtension('development');
  if (hasDisplay() && isOnPath('code')) {
    console.log(`Opening VS Code with the extension, and ${workspace}`);
    spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${repositoryRoot}`, workspace], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return;
  }
  const dataDir = join(cacheDir, 'start-profile');
  await mkdir(dataDir, { recursive: true });
  const server = await startServer({ version: currentHost, extensionsDir: await linkExtension(), dataDir, port: '8090-8190' });
  const url = server.address(workspace);
  console.log(`\nVS Code ${currentHost.vscode} is running with Ascent. Open this address in a browser:\n\n${url}\n\nCtrl+C ends it.`);
  if (hasDisplay()) openInBrowser(url);
  // The server is a child of this process: as long as it lives, so does this.
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' ||
    [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY'], process.env['WSL_DISTRO_NAME']].some(
      (value) => value !== undefined && value !== '',
    )
  );
}

function isOnPath(command: string): boolean {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function openInBrowser(url: string): void {
  const [command, ...args]: readonly [string, ...string[]] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  // Where there is nothing to open it with, the address that was printed is enough.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
