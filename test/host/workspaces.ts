import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for one test. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** Makes a temporary workspace with these files (path below it → text), or as a copy of a folder. */
export async function makeWorkspace(from: Readonly<Record<string, string>> | string = {}): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'ascent-workspace-')));
  if (typeof from === 'string') {
    await cp(from, path, { recursive: true });
  } else {
    for (const [name, text] of Object.entries(from)) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), text);
    }
  }
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}
