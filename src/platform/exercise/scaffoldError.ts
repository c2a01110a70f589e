import { GitError } from '../git/git.js';

/** What can keep a project from being made. */
export type ScaffoldProblem =
  /** Something is at the target already. */
  | 'exists'
  /** Nothing can be written there. */
  | 'readOnly'
  /** A file stands where a folder is needed. */
  | 'blocked'
  | 'diskFull'
  | 'nameTooLong'
  | 'gitMissing'
  | 'gitIdentity'
  | 'gitFailed'
  | 'cancelled'
  | 'other';

/** A project was not made, and nothing of it was left behind; `message` is technical detail. */
export class ScaffoldError extends Error {
  constructor(
    readonly problem: ScaffoldProblem,
    message: string,
  ) {
    super(message);
    this.name = 'ScaffoldError';
  }
}

const byErrorCode: Readonly<Record<string, ScaffoldProblem>> = {
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  ENOTDIR: 'blocked',
  EEXIST: 'blocked',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  ENAMETOOLONG: 'nameTooLong',
  ENOTEMPTY: 'exists',
};

const byGitKind: Readonly<Record<GitError['kind'], ScaffoldProblem>> = {
  missing: 'gitMissing',
  identity: 'gitIdentity',
  cancelled: 'cancelled',
  failed: 'gitFailed',
};

/** Names the problem behind anything that file operations and Git throw. */
export function toScaffoldError(error: unknown): ScaffoldError {
  if (error instanceof ScaffoldError) {
    return error;
  }
  if (error instanceof GitError) {
    const isFull = error.kind === 'failed' && /No space left on device|Disk quota exceeded/i.test(error.message);
    return new ScaffoldError(isFull ? 'diskFull' : byGitKind[error.kind], error.message);
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return new ScaffoldError(byErrorCode[code] ?? 'other', error instanceof Error ? error.message : String(error));
}
