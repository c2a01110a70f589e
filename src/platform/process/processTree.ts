import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one that was given the same number. */
interface ProcessIdentity {
  readonly pid: number;
  readonly parent: number;
  /** When it was started, where the system tells. */
  readonly started: string;
}

/**
 * Ends a process and everything it started: first asks (SIGTERM), then, after `grace` milliseconds, insists (SIGKILL).
 * The process must lead a group of its own; descendants that left the group are found through their parents.
 */
export async function endProcessTree(pid: number, grace: number, hasEnded: () => boolean): Promise<void> {
  if (process.platform === 'win32') {
    await run('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  const asked = await listDescendants(pid);
  signalAll(pid, asked, 'SIGTERM');
  for (const end = Date.now() + grace; Date.now() < end && !hasEnded();) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const later = await listDescendants(pid);
  const known = new Map([...asked, ...later].map((each) => [each.pid, each]));
  signalAll(pid, [...known.values()].filter(isSame), 'SIGKILL');
}

/** Ends what a process that is gone has left running in its group. */
export function endProcessGroup(pid: number): void {
  if (process.platform !== 'win32') {
    signal(-pid, 'SIGKILL');
  }
}

function signalAll(leader: number, descendants: readonly ProcessIdentity[], name: NodeJS.Signals): void {
  signal(-leader, name);
  for (const { pid } of descendants) {
    signal(pid, name);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already, which is what was wanted.
  }
}

async function listDescendants(root: number): Promise<readonly ProcessIdentity[]> {
  const all = process.platform === 'linux' ? readProc() : await readPs();
  const children = new Map<number, ProcessIdentity[]>();
  for (const each of all) {
    const siblings = children.get(each.parent);
    if (siblings === undefined) {
      children.set(each.parent, [each]);
    } else {
      siblings.push(each);
    }
  }
  const found: ProcessIdentity[] = [];
  const queue = [root];
  for (let parent = queue.pop(); parent !== undefined; parent = queue.pop()) {
    for (const child of children.get(parent) ?? []) {
      found.push(child);
      queue.push(child.pid);
    }
  }
  return found;
}

function readProc(): readonly ProcessIdentity[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
}

function readStat(pid: number): ProcessIdentity | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // The name in parentheses may hold anything, parentheses and spaces too; the rest is counted from its end.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

async function readPs(): Promise<readonly ProcessIdentity[]> {
  const output = await run('ps', ['-A', '-o', 'pid=,ppid=,lstart=']);
  return output.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match === null ? [] : { pid: Number(match[1]), parent: Number(match[2]), started: match[3] ?? '' };
  });
}

function isSame({ pid, started }: ProcessIdentity): boolean {
  return process.platform !== 'linux' || readStat(pid)?.started === started;
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { windowsHide: true, maxBuffer: 16 * 1024 * 1024 }, (_error, stdout) => {
      resolve(stdout);
    });
  });
}
