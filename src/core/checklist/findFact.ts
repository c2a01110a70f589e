import type { Evidence } from '../content/schema/checklist.js';
import type { FoundDocument, FoundFile, WorkspaceFacts } from './workspaceFacts.js';

/** Evidence that lies in the files of the workspace. */
export type FileEvidence = Extract<
  Evidence,
  { kind: 'readme-section' | 'seed-set' | 'licence-recorded' | 'no-large-file' | 'model-card' | 'study-plan' }
>;

/** A fact that ticks an item: where it was found, and when that was last changed. */
export interface Fact extends FoundFile {
  /** Counted from 1. */
  readonly line?: number;
  /** The section that was found. */
  readonly section?: string;
  /** The size of the largest file. */
  readonly bytes?: number;
}

/** Is it to be looked for in the files of the workspace, rather than in the journal? */
export function isFileEvidence(evidence: Evidence): evidence is FileEvidence {
  return !(evidence.kind === 'exercise-passed' || evidence.kind === 'exercise-failed-then-passed' || evidence.kind === 'lesson-read');
}

const megabyte = 1_000_000;

/** What the model is for, and what it cannot do: the two sections that make a page a model card. */
const purposeWords = ['intended use', 'use', 'purpose'];
const limitWords = ['limit', 'caveat', 'risk', 'out of scope', 'out-of-scope'];

/** Finds what ticks an item among the facts; `undefined` where there is nothing, or where one cannot be sure. */
export function findFact(evidence: FileEvidence, facts: WorkspaceFacts): Fact | undefined {
  switch (evidence.kind) {
    case 'readme-section':
      return findSection(facts.readmes, evidence.headings);
    case 'seed-set':
      return facts.seeds[0];
    case 'licence-recorded':
      return facts.licences[0] ?? findSection(facts.readmes, ['licence', 'license']);
    case 'study-plan':
      return facts.plans[0];
    case 'no-large-file':
      return findSizes(facts, evidence.megabytes * megabyte);
    case 'model-card':
      return findSection(
        facts.modelCards.filter(({ sections }) => sections.some((title) => hasWord(title, purposeWords))),
        limitWords,
      );
  }
}

/** The largest file of all projects, where none is too large and all were seen. */
function findSizes({ projects, isComplete, at }: WorkspaceFacts, most: number): Fact | undefined {
  const [first, ...rest] = projects.map(({ largest }) => largest);
  if (first === undefined || !isComplete) {
    return undefined;
  }
  const { path, bytes } = rest.reduce((one, other) => (other.bytes > one.bytes ? other : one), first);
  return bytes > most ? undefined : { path, bytes, at };
}

function findSection(documents: readonly FoundDocument[], words: readonly string[]): Fact | undefined {
  for (const { path, at, sections } of documents) {
    const section = sections.find((title) => hasWord(title, words));
    if (section !== undefined) {
      return { path, at, section };
    }
  }
  return undefined;
}

/** Does a word of the title begin with one of these? "Running it" has "run", "Prune" has not. */
function hasWord(title: string, words: readonly string[]): boolean {
  const text = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;
  return words.some((word) => text.includes(` ${word}`));
}
