import { isRecord } from '../shared/frameState.js';

/** Everything the learner has done: the graph is what these lines make of the first commit. */
export interface State {
  readonly lines: readonly string[];
  /** The branch the buttons for merge, rebase and switch speak of. */
  readonly other: string;
  /** The commit that is looked at, if any. */
  readonly chosen: string | undefined;
  /** Whether each command is to be predicted first. */
  readonly isPredicting: boolean;
}

/** More lines than this were not typed by hand. */
const MOST_LINES = 200;

const diverged = ['git commit', 'git branch feature', 'git commit', 'git switch feature', 'git commit', 'git commit'];
const start: State = { lines: diverged, other: 'main', chosen: undefined, isPredicting: false };

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  diverged: start,
  first: { ...start, lines: ['git commit'] },
  'fast-forward': {
    ...start,
    lines: ['git commit', 'git switch -c feature', 'git commit', 'git commit', 'git switch main'],
    other: 'feature',
  },
} as const satisfies Readonly<Record<string, State>>;

/** Reads a preset or a stored state; whatever is missing or of another type becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.diverged): State {
  if (!isRecord(stored)) return fallback;
  const lines: readonly unknown[] | undefined = Array.isArray(stored.lines) ? stored.lines : undefined;
  const isLine = (line: unknown): line is string => typeof line === 'string';
  return {
    lines: lines?.every(isLine) === true ? lines.filter(isLine).slice(0, MOST_LINES) : fallback.lines,
    other: typeof stored.other === 'string' ? stored.other : fallback.other,
    chosen: typeof stored.chosen === 'string' ? stored.chosen : undefined,
    isPredicting: stored.isPredicting === true,
  };
}
