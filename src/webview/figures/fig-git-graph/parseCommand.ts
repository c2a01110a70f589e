import type { Command } from './commands.js';

/** The longest name there is room for beside a commit. */
const LONGEST_NAME = 14;
const NAME = /^[A-Za-z][\w-]*$/;

/** Reads a typed line as Git would, within what the figure knows. Undefined for anything else. */
export function parseCommand(line: string): Command | undefined {
  const words = line.trim().split(/\s+/);
  const [verb, ...rest] = words[0] === 'git' ? words.slice(1) : words;
  const options = rest.filter((word) => word.startsWith('-'));
  const names = rest.filter((word) => !word.startsWith('-'));
  const [first, second] = names;
  const has = (...allowed: readonly string[]): boolean => options.every((option) => allowed.includes(option));
  const isName = (name: string | undefined): name is string =>
    name !== undefined && NAME.test(name) && name !== 'HEAD' && name.length <= LONGEST_NAME;
  switch (verb) {
    case 'commit':
      // The message is what comes after -m; commits here are called by their number.
      return { kind: 'commit' };
    case 'branch':
      return has() && isName(first) && names.length <= 2 ? { kind: 'branch', name: first, target: second ?? 'HEAD' } : undefined;
    case 'switch':
    case 'checkout': {
      if (options.includes('-c') || options.includes('-b')) {
        const isCreate = isName(first) && names.length <= 2 && options.length === 1;
        return isCreate ? { kind: 'create', name: first, target: second ?? 'HEAD' } : undefined;
      }
      if (first === undefined || names.length > 1 || !has('--detach', '-d')) return undefined;
      return { kind: 'switch', target: first, mode: options.length > 0 ? 'detach' : 'branch' };
    }
    case 'merge':
      return first !== undefined && names.length === 1 && has('--no-ff', '--no-edit')
        ? { kind: 'merge', target: first, mustCommit: options.includes('--no-ff') }
        : undefined;
    case 'rebase':
      return first !== undefined && names.length === 1 && has() ? { kind: 'rebase', target: first } : undefined;
    case 'reset':
      return names.length <= 1 && has('--hard') && options.length === 1 ? { kind: 'reset', target: first ?? 'HEAD' } : undefined;
    case 'revert':
      return first !== undefined && names.length === 1 && has('--no-edit') ? { kind: 'revert', target: first } : undefined;
    default:
      return undefined;
  }
}
