import type { Localiser } from '../localiser.js';
import { summariseFindings } from './describeEnvironment.js';
import type { Finding, FindingState } from './finding.js';

/** What must not be read in a report that is handed to others. */
export interface PrivateWords {
  /** The home folder. */
  readonly home: string;
  /** The name of the account. */
  readonly user: string;
  /** The name and e-mail that commits carry, and anything else that names the person. */
  readonly names: readonly string[];
}

/** The word for a state, for those who do not see its colour. */
export function nameState(state: FindingState, l10n: Localiser): string {
  switch (state) {
    case 'fine':
      return l10n.t('Fine');
    case 'advice':
      return l10n.t('Advice');
    case 'problem':
      return l10n.t('Problem');
  }
}

/**
 * Writes findings as plain text to ask for help with; who it is about is left out.
 * @param versions what was looked at, such as `Ascent 0.1.0` and the system
 * @param notice why something was not looked at
 */
export function writeReport(
  findings: readonly Finding[],
  versions: readonly string[],
  notice: string | undefined,
  secret: PrivateWords,
  l10n: Localiser,
): string {
  const parts = findings.map(({ state, title, words, details }) =>
    [`[${nameState(state, l10n)}] ${title}`, `    ${words}`, ...details.map((detail) => `    - ${detail}`)].join('\n'),
  );
  const head = [l10n.t('Ascent: environment report'), versions.join(', '), notice ?? summariseFindings(findings, l10n)];
  return `${leaveOut([head.join('\n'), ...parts].join('\n\n'), secret)}\n`;
}

/** Replaces what names a person: the home folder by `~`, the account in other paths, and names wherever they stand. */
export function leaveOut(text: string, { home, user, names }: PrivateWords): string {
  const forms = new Set([home, home.replaceAll('\\', '/'), encodeURI(home.replaceAll('\\', '/'))]);
  const withoutHome = [...forms]
    .filter((form) => form.length > 1)
    .reduce((rest, form) => rest.replace(new RegExp(`${quote(form)}(?=$|[^\\p{L}\\p{N}_])`, 'giu'), '~'), text);
  const withoutUser =
    user === '' ? withoutHome : withoutHome.replace(new RegExp(`(?<=[/\\\\])${quote(user)}(?=$|[^\\p{L}\\p{N}_])`, 'giu'), '<user>');
  return names.filter((name) => name !== '').reduce((rest, name) => rest.replaceAll(name, '<…>'), withoutUser);
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
