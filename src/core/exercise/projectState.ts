import { experimentPath } from './experimentNotes.js';
import type { FileRole } from './exerciseMarker.js';

/** A file with a role, as it was handed out and as it is now. */
export interface FileState {
  readonly path: string;
  readonly role: FileRole;
  /** Its hash in the marker; see `hashFile`. */
  readonly original: string;
  /** Its hash now; `undefined` where it is gone. */
  readonly current: string | undefined;
}

/** What a check needs to know of the files. */
export interface ProjectState {
  /** No learner file that is judged differs from the starter. */
  readonly isUntouched: boolean;
  /** Tests and data that are gone or changed. */
  readonly changedTests: readonly string[];
  /** One hash over the learner's files; when it differs from the one at a pass, the pass is stale. */
  readonly learnerHash: string;
}

/** Notes may be written and experiments tried after a pass without making it stale: only files that tests can judge count. */
export function isJudged({ path, role }: Pick<FileState, 'path' | 'role'>): boolean {
  return role === 'learner' && path !== experimentPath && !path.toLowerCase().endsWith('.md');
}

/** Sums up the files of a project. */
export function summariseFiles(files: readonly FileState[], sha256: (bytes: Uint8Array) => string): ProjectState {
  const judged = files.filter(isJudged).sort((a, b) => (a.path < b.path ? -1 : 1));
  const listing = judged.map(({ path, current }) => `${current ?? 'missing'}  ${path}\n`).join('');
  return {
    isUntouched: judged.every(isUnchanged),
    changedTests: files.filter((file) => file.role !== 'learner' && !isUnchanged(file)).map(({ path }) => path),
    learnerHash: sha256(new TextEncoder().encode(listing)),
  };
}

function isUnchanged({ original, current }: FileState): boolean {
  return original === current;
}
