/** What a commit changes: it adds a file of its own, or takes one away. A merge changes nothing by itself. */
export interface Patch {
  readonly action: 'add' | 'remove';
  readonly file: string;
}

/** A snapshot with its parents. Copies made by a rebase carry the name of the original and a prime. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly patch: Patch | undefined;
  /** The files of the snapshot. */
  readonly files: readonly string[];
}

/** A movable label. */
export interface Branch {
  readonly name: string;
  readonly at: string;
}

/** Where the next commit goes: onto a branch, or onto a commit alone. */
export type Head = { readonly branch: string } | { readonly commit: string };

/** Commits in the order in which they were made, branches in the order in which they were created. */
export interface Repository {
  readonly commits: readonly Commit[];
  readonly branches: readonly Branch[];
  readonly head: Head;
}

/** A repository with a first commit on `main`. */
export const FIRST: Repository = {
  commits: [{ id: 'C1', parents: [], patch: { action: 'add', file: 'C1' }, files: ['C1'] }],
  branches: [{ name: 'main', at: 'C1' }],
  head: { branch: 'main' },
};

/** The commit with an id. Throws where there is none. */
export function commitOf({ commits }: Repository, id: string): Commit {
  const found = commits.find((commit) => commit.id === id);
  if (found === undefined) throw new RangeError(`There is no commit ${id}.`);
  return found;
}

/** The id of the commit that HEAD is on. */
export function headOf(repository: Repository): string {
  const { head, branches } = repository;
  if ('commit' in head) return head.commit;
  return branches.find(({ name }) => name === head.branch)?.at ?? '';
}

/** A commit and all that can be reached from it by going from parent to parent. */
export function reachable(repository: Repository, ...from: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...commitOf(repository, id).parents);
  }
  return seen;
}

/** Tells whether a commit is another one or can be reached from it. */
export function isAncestor(repository: Repository, ancestor: string, of: string): boolean {
  return reachable(repository, of).has(ancestor);
}

/** The commits both can reach from which no other one of them can be reached: one, except where histories cross. */
export function mergeBases(repository: Repository, one: string, other: string): readonly string[] {
  const [first, second] = [reachable(repository, one), reachable(repository, other)];
  const common = [...first].filter((id) => second.has(id));
  return common.filter((id) => common.every((candidate) => candidate === id || !isAncestor(repository, id, candidate)));
}

/**
 * The commit a name stands for: `HEAD`, a branch or a commit, followed by any number of `~n`, `^` or `^n`. Undefined
 * where there is no such commit.
 */
export function resolve(repository: Repository, name: string): string | undefined {
  const [, start = '', steps = ''] = /^([^~^]*)((?:~\d*|\^\d*)*)$/.exec(name) ?? [];
  let at = start === 'HEAD' ? headOf(repository) : repository.branches.find((branch) => branch.name === start)?.at;
  at ??= repository.commits.find(({ id }) => id === start)?.id;
  for (const [, kind, digits = ''] of steps.matchAll(/([~^])(\d*)/g)) {
    const count = digits === '' ? 1 : Number(digits);
    if (kind === '~') for (let step = 0; step < count && at !== undefined; step += 1) at = commitOf(repository, at).parents[0];
    else if (at !== undefined && count > 0) at = commitOf(repository, at).parents[count - 1];
  }
  return at;
}
