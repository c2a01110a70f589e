import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangePlan } from '../../core/exercise/changePlan.js';

/** A file to write, or without bytes to remove. */
export interface FileChange {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

const name = 'plan.json';

/** Writes the plan of a change into its folder. */
export async function writePlan(folder: string, plan: ChangePlan): Promise<void> {
  await writeDurably(join(folder, name), Buffer.from(JSON.stringify(plan)));
}

/** Reads the plan of a change from its folder. */
export async function readPlan(folder: string): Promise<ChangePlan> {
  // Hardly ever needed, and it brings a library along.
  const { parseChangePlan } = await import('../../core/exercise/changePlan.js');
  return parseChangePlan(await readFile(join(folder, name), 'utf8'));
}

/** Writes a new file that survives a power cut. */
export async function writeDurably(path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Has the names in a folder survive a power cut, where the system can. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Windows does not open folders; its file systems keep their names safe by themselves.
  }
}
