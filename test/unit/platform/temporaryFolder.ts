import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'mocha';

/** Gives each test of a suite a new folder whose name has a space, a quote and letters beyond ASCII, and removes it afterwards. */
export function useTemporaryFolder(): () => string {
  let root = '';
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), `ascent's “tëst” Übung-`)));
  });
  afterEach(async () => {
    await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  });
  return () => root;
}
