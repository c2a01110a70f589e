import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExerciseMarker } from '../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../core/exercise/markerFile.js';
import type { ProjectFile } from '../../core/exercise/planProject.js';
import { isJudged } from '../../core/exercise/projectState.js';
import type { Git, GitIdentity } from '../git/git.js';
import type { GitObjects, TreeEntry } from '../git/gitObjects.js';
import { findKata, kataBranch } from './findKata.js';
import { KataError } from './kataError.js';
import {
  type Uncommitted,
  commitFiles,
  isCarried,
  keepAll,
  keepOrigin,
  listUncommitted,
  requireSwitchable,
  switchTo,
  toKataError,
} from './kataState.js';

/** What a kata would do to a project; none of it has happened. */
export interface KataPlan {
  readonly folder: string;
  /** The branch that the learner is on, which keeps the old solution. */
  readonly from: string;
  /** The scratch branch that it would be on. */
  readonly branch: string;
  /** Files that would have to be committed on it first. */
  readonly uncommitted: readonly string[];
  /** Files of the learner's own, which may hold the old solution too, and are out of sight meanwhile. */
  readonly hidden: readonly string[];
}

/** What a kata is made from. */
export interface KataSource {
  /** The project as it would be made today. */
  readonly planned: readonly ProjectFile[];
  readonly title: string;
}

/** A project as it is before a kata. */
interface Beginning {
  readonly plan: KataPlan;
  readonly objects: GitObjects;
  /** The files that `plan.uncommitted` names. */
  readonly toCommit: readonly Uncommitted[];
}

/**
 * Looks at what a kata would do.
 * @throws KataError when there can be none now
 */
export async function planKata(git: Git, folder: string, source: KataSource, now = new Date()): Promise<KataPlan> {
  return (await look(git, folder, source, now)).plan;
}

async function look(git: Git, folder: string, { planned }: KataSource, now: Date): Promise<Beginning> {
  const underWay = await findKata(folder);
  if (underWay !== undefined) {
    throw new KataError('underWay', underWay);
  }
  const objects = await requireSwitchable(git, folder);
  const from = (await git.run(folder, ['symbolic-ref', '--short', 'HEAD'])).trim();
  const paths = new Set(planned.map(({ path }) => path));
  const toCommit = await listToCommit(git, folder, paths);
  await requireSolution(folder, toCommit, planned);
  const uncommitted = toCommit.map(({ path }) => path);
  const committed = (await objects.find('HEAD')) === undefined ? [] : (await objects.listTree('HEAD')).map(({ path }) => path);
  const hidden = [...new Set([...committed, ...uncommitted])].filter((path) => isHidden(path, paths));
  return { plan: { folder, from, branch: await findFreeBranch(objects, now), uncommitted, hidden }, objects, toCommit };
}

/**
 * Begins a kata: keeps everything, commits what the learner agreed to on their branch, then switches to a new branch on which the
 * exercise is as it is handed out. Up to the last step nothing of the learner's has changed but that commit; the last step is Git's own.
 * @param plan what the learner was shown and agreed to
 * @returns the new branch
 * @throws KataError when it was not begun
 */
export async function beginKata(
  git: Git,
  plan: KataPlan,
  { planned, title }: KataSource,
  { now = new Date(), identity }: { readonly now?: Date; readonly identity?: GitIdentity | undefined } = {},
): Promise<string> {
  const { folder, from, branch } = plan;
  const { plan: current, objects, toCommit } = await look(git, folder, { planned, title }, now);
  const more = current.uncommitted.filter((path) => !plan.uncommitted.includes(path));
  if (current.from !== from || more.length > 0) {
    throw new KataError('uncommitted', more.join(', '));
  }
  try {
    await keepAll(objects, toCommit, now);
    await commitFiles(git, folder, toCommit, `Before a kata: ${title}`, identity && { identity });
  } catch (error) {
    throw toKataError(error);
  }
  // A hook of the learner's may have changed files once more.
  const left = (await listUncommitted(git, folder)).filter(({ path, isTracked }) => isTracked && !isCarried(path)).map(({ path }) => path);
  const commit = await objects.find('HEAD^{commit}');
  if (left.length > 0 || commit === undefined) {
    throw new KataError('uncommitted', left.join(', '));
  }
  const stub = await objects.storeCommit(await storeStub(objects, planned), `Kata: ${title}\n`, [commit]);
  await objects.setReference(`refs/heads/${branch}`, stub, true);
  await keepOrigin(git, folder, branch, { branch: from, commit });
  try {
    await switchTo(git, folder, branch);
  } catch (error) {
    await git.run(folder, ['branch', '--quiet', '-D', branch]).catch(() => undefined);
    throw error;
  }
  return branch;
}

/** What has to be committed, so that nothing is lost or in the way. */
async function listToCommit(git: Git, folder: string, planned: ReadonlySet<string>): ReturnType<typeof listUncommitted> {
  const all = await listUncommitted(git, folder);
  return all.filter(({ path, isTracked }) => !isCarried(path) && (isTracked || planned.has(path) || isHidden(path, planned)));
}

/** To commit code as it was handed out over a solution would take that off the learner's branch. */
async function requireSolution(folder: string, files: readonly Uncommitted[], planned: readonly ProjectFile[]): Promise<void> {
  const changed = new Set(files.filter(({ isUnstaged }) => isUnstaged).map(({ path }) => path));
  const looked = await Promise.all(
    planned
      .filter(({ path, role }) => changed.has(path) && role !== undefined && isJudged({ path, role }))
      .map(async ({ path, bytes }) => {
        const text = await readFile(join(folder, path), 'utf8').catch(() => '');
        const isThere = text !== '' && toUnix(text) !== toUnix(new TextDecoder().decode(bytes));
        return isThere ? [] : [path];
      }),
  );
  if (looked.flat().length > 0) {
    throw new KataError('handedOut', looked.flat().join(', '));
  }
}

function toUnix(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Code that is no part of the exercise. */
function isHidden(path: string, planned: ReadonlySet<string>): boolean {
  return !planned.has(path) && !path.startsWith('.ascent/') && /\.(?:py|ipynb)$/i.test(path);
}

/** The learner's last commit with the exercise as it is handed out: code to be written, tests and data are fresh, the rest stays. */
async function storeStub(objects: GitObjects, planned: readonly ProjectFile[]): Promise<string> {
  const before = await objects.listTree('HEAD', { submodules: true });
  const known = new Map(before.map((entry) => [entry.path, entry]));
  const fresh = planned.filter(({ path, role }) => !known.has(path) || isFresh({ path, role }));
  const replaced = new Set(fresh.map(({ path }) => path));
  const paths = new Set(planned.map(({ path }) => path));
  const entries: TreeEntry[] = before.filter(({ path }) => !replaced.has(path) && !isHidden(path, paths));
  for (const { path, bytes } of fresh) {
    // A link of the learner's gives way to a file: the code is not the name of anything.
    const mode = known.get(path)?.mode === '100755' ? '100755' : '100644';
    entries.push({ path, mode, blob: await objects.storeBytes(bytes) });
  }
  return objects.storeTree(entries);
}

function isFresh({ path, role }: { readonly path: string; readonly role: ExerciseMarker['files'][number]['role'] | undefined }): boolean {
  return path === markerPath || (role !== undefined && (role !== 'learner' || isJudged({ path, role })));
}

async function findFreeBranch(objects: GitObjects, now: Date): Promise<string> {
  for (let n = 1; ; n++) {
    const name = kataBranch(now, n);
    if ((await objects.find(`refs/heads/${name}`)) === undefined) {
      return name;
    }
  }
}
