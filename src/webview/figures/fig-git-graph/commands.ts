import { mergeTrees } from './mergeTrees.js';
import { commitOf, headOf, isAncestor, reachable, resolve, type Commit, type Patch, type Repository } from './repository.js';

/** What can be done to the graph. Targets are names as they were typed. */
export type Command =
  | { readonly kind: 'commit' }
  | { readonly kind: 'branch'; readonly name: string; readonly target: string }
  | { readonly kind: 'switch'; readonly target: string; readonly mode: 'branch' | 'detach' }
  | { readonly kind: 'create'; readonly name: string; readonly target: string }
  | { readonly kind: 'merge'; readonly target: string; readonly mustCommit: boolean }
  | { readonly kind: 'rebase'; readonly target: string }
  | { readonly kind: 'reset'; readonly target: string }
  | { readonly kind: 'revert'; readonly target: string };

/** What a command has done. */
export type Effect =
  | { readonly kind: 'committed' | 'merged' | 'reverted'; readonly id: string; readonly target: string }
  | { readonly kind: 'branched' | 'switched' | 'detached' | 'moved' | 'forwarded' | 'up-to-date'; readonly target: string }
  | { readonly kind: 'rebased'; readonly target: string; readonly copies: readonly string[] };

/** Why a command cannot be run. */
export type Refusal = 'unknown-target' | 'branch-exists' | 'needs-branch' | 'is-merge' | 'nothing-to-revert' | 'no-room';

/** What became of a command; a refused one leaves everything as it was. */
export type Outcome = { readonly repository: Repository; readonly effect: Effect } | { readonly refusal: Refusal };

/** Runs a command. */
export function run(repository: Repository, command: Command): Outcome {
  if (command.kind === 'commit') {
    const id = nextId(repository);
    const next = grow(repository, { id, parents: [headOf(repository)], patch: { action: 'add', file: id } });
    return { repository: next, effect: { kind: 'committed', id, target: id } };
  }
  if (command.kind === 'switch') return goTo(repository, command);
  const at = resolve(repository, command.target);
  if (at === undefined) return { refusal: 'unknown-target' };
  switch (command.kind) {
    case 'branch':
      return branch(repository, command.name, at);
    case 'create': {
      const made = branch(repository, command.name, at);
      if ('refusal' in made) return made;
      return { repository: { ...made.repository, head: { branch: command.name } }, effect: made.effect };
    }
    case 'merge':
      return merge(repository, at, command);
    case 'rebase':
      return rebase(repository, at, command.target);
    case 'reset':
      return { repository: move(repository, at), effect: { kind: 'moved', target: at } };
    case 'revert':
      return revert(repository, commitOf(repository, at));
  }
}

/** C and the next number; copies do not count. */
function nextId({ commits }: Repository): string {
  return `C${commits.filter(({ id }) => !id.endsWith("'")).length + 1}`;
}

/** Lets HEAD, with its branch if it is on one, point to another commit. */
function move(repository: Repository, to: string): Repository {
  const { head, branches } = repository;
  if ('commit' in head) return { ...repository, head: { commit: to } };
  return { ...repository, branches: branches.map((branch) => (branch.name === head.branch ? { ...branch, at: to } : branch)) };
}

/** Adds a commit, with the files of its first parent and its own change unless files are given, and moves HEAD there. */
function grow(
  repository: Repository,
  { id, parents, patch, files }: Omit<Commit, 'files'> & { readonly files?: readonly string[] },
): Repository {
  const before = commitOf(repository, parents[0] ?? '').files;
  const commit: Commit = { id, parents, patch, files: files ?? (patch === undefined ? before : applied(before, patch)) };
  return move({ ...repository, commits: [...repository.commits, commit] }, id);
}

/** The files after a change: the same list where it changes nothing. */
function applied(files: readonly string[], { action, file }: Patch): readonly string[] {
  if (action === 'remove') return files.includes(file) ? files.filter((other) => other !== file) : files;
  return files.includes(file) ? files : [...files, file];
}

function branch(repository: Repository, name: string, at: string): Outcome {
  if (repository.branches.some((other) => other.name === name)) return { refusal: 'branch-exists' };
  return { repository: { ...repository, branches: [...repository.branches, { name, at }] }, effect: { kind: 'branched', target: name } };
}

function goTo(repository: Repository, { target, mode }: Extract<Command, { kind: 'switch' }>): Outcome {
  if (mode === 'branch') {
    if (repository.branches.some(({ name }) => name === target)) {
      return { repository: { ...repository, head: { branch: target } }, effect: { kind: 'switched', target } };
    }
    return { refusal: resolve(repository, target) === undefined ? 'unknown-target' : 'needs-branch' };
  }
  const at = resolve(repository, target);
  if (at === undefined) return { refusal: 'unknown-target' };
  return { repository: { ...repository, head: { commit: at } }, effect: { kind: 'detached', target: at } };
}

function merge(repository: Repository, at: string, { target, mustCommit }: Extract<Command, { kind: 'merge' }>): Outcome {
  const head = headOf(repository);
  if (isAncestor(repository, at, head)) return { repository, effect: { kind: 'up-to-date', target } };
  if (isAncestor(repository, head, at) && !mustCommit) {
    return { repository: move(repository, at), effect: { kind: 'forwarded', target: at } };
  }
  const id = nextId(repository);
  const files = mergeTrees(repository, head, at);
  const next = grow(repository, { id, parents: [head, at], patch: undefined, files });
  return { repository: next, effect: { kind: 'merged', id, target } };
}

/** Copies what HEAD has and the target has not, one commit after the other, onto the target. */
function rebase(repository: Repository, onto: string, target: string): Outcome {
  const head = headOf(repository);
  const [mine, theirs] = [reachable(repository, head), reachable(repository, onto)];
  const own = repository.commits.filter(({ id }) => mine.has(id) && !theirs.has(id));
  if (mine.has(onto) && own.every(({ parents }) => parents.length === 1)) return { repository, effect: { kind: 'up-to-date', target } };
  const done = repository.commits.filter(({ id }) => theirs.has(id) && !mine.has(id)).flatMap(({ patch }) => (patch ? [keyOf(patch)] : []));
  // Merges are left out; so is a change that the target has already.
  const copied = own.flatMap(({ id, parents, patch }) =>
    patch === undefined || done.includes(keyOf(patch)) ? [] : [{ id, parents, patch }],
  );
  const copies: string[] = [];
  let next = move(repository, onto);
  for (const { id, parents, patch } of copied) {
    const tip = headOf(next);
    const { files } = commitOf(next, tip);
    if (parents[0] === tip) next = move(next, id);
    else if (applied(files, patch) !== files) {
      const copy = primed(next, id);
      copies.push(copy);
      next = grow(next, { id: copy, parents: [tip], patch });
    }
  }
  return { repository: next, effect: { kind: 'rebased', target, copies } };
}

const keyOf = ({ action, file }: Patch): string => `${action} ${file}`;

/** The name of an original with as many primes as make it new. */
function primed({ commits }: Repository, id: string): string {
  let name = `${id.replace(/'+$/, '')}'`;
  while (commits.some((commit) => commit.id === name)) name += "'";
  return name;
}

function revert(repository: Repository, { id: target, patch }: Commit): Outcome {
  if (patch === undefined) return { refusal: 'is-merge' };
  const head = headOf(repository);
  const { files } = commitOf(repository, head);
  const inverse: Patch = { action: patch.action === 'add' ? 'remove' : 'add', file: patch.file };
  if (applied(files, inverse) === files) return { refusal: 'nothing-to-revert' };
  const id = nextId(repository);
  return { repository: grow(repository, { id, parents: [head], patch: inverse }), effect: { kind: 'reverted', id, target } };
}
