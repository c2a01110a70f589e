import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Git, type GitIdentity, placeholderIdentity } from '../git/git.js';
import { makeBackup } from './backups.js';
import { findKata } from './findKata.js';
import { KataError } from './kataError.js';
import { findOrigin, isCarried, type KataOrigin, listUncommitted, requireSwitchable, scratchSettings, switchTo } from './kataState.js';

/** A kata that was left. */
export interface LeftKata {
  /** Its branch and the last commit on it, which stay. */
  readonly branch: string;
  readonly commit: string;
  readonly origin: KataOrigin;
}

/**
 * Leaves the kata that is under way: keeps everything, commits what was written on its branch, then switches to the branch that it
 * came from. The journal and notes stay as they are.
 * @throws KataError when it was not left
 */
export async function leaveKata(
  git: Git,
  folder: string,
  title: string,
  { now = new Date(), identity }: { readonly now?: Date; readonly identity?: GitIdentity | undefined } = {},
): Promise<LeftKata> {
  const branch = await findKata(folder);
  if (branch === undefined) {
    throw new KataError('notUnderWay');
  }
  const objects = await requireSwitchable(git, folder);
  const origin = await findOrigin(git, folder, branch);
  if (origin === undefined || (await objects.find(`refs/heads/${origin.branch}`)) === undefined) {
    throw new KataError('originGone', origin?.commit ?? (await findParent(git, folder)));
  }
  await makeBackup(objects, 'kata', [], now);
  const changed = (await listUncommitted(git, folder)).filter(({ isTracked }) => isTracked).map(({ path }) => path);
  if (changed.length > 0) {
    await commitScratch(git, folder, changed, title, identity);
  }
  const carried = await readCarried(git, folder);
  await switchTo(git, folder, origin.branch);
  await writeCarried(folder, carried);
  return { branch, commit: (await objects.find(`refs/heads/${branch}`)) ?? '', origin };
}

async function commitScratch(git: Git, folder: string, paths: readonly string[], title: string, kept?: GitIdentity): Promise<void> {
  const identity = kept ?? (await git.findIdentity(folder)) ?? placeholderIdentity;
  const { name, email } = identity;
  const env = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
  await git.run(folder, [...scratchSettings, 'add', '--all', '--', ...paths]);
  await git.run(folder, [...scratchSettings, 'commit', '--quiet', '--no-verify', '-m', `Kata: ${title}`], { env });
}

/** Where nobody noted it, the kata's first commit still stands on the old solution. */
async function findParent(git: Git, folder: string): Promise<string> {
  const text = await git.run(folder, ['log', '--max-count=1', '--author=backup@ascent.invalid', '--grep=^Kata: ', '--format=%P']);
  return text.trim();
}

/** The journal and the notes, where the learner has them under version control. */
async function readCarried(git: Git, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const tracked = (await git.run(folder, ['ls-files', '-z', '--', '.ascent'])).split('\0').filter((path) => path !== '' && isCarried(path));
  const contents = await Promise.all(
    tracked.map(async (path) => [path, await readFile(join(folder, path)).catch(() => undefined)] as const),
  );
  return new Map(contents.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes] as const])));
}

async function writeCarried(folder: string, carried: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of carried) {
    const now = await readFile(join(folder, path)).catch(() => undefined);
    if (now === undefined || !now.equals(bytes)) {
      await writeFile(join(folder, path), bytes);
    }
  }
}
