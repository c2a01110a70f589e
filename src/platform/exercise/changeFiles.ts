import { lstat, mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { ChangePlan } from '../../core/exercise/changePlan.js';
import { isErrno } from '../isErrno.js';
import { isThere } from '../isThere.js';
import type { FileChange } from './planFile.js';
import { readPlan, syncFolder, writeDurably, writePlan } from './planFile.js';
import { isAbandoned, isTemporaryName, temporaryName } from './leftovers.js';
import { sha256 } from '../sha256.js';
import { renamePatiently } from './renamePatiently.js';

/** A change takes a fraction of a second; one that stands on the disk for this many milliseconds was cut off. */
const abandonedAfter = 10_000;

/**
 * Changes files of a project, all of them or none, whatever happens in between. Both contents of each file are laid down beside
 * them first; renaming that folder decides. From then on a change that is cut off is completed by {@link finishChanges}.
 * @throws Error when it was not made; then every file is as it was
 */
export async function changeFiles(folder: string, changes: readonly FileChange[]): Promise<void> {
  const around = join(folder, '.ascent');
  await Promise.all(changes.map(({ path }) => requireInside(folder, path)));
  const staged = join(around, temporaryName('stage'));
  const applying = join(around, temporaryName('apply'));
  try {
    await stage(folder, staged, changes);
    await renamePatiently(staged, applying);
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(around);
  const plan = await readPlan(applying);
  try {
    await moveAll(folder, applying, plan, 'new');
  } catch (error) {
    const reverting = join(around, temporaryName('revert'));
    await renamePatiently(applying, reverting);
    await moveAll(folder, reverting, plan, 'old');
    await clearAway(around, reverting);
    throw error;
  }
  await clearAway(around, applying);
}

/**
 * Completes or takes back what was cut off in a project, if anything was.
 * @param keep makes a backup first; called only where a file has been edited since
 * @returns whether files were changed
 */
export async function finishChanges(folder: string, keep: () => Promise<unknown>): Promise<boolean> {
  const around = join(folder, '.ascent');
  const names = (await readdir(around).catch(() => [])).filter(isTemporaryName);
  let isChanged = false;
  for (const name of names) {
    const path = join(around, name);
    if (!(await isAbandoned(path, name, abandonedAfter).catch(() => false))) {
      continue;
    }
    const side = name.startsWith('.apply.') ? 'new' : name.startsWith('.revert.') ? 'old' : undefined;
    if (side === undefined) {
      await rm(path, { recursive: true, force: true });
      continue;
    }
    const plan = await readPlan(path);
    if (await isEditedSince(folder, plan)) {
      await keep();
    }
    await moveAll(folder, path, plan, side);
    await clearAway(around, path);
    isChanged = true;
  }
  return isChanged;
}

async function stage(folder: string, staged: string, changes: readonly FileChange[]): Promise<void> {
  await mkdir(join(staged, 'old'), { recursive: true });
  await mkdir(join(staged, 'new'));
  const entries: ChangePlan['entries'] = [];
  for (const [index, { path, bytes }] of changes.entries()) {
    const target = join(folder, path);
    const old = await readFile(target).catch(ifMissing);
    const mode = old === undefined ? 0o644 : (await stat(target)).mode & 0o777;
    if (old !== undefined) {
      await writeDurably(join(staged, 'old', String(index)), old, mode);
    }
    if (bytes !== undefined) {
      await writeDurably(join(staged, 'new', String(index)), bytes, mode);
    }
    entries.push({ path, old: hash(old), new: hash(bytes) });
  }
  await writePlan(staged, { formatVersion: 1, entries });
  await Promise.all(['old', 'new', '.'].map((name) => syncFolder(join(staged, name))));
}

/** Puts one side of a change in place. What is in place already is passed over, so that it can be called again and again. */
async function moveAll(folder: string, from: string, plan: ChangePlan, side: 'old' | 'new'): Promise<void> {
  for (const [index, entry] of plan.entries.entries()) {
    const target = join(folder, entry.path);
    const source = join(from, side, String(index));
    if (entry[side] === null) {
      await rm(target, { force: true });
    } else if (await isThere(source)) {
      await mkdir(dirname(target), { recursive: true });
      await renamePatiently(source, target);
    }
  }
  const folders = new Set(plan.entries.map(({ path }) => dirname(join(folder, path))));
  await Promise.all([...folders].map((each) => syncFolder(each)));
}

/** Away in one step first, so that nothing half removed is ever taken for a change to complete. */
async function clearAway(around: string, path: string): Promise<void> {
  const done = join(around, temporaryName('done'));
  await renamePatiently(path, done);
  await rm(done, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}

async function isEditedSince(folder: string, plan: ChangePlan): Promise<boolean> {
  const known = await Promise.all(
    plan.entries.map(async ({ path, old, new: next }) => {
      const now = hash(await readFile(join(folder, path)).catch(() => undefined));
      return now === old || now === next;
    }),
  );
  return known.includes(false);
}

/** A folder of the project may be a link that leads elsewhere; nothing is written there. */
async function requireInside(folder: string, path: string): Promise<void> {
  const top = await realpath(folder);
  for (let here = dirname(join(folder, path)); ; here = dirname(here)) {
    const real = await realpath(here).catch(() => undefined);
    if (real !== undefined) {
      if (real !== top && !real.startsWith(top + sep)) {
        throw new Error(`${path} leads out of the project`);
      }
      break;
    }
  }
  const target = await lstat(join(folder, path)).catch(() => undefined);
  if (target?.isDirectory() === true) {
    throw new Error(`${path} is a folder`);
  }
}

function ifMissing(error: unknown): undefined {
  if (!isErrno(error, 'ENOENT')) {
    throw error;
  }
}

function hash(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : sha256(bytes);
}
