import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const running = new Set<ChildProcess>();
let isWatchingExit = false;

/** Starts a child process that is killed with all its descendants when this process ends, however it ends. */
export function startProcess(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  watchExit();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** What a finished process left behind: its exit code and everything it printed. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a process to its end and returns its exit code and output; never throws for a failing command. */
export function runProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly echo?: boolean } = {},
): Promise<Finished> {
  const { echo = false, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const child = startProcess(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (echo) process.stdout.write(chunk);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Kills a process and everything it started, also what has left its process group, such as terminals. */
export function killTree(child: ChildProcess): void {
  running.delete(child);
  const pid = child.pid;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  const tree = descendants(pid);
  for (const target of [-pid, pid, ...tree]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
}

function watchExit(): void {
  if (isWatchingExit) return;
  isWatchingExit = true;
  // Before any other listener: what still runs would write into folders that are being removed.
  process.prependListener('exit', () => {
    for (const child of running) killTree(child);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const [pid, parent] of process.platform === 'linux' ? processesFromProc() : processesFromPs()) {
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found: number[] = [];
  const queue = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const below = children.get(next) ?? [];
    found.push(...below);
    queue.push(...below);
  }
  return found;
}

// A bare Debian has no `ps`, so Linux is read from /proc.
function processesFromProc(): [number, number][] {
  const pairs: [number, number][] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      pairs.push([Number(name), Number(parent)]);
    } catch {
      // The process ended while the list was being read.
    }
  }
  return pairs;
}

function processesFromPs(): [number, number][] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => [pid, parent]);
}
