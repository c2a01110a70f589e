import * as vscode from 'vscode';
import { describeHit, spreadOverLessons } from '../../core/search/describeHit.js';
import type { SearchDocument } from '../../core/search/searchDocument.js';
import type { SearchResults } from '../../core/search/searchIndex.js';
import type { CatalogueLesson } from '../../core/roadmap/catalogue.js';

/** What choosing a row does. */
export type SearchChoice =
  | { readonly kind: 'open'; readonly document: SearchDocument }
  | { readonly kind: 'try'; readonly text: string }
  | { readonly kind: 'command'; readonly command: 'ascent.openLesson' | 'ascent.showLog' };

/** A row of the search; separators have no choice. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly choice?: SearchChoice;
}

const hitsPerLesson = 4;

/** The rows before anything is typed: where the learner was last, and what can be looked for. */
export function homeItems(recent: readonly CatalogueLesson[]): readonly SearchItem[] {
  const lessons = recent.map(({ id, title, objective }): SearchItem => {
    const document: SearchDocument = { kind: 'lesson', id, title, place: '', terms: '', text: objective };
    return { label: `$(history) ${title}`, detail: objective, choice: { kind: 'open', document } };
  });
  return [
    ...(lessons.length === 0 ? [] : [separator(vscode.l10n.t('recent lessons')), ...lessons]),
    separator(vscode.l10n.t('for example')),
    hint('learning rate', vscode.l10n.t('an idea, by any of its names')),
    hint('η', vscode.l10n.t('a symbol, or its name: eta')),
    hint('momentum', vscode.l10n.t('a term, a figure, or a function that an exercise asks for')),
  ];
}

/** The rows for what was found. */
export function resultItems(text: string, { hits, isPartial }: SearchResults): readonly SearchItem[] {
  if (hits.length === 0) {
    return nothingItems(text);
  }
  const rows = spreadOverLessons(hits, hitsPerLesson).map((hit): SearchItem => ({
    ...describeHit(hit, vscode.l10n),
    alwaysShow: true,
    choice: { kind: 'open', document: hit.document },
  }));
  return isPartial ? [separator(vscode.l10n.t('with some of the words')), ...rows] : rows;
}

/** The row that says why little is found. */
export function damagedItem(): SearchItem {
  return {
    label: `$(warning) ${vscode.l10n.t('Only titles are searched: the search index could not be read')}`,
    detail: vscode.l10n.t('Reinstall the extension; in a development build run “npm run build”. The log says more.'),
    alwaysShow: true,
    choice: { kind: 'command', command: 'ascent.showLog' },
  };
}

function nothingItems(text: string): readonly SearchItem[] {
  return [
    {
      label: `$(circle-slash) ${vscode.l10n.t('Nothing found for “{0}”', text)}`,
      detail: vscode.l10n.t('Try the beginning of a word, another name for it, or a symbol by its name, such as eta.'),
      alwaysShow: true,
    },
    {
      label: `$(book) ${vscode.l10n.t('Show all lessons')}`,
      alwaysShow: true,
      choice: { kind: 'command', command: 'ascent.openLesson' },
    },
  ];
}

function hint(text: string, description: string): SearchItem {
  return { label: `$(lightbulb) ${text}`, description, choice: { kind: 'try', text } };
}

function separator(label: string): SearchItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
