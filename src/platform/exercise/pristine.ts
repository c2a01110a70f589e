import type { ExerciseMarker } from '../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../core/exercise/markerFile.js';
import { hashFile, type ProjectFile } from '../../core/exercise/planProject.js';
import type { GitObjects } from '../git/gitObjects.js';
import { treeAt } from '../git/gitObjects.js';
import { sha256 } from '../sha256.js';

/** Where the content that a project was made from is kept, one commit for each version of it. */
export const upstreamReference = 'refs/ascent/upstream';

/** Commits of a long history that are looked at for the one that a project was made by. */
const mostCommits = 200;

/** A project's content as it was handed out. */
export type Pristine = ReadonlyMap<string, { readonly blob: string; readonly mode: string }>;

/** The reference for the upstream of a project; those that share a repository have one each. */
export async function upstreamOf(objects: GitObjects): Promise<string> {
  const prefix = await objects.prefix();
  return prefix === '' ? upstreamReference : `${upstreamReference}/${sha256(prefix).slice(0, 16)}`;
}

/**
 * Finds what a project was made from: on its upstream, or else in the learner's own history. What is found has the hashes that the
 * marker names; where nothing has, the answer is `undefined`.
 */
export async function findPristine(objects: GitObjects, marker: ExerciseMarker): Promise<Pristine | undefined> {
  const [prefix, reference] = await Promise.all([objects.prefix(), upstreamOf(objects)]);
  const commitsOf = async (args: readonly string[]): Promise<readonly string[]> =>
    (await objects.log(['%H'], mostCommits, args)).map(([commit = '']) => commit);
  const handedOut = (await objects.find(reference)) === undefined ? [] : await commitsOf([reference]);
  for (const commit of handedOut) {
    const files = await readTree(objects, `${commit}^{tree}`);
    if (await fits(objects, files, marker)) {
      return files;
    }
  }
  const own = (await objects.find('HEAD')) === undefined ? [] : await commitsOf(['HEAD', '--', markerPath]);
  // The oldest first, for the files that the marker does not name are most likely untouched there.
  for (const commit of own.toReversed()) {
    const files = await readTree(objects, treeAt(commit, prefix));
    if (await fits(objects, files, marker)) {
      return files;
    }
  }
  return undefined;
}

/** Keeps a version of the content on the upstream, after those that are there. */
export async function keepUpstream(objects: GitObjects, files: readonly ProjectFile[], contentVersion: string): Promise<void> {
  const reference = await upstreamOf(objects);
  const entries = [];
  for (const { path, bytes } of files) {
    entries.push({ path, mode: '100644', blob: await objects.storeBytes(bytes) });
  }
  const [tree, before] = await Promise.all([objects.storeTree(entries), objects.find(reference)]);
  if (before === undefined || (await objects.find(`${before}^{tree}`)) !== tree) {
    const message = `Content ${contentVersion}\n`;
    await objects.setReference(reference, await objects.storeCommit(tree, message, before === undefined ? [] : [before]));
  }
}

async function readTree(objects: GitObjects, tree: string): Promise<Pristine> {
  // A commit of the learner's that has no such folder any more is no candidate.
  const entries = (await objects.find(tree)) === undefined ? [] : await objects.listTree(tree);
  return new Map(entries.map(({ path, ...rest }) => [path, rest]));
}

async function fits(objects: GitObjects, files: Pristine, marker: ExerciseMarker): Promise<boolean> {
  const blobs = marker.files.flatMap(({ path }) => files.get(path)?.blob ?? []);
  if (blobs.length < marker.files.length) {
    return false;
  }
  const contents = await objects.readBlobs(blobs);
  return marker.files.every(({ sha256: wanted }, index) => {
    const bytes = contents.get(blobs[index] ?? '');
    return bytes !== undefined && hashFile(bytes, sha256) === wanted;
  });
}
