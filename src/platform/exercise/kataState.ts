import { markerPath } from '../../core/exercise/markerFile.js';
import { findObstacle } from '../git/findObstacle.js';
import { type Git, GitError } from '../git/git.js';
import { GitObjects } from '../git/gitObjects.js';
import { backUpIndex, makeBackup } from './backups.js';
import { KataError } from './kataError.js';

/** Where a kata came from: the learner's branch, and the commit of their solution. */
export interface KataOrigin {
  readonly branch: string;
  readonly commit: string;
}

/** A file that differs from the last commit. */
export interface Uncommitted {
  readonly path: string;
  readonly isTracked: boolean;
  /** Does the index hold something that is neither committed nor in the file? */
  readonly isStagedOnly: boolean;
  /** Is it in the index and nowhere else? */
  readonly isPhantom: boolean;
  /** Is it committed as the index has it, and the file alone differs? */
  readonly isUnstaged: boolean;
}

/** Milliseconds for which another Git, such as the editor's own, may hold the repository before it counts as locked. */
const patience = 1500;

/**
 * Makes sure that branches can be switched in a project's repository.
 * @throws KataError where that would change more than the exercise, or the learner is in the middle of something
 */
export async function requireSwitchable(git: Git, folder: string): Promise<GitObjects> {
  const objects = new GitObjects(git, folder);
  if ((await objects.prefix()) !== '') {
    throw new KataError('surrounded');
  }
  let obstacle = await findObstacle(objects);
  for (const end = Date.now() + patience; obstacle === 'locked' && Date.now() < end; obstacle = await findObstacle(objects)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (obstacle !== undefined) {
    throw new KataError(obstacle);
  }
  return objects;
}

/** What the learner keeps beside the course's files: journal and notes go on, whichever branch they are looked at from. */
export function isCarried(path: string): boolean {
  return path.startsWith('.ascent/') && path !== markerPath;
}

/**
 * Every file that differs from the last commit or is not in it, what Git ignores aside.
 * @throws KataError where one holds two sides of a merge
 */
export async function listUncommitted(git: Git, folder: string): Promise<readonly Uncommitted[]> {
  const text = await git.run(folder, [
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=all',
  ]);
  return text.split('\0').flatMap((record) => {
    const path = record.slice(3);
    const state = record.slice(0, 2);
    // `git stash pop` leaves them without any other trace.
    if (/U|AA|DD/.test(state)) {
      throw new KataError('merging');
    }
    return path === ''
      ? []
      : {
          path,
          isTracked: state !== '??',
          isStagedOnly: /[^ ?][^ ?]/.test(state),
          isPhantom: state === 'AD',
          isUnstaged: state.startsWith(' '),
        };
  });
}

/** Keeps all that a project holds, also what is only staged, and with it files that Git ignores and that are about to change. */
export async function keepAll(objects: GitObjects, uncommitted: readonly Uncommitted[], now: Date): Promise<void> {
  if (uncommitted.some(({ isStagedOnly }) => isStagedOnly)) {
    await backUpIndex(objects, 'kata', now);
  }
  const paths = uncommitted.map(({ path }) => path);
  await makeBackup(objects, 'kata', paths, now);
}

/** Commits files as they are on the disk; those that are in the index and nowhere else leave it. */
export async function commitFiles(
  git: Git,
  folder: string,
  files: readonly Uncommitted[],
  message: string,
  options: Parameters<Git['commitPaths']>[3],
): Promise<void> {
  const phantoms = files.filter(({ isPhantom }) => isPhantom).map(({ path }) => `${path}\0`);
  if (phantoms.length > 0) {
    await git.run(folder, ['update-index', '--force-remove', '-z', '--stdin'], { input: phantoms.join('') });
  }
  const paths = files.filter(({ isPhantom }) => !isPhantom).map(({ path }) => path);
  if (paths.length > 0) {
    await git.commitPaths(folder, paths, message, options);
  }
}

/** Switches to a branch as Git does: where that would write over anything that is not committed, nothing happens. */
export async function switchTo(git: Git, folder: string, branch: string): Promise<void> {
  try {
    // A submodule is a repository of its own, in which nothing is switched.
    const settings = ['-c', 'core.hooksPath=/dev/null', '-c', 'submodule.recurse=false'];
    await git.run(folder, [...settings, 'checkout', '--quiet', '--no-guess', '--no-overwrite-ignore', branch, '--']);
  } catch (error) {
    throw toKataError(error);
  }
}

/** Notes in the repository's own settings where a kata came from; they go when its branch is deleted. */
export async function keepOrigin(git: Git, folder: string, kata: string, { branch, commit }: KataOrigin): Promise<void> {
  await git.run(folder, ['config', '--local', `branch.${kata}.ascentFrom`, branch]);
  await git.run(folder, ['config', '--local', `branch.${kata}.ascentCommit`, commit]);
}

/** Where a kata came from, if that is known. */
export async function findOrigin(git: Git, folder: string, kata: string): Promise<KataOrigin | undefined> {
  const read = async (name: string): Promise<string> =>
    (await git.run(folder, ['config', '--local', '--get', `branch.${kata}.${name}`], { answers: (code) => code === 1 })).trim();
  const [branch, commit] = await Promise.all([read('ascentFrom'), read('ascentCommit')]);
  return branch === '' || commit === '' ? undefined : { branch, commit };
}

/** What Git complained of, as a reason why there was no kata. */
export function toKataError(error: unknown): unknown {
  if (!(error instanceof GitError)) {
    return error;
  }
  return new KataError(error.kind === 'identity' ? 'identity' : 'git', error.message.trim());
}
