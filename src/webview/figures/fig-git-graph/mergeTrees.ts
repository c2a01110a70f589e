import { commitOf, mergeBases, type Repository } from './repository.js';

/**
 * The files of a three-way merge: a side that differs from the base wins. Where there are several bases they are merged
 * first, as Git does. Files here never conflict: each is added whole, by one commit.
 */
export function mergeTrees(repository: Repository, ours: string, theirs: string): readonly string[] {
  const [mine, other] = [commitOf(repository, ours).files, commitOf(repository, theirs).files];
  return threeWay(baseFiles(repository, mergeBases(repository, ours, theirs)), mine, other);
}

function baseFiles(repository: Repository, [first = '', ...others]: readonly string[]): readonly string[] {
  let files = commitOf(repository, first).files;
  for (const other of others) {
    files = threeWay(baseFiles(repository, mergeBases(repository, first, other)), files, commitOf(repository, other).files);
  }
  return files;
}

function threeWay(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const all = [...new Set([...ours, ...theirs])];
  return all.filter((file) => (ours.includes(file) === base.includes(file) ? theirs : ours).includes(file));
}
