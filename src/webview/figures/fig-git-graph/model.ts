import { run, type Effect, type Outcome, type Refusal } from './commands.js';
import { layout, type Place } from './layout.js';
import { parseCommand } from './parseCommand.js';
import { FIRST, headOf, mergeBases, reachable, type Repository } from './repository.js';
import type { State } from './state.js';

/** How many columns a graph has room for. */
export const MOST_COLUMNS = 9;
/** How many lanes a graph has room for. */
export const MOST_LANES = 4;

/** What is known of a commit that is looked at. */
export interface Look {
  readonly id: string;
  readonly parents: readonly string[];
  /** The branches that reach it. */
  readonly branches: readonly string[];
}

/** Everything the view draws. */
export interface Derived {
  readonly repository: Repository;
  readonly places: readonly Place[];
  /** Commits that a branch or HEAD reaches: the others are kept for a while, and then thrown away. */
  readonly kept: ReadonlySet<string>;
  readonly head: string;
  /** Where the history of HEAD and of the other branch meet; empty where one of them is the other. */
  readonly bases: readonly string[];
  readonly look: Look | undefined;
  /** What the last line did. */
  readonly effect: Effect | undefined;
  /** The branches HEAD is not on. */
  readonly others: readonly string[];
  /** The one of them that the buttons speak of. */
  readonly other: string | undefined;
}

/** Runs a typed line. A graph that would not fit is refused. */
export function runLine(repository: Repository, line: string): Outcome | undefined {
  const command = parseCommand(line);
  if (command === undefined) return undefined;
  const outcome = run(repository, command);
  return 'repository' in outcome && !fits(outcome.repository) ? { refusal: 'no-room' } : outcome;
}

function fits(repository: Repository): boolean {
  return layout(repository).every(({ column, lane }) => column < MOST_COLUMNS && lane < MOST_LANES);
}

/** Runs lines one after the other; what is refused changes nothing. */
export function replay(lines: readonly string[]): { readonly repository: Repository; readonly effect: Effect | undefined } {
  let repository = FIRST;
  let effect: Effect | undefined;
  for (const line of lines) {
    const outcome = runLine(repository, line);
    if (outcome !== undefined && 'repository' in outcome) ({ repository, effect } = outcome);
  }
  return { repository, effect };
}

/** The graph that the lines have made, and what can be said of it. */
export function derive(state: State): Derived {
  const { repository, effect } = replay(state.lines);
  const { branches, commits, head } = repository;
  const at = headOf(repository);
  const others = branches.map(({ name }) => name).filter((name) => !('branch' in head && head.branch === name));
  const other = others.find((name) => name === state.other) ?? others[0];
  const otherAt = branches.find(({ name }) => name === other)?.at ?? at;
  const chosen = commits.find(({ id }) => id === state.chosen);
  return {
    repository,
    places: layout(repository),
    kept: reachable(repository, at, ...branches.map((branch) => branch.at)),
    head: at,
    bases: otherAt === at ? [] : mergeBases(repository, at, otherAt),
    look: chosen && { id: chosen.id, parents: chosen.parents, branches: reaching(repository, chosen.id) },
    effect,
    others,
    other,
  };
}

const reaching = (repository: Repository, id: string): readonly string[] =>
  repository.branches.filter(({ at }) => reachable(repository, at).has(id)).map(({ name }) => name);

/** What a line would make of the graph: it, and what other commands would make of it, to choose from. */
export interface Candidate {
  readonly repository: Repository;
  readonly isRight: boolean;
}

/** Up to three different graphs, one of them what `line` makes, in an order that does not tell which. */
export function candidates(repository: Repository, line: string): readonly Candidate[] {
  const outcome = runLine(repository, line);
  if (outcome === undefined || 'refusal' in outcome) return [];
  const target = line.trim().split(/\s+/).at(-1) ?? 'HEAD';
  const rivals = [
    `git merge ${target}`,
    `git rebase ${target}`,
    `git reset --hard ${target}`,
    `git merge --no-ff ${target}`,
    'git reset --hard HEAD~1',
    'git commit',
  ];
  const seen = new Set([shapeOf(outcome.repository)]);
  const wrong = rivals.flatMap((rival): readonly Candidate[] => {
    const made = runLine(repository, rival);
    if (made === undefined || 'refusal' in made || seen.has(shapeOf(made.repository))) return [];
    seen.add(shapeOf(made.repository));
    return [{ repository: made.repository, isRight: false }];
  });
  const all = [...wrong.slice(0, 2), { repository: outcome.repository, isRight: true }];
  return all.toSorted((a, b) => (shapeOf(a.repository) < shapeOf(b.repository) ? -1 : 1));
}

/** A graph as text: the same text for what looks the same. */
export function shapeOf(repository: Repository): string {
  const { commits, branches, head } = repository;
  return JSON.stringify([commits.map(({ id, parents }) => [id, parents]), branches, head]);
}

/** Why a line was not run. */
export type Problem = Refusal | 'unknown-command';
