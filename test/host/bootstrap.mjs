// The one entrance for people: `npm start`, `npm test` and the other scripts of package.json come here. It runs on any Node from 20 on
// with nothing installed, installs what is missing, and hands over to the Node of this repository (24) and to TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');
const programs = {
  start: 'test/host/start.ts',
  test: 'test/host/test.ts',
  package: 'test/host/package.ts',
  desktop: 'test/host/desktop.ts',
  screenshots: 'test/host/screenshots.ts',
  bench: 'test/bench/run.ts',
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

function installDependencies() {
  const installed = join(modules, '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  console.log('Installing the development dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const { status } =
    npm === undefined
      ? spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail('npm ci failed; see above. Is the npm registry reachable?');
}

function findNode() {
  const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node))
    fail('The npm package "node" has no program in it. Are install scripts switched off (npm config get ignore-scripts)?');
  return node;
}

const [word, ...rest] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Ascent is developed with Node 20 or newer; this is ${process.version}.`);
const program = programs[word];
if (program === undefined) fail(`Usage: node test/host/bootstrap.mjs ${Object.keys(programs).join('|')}`);
installDependencies();

const child = spawn(findNode(), ['--import', 'tsx', join(root, program), ...rest], { cwd: root, stdio: 'inherit' });
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
// Ctrl+C reaches the child by itself; a signal sent to this process alone must be passed on.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

// npm runs scripts through a shell that does not pass signals on: when npm is ended, only the loss of the parent tells.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}
