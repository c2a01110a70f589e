import type { Localiser } from '../localiser.js';

/** What is told of a file that differs. */
export interface ChangedLines {
  readonly path: string;
  readonly added: number;
  readonly removed: number;
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago something was, in words, such as “5 minutes ago”. */
export function describeAge(at: Date, now: Date, language: string): string {
  const seconds = Math.max(0, (now.getTime() - at.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? ['second', 1];
  return words.format(-Math.floor(seconds / length), unit);
}

/** Which files bringing an attempt back would change, and by how many lines. */
export function describeDifference(changes: readonly ChangedLines[], l10n: Localiser): string {
  if (changes.length === 0) {
    return l10n.t('the same as now');
  }
  const shown = changes.slice(0, 3).map(({ path, added, removed }) => `${path} (+${String(added)} −${String(removed)})`);
  return changes.length > 3 ? l10n.t('{0} and {1} more', shown.join(', '), changes.length - 3) : shown.join(', ');
}
