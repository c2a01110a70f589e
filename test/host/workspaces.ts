import { realpathSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for one test. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

const existing = new Set<string>();
let isWatchingExit = false;

/** Makes an empty temporary folder; what was not removed before this process ends is removed then, also after Ctrl+C. */
export async function makeTemporaryFolder(name: string): Promise<TemporaryFolder> {
  if (!isWatchingExit) process.once('exit', removeAll);
  isWatchingExit = true;
  const path = realpathSync(await mkdtemp(join(tmpdir(), `ascent-${name}-`)));
  existing.add(path);
  return {
    path,
    remove: async () => {
      existing.delete(path);
      // What was just killed may still be writing.
      await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Makes a temporary workspace with these files (path below it → text), or as a copy of a folder. */
export async function makeWorkspace(from: Readonly<Record<string, string>> | string = {}): Promise<TemporaryFolder> {
  const workspace = await makeTemporaryFolder('workspace');
  if (typeof from === 'string') {
    await cp(from, workspace.path, { recursive: true });
    return workspace;
  }
  for (const [name, text] of Object.entries(from)) {
    await mkdir(dirname(join(workspace.path, name)), { recursive: true });
    await writeFile(join(workspace.path, name), text);
  }
  return workspace;
}

function removeAll(): void {
  for (const path of existing) rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
