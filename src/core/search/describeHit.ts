import type { Localiser } from '../localiser.js';
import { excerptOf } from './excerpt.js';
import type { SearchDocument } from './searchDocument.js';
import type { SearchHit } from './searchIndex.js';

/** A row of the list of results: `label` with an icon, `description` beside it, `detail` below. */
export interface SearchRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

const icons: Readonly<Record<SearchDocument['kind'], string>> = {
  step: 'milestone',
  lesson: 'book',
  section: 'list-flat',
  term: 'symbol-key',
  figure: 'graph-line',
  exercise: 'beaker',
  card: 'note',
};

/** How a hit is shown: its title, what it is and belongs to, and where in its text the words stand. */
export function describeHit({ document, words }: SearchHit, l10n: Localiser): SearchRow {
  const { kind, title, place, text, terms } = document;
  return {
    label: `$(${icons[kind]}) ${withoutIcons(title)}`,
    description: withoutIcons([nameKind(kind, l10n), place].filter((part) => part !== '').join(' · ')),
    detail: withoutIcons(excerptOf(kind === 'term' && terms !== '' ? `${terms}: ${text}` : text, words)),
  };
}

/** The text of a course may hold “$(…)”, which VS Code would take for an icon. */
function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '$ (');
}

function nameKind(kind: SearchDocument['kind'], l10n: Localiser): string {
  switch (kind) {
    case 'step':
      return l10n.t('Step');
    case 'lesson':
      return l10n.t('Lesson');
    case 'section':
      return l10n.t('Section');
    case 'term':
      return l10n.t('Term');
    case 'figure':
      return l10n.t('Figure');
    case 'exercise':
      return l10n.t('Exercise');
    case 'card':
      return l10n.t('Card');
  }
}

/** Puts what exceeds so many hits in one lesson behind all others, so that a long lesson does not hide the rest. */
export function spreadOverLessons(hits: readonly SearchHit[], perLesson: number): readonly SearchHit[] {
  const counts = new Map<string, number>();
  const isWithin = hits.map(({ document: { kind, id, lesson } }) => {
    const group = lesson ?? `${kind === 'exercise' || kind === 'step' ? kind : 'lesson'} ${id}`;
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= perLesson;
  });
  return [...hits.filter((_, index) => isWithin[index]), ...hits.filter((_, index) => isWithin[index] !== true)];
}
