import { markerPath } from '../../core/exercise/markerFile.js';
import type { GitObjects, TreeDifference } from '../git/gitObjects.js';
import { treeAt } from '../git/gitObjects.js';
import type { BackupReason } from './backups.js';
import { listBackups } from './backups.js';
import type { FileChange } from './planFile.js';
import { storeState } from './storeState.js';

/** A state of a project that can be brought back. */
export interface Attempt {
  /** The name of its tree for Git. */
  readonly tree: string;
  /** ISO 8601. */
  readonly at: string;
  /** Why Ascent kept it, or the first line of the learner's commit. */
  readonly made: { readonly kind: 'backup'; readonly reason: BackupReason } | { readonly kind: 'commit'; readonly subject: string };
  /** What bringing it back would change. Files that are newer than the attempt would stay. */
  readonly changes: readonly TreeDifference[];
}

/** What an attempt may bring back: not the learner's journal and notes, which go on. */
function isAttempted(path: string): boolean {
  return path === markerPath || !path.startsWith('.ascent/');
}

/** The attempts at a project, the latest first: the backups and the learner's own commits. */
export async function listAttempts(objects: GitObjects, most = 40): Promise<readonly Attempt[]> {
  const [prefix, now, backups, hasCommits] = await Promise.all([
    objects.prefix(),
    storeState(objects),
    listBackups(objects),
    objects.find('HEAD'),
  ]);
  const commits = hasCommits === undefined ? [] : await objects.log(['%H', '%cI', '%s'], most, ['HEAD', '--', '.']);
  const kept = backups.slice(0, most).map(({ commit, at, reason }) => ({
    tree: `${commit}^{tree}`,
    at,
    made: { kind: 'backup', reason } as const,
  }));
  const committed = commits.map(([commit = '', at = '', subject = '']) => ({
    tree: treeAt(commit, prefix),
    at: new Date(at).toISOString(),
    made: { kind: 'commit', subject } as const,
  }));
  const attempts = [...kept, ...committed].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return Promise.all(attempts.map(async (attempt) => ({ ...attempt, changes: await listChanges(objects, now.tree, attempt.tree) })));
}

async function listChanges(objects: GitObjects, now: string, tree: string): Promise<readonly TreeDifference[]> {
  if ((await objects.find(tree)) === undefined) {
    return [];
  }
  const then = new Set((await objects.listTree(tree)).filter(({ mode }) => mode !== '120000').map(({ path }) => path));
  return (await objects.compareTrees(now, tree)).filter(({ path }) => then.has(path) && isAttempted(path));
}

/** The changes that give files the content that they have in a tree; those that are not there go away. */
export async function readChanges(objects: GitObjects, tree: string, paths: readonly string[]): Promise<readonly FileChange[]> {
  const blobs = new Map((await objects.listTree(tree)).map(({ path, blob }) => [path, blob]));
  const contents = await objects.readBlobs(paths.flatMap((path) => blobs.get(path) ?? []));
  return paths.map((path) => ({ path, bytes: contents.get(blobs.get(path) ?? '') }));
}
