import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../sha256.js';

/** A folder of another machine, or of a process whose number was given out again, is surely abandoned after this many milliseconds. */
const abandonedAfter = 60 * 60 * 1000;

const pattern = /^\..+\.ascent-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}$/;

/** A name for a folder in which something is built before it appears: hidden, unique, and telling who builds it. */
export function temporaryName(what: string): string {
  return `.${what}.ascent-${machine()}-${String(process.pid)}-${randomBytes(6).toString('hex')}`;
}

/** Is this a folder in which a project is, or was, being built? */
export function isTemporaryName(name: string): boolean {
  return pattern.test(name);
}

/** Removes what a run that was killed has left in `parent`, and nothing that may still be in use. Failures wait for the next time. */
export async function removeLeftovers(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter(isTemporaryName);
  for (const name of names) {
    const folder = join(parent, name);
    if (await isAbandoned(folder, name)) {
      await rm(folder, { recursive: true, force: true, maxRetries: 2 });
    }
  }
}

/**
 * Is nobody working in a temporary folder any more?
 * @param after milliseconds after which that is sure, whoever has its process number now
 */
export async function isAbandoned(folder: string, name: string, after = abandonedAfter): Promise<boolean> {
  const [, builtOn, pid] = pattern.exec(name) ?? [];
  if (builtOn === machine() && pid !== undefined && !isRunning(Number(pid))) {
    return true;
  }
  return Date.now() - (await stat(folder)).mtimeMs > after;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function machine(): string {
  return sha256(hostname()).slice(0, 8);
}
