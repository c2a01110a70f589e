import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Git, type GitIdentity, placeholderIdentity } from '../git/git.js';
import { findKata } from './findKata.js';
import { KataError } from './kataError.js';
import { commitFiles, findOrigin, isCarried, keepAll, type KataOrigin, listUncommitted, requireSwitchable, switchTo } from './kataState.js';

/** The learner's hooks and keys are for their own commits, and their line endings for their own files; a scratch branch does without. */
const scratchSettings = ['core.hooksPath=/dev/null', 'commit.gpgSign=false', 'core.safecrlf=false'].flatMap((setting) => ['-c', setting]);

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
  // A file that the learner's branch has under the same name would be in the way of it.
  const there = new Set((await objects.listTree(`refs/heads/${origin.branch}`)).map(({ path }) => path));
  const changed = (await listUncommitted(git, folder)).filter(({ path, isTracked }) => isTracked || there.has(path));
  await keepAll(objects, changed, now);
  const committer = identity ?? (await git.findIdentity(folder)) ?? placeholderIdentity;
  await commitFiles(git, folder, changed, `Kata: ${title}`, { identity: committer, settings: scratchSettings });
  const carried = await readCarried(git, folder);
  await switchTo(git, folder, origin.branch);
  await writeCarried(folder, carried);
  return { branch, commit: (await objects.find(`refs/heads/${branch}`)) ?? '', origin };
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
    const file = join(folder, path);
    const now = await readFile(file).catch(() => undefined);
    if (now?.equals(bytes) === true) {
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    if (now !== undefined && path.endsWith('.jsonl')) {
      // The other branch, or another window meanwhile, may have lines of its own, and no order of them matters.
      await appendFile(file, missingLines(now, bytes));
    } else {
      await writeFile(file, bytes);
    }
  }
}

function missingLines(now: Buffer, bytes: Uint8Array): string {
  const text = now.toString('utf8');
  const known = new Set(text.split('\n'));
  const missing = Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !known.has(line));
  const start = text === '' || text.endsWith('\n') ? '' : '\n';
  return missing.length === 0 ? '' : `${start}${missing.join('\n')}\n`;
}
