import type { Localiser } from '../localiser.js';
import { planFile } from '../plan/planFormat.js';
import type { FileEvidence } from './findFact.js';
import type { WorkspaceFacts } from './workspaceFacts.js';

/** Says what an item looks for in the files of the workspace, and where it can be told, why that was not found. */
export function describeSearch(evidence: FileEvidence, facts: WorkspaceFacts | undefined, l10n: Localiser): string {
  switch (evidence.kind) {
    case 'readme-section':
      return l10n.t('Looks for a README of yours with text under a heading such as “{0}”.', evidence.headings[0] ?? '');
    case 'seed-set':
      return l10n.t('Looks for a seed in Python of yours, such as {0}.', 'default_rng(0)');
    case 'licence-recorded':
      return l10n.t('Looks for a file LICENSE, or for a README of yours with a section on the licence.');
    case 'study-plan':
      return l10n.t('Looks for {0} with hours and a target date; “Ascent: Make a Study Plan…” makes one.', planFile);
    case 'model-card':
      return l10n.t('Looks for a file MODEL_CARD.md with text under two headings: the intended use, and the limits.');
    case 'no-large-file':
      return describeSizes(evidence.megabytes, facts, l10n);
  }
}

function describeSizes(megabytes: number, facts: WorkspaceFacts | undefined, l10n: Localiser): string {
  const large = facts?.projects.map(({ largest }) => largest).find(({ bytes }) => bytes > megabytes * 1_000_000);
  if (large !== undefined) {
    return l10n.t('{0} is larger than {1} MB.', large.path, megabytes);
  }
  return facts?.isComplete === false
    ? l10n.t('The workspace is too large to be looked through to the end.')
    : l10n.t('Looks at every file of a folder of yours that has a README and Python in it, what Git ignores aside.');
}
