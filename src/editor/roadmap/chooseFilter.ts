import * as vscode from 'vscode';
import type { RoadmapFilter } from '../../core/roadmap/roadmapFilter.js';
import { showUntilPutAway } from '../quickPick.js';

interface FilterItem extends vscode.QuickPickItem {
  readonly filter: RoadmapFilter;
}

function fixedItems(): readonly FilterItem[] {
  return [
    { label: `$(list-tree) ${vscode.l10n.t('Everything')}`, filter: { kind: 'everything' } },
    { label: `$(circle-large-outline) ${vscode.l10n.t('What is not done')}`, filter: { kind: 'notDone' } },
    { label: `$(book) ${vscode.l10n.t('Lessons')}`, filter: { kind: 'lessons' } },
    { label: `$(beaker) ${vscode.l10n.t('Exercises')}`, filter: { kind: 'exercises' } },
  ];
}

/** Asks what the Roadmap shall show: one of four views, or titles with the words typed. */
export async function chooseFilter(current: RoadmapFilter, apply: (filter: RoadmapFilter) => Promise<void>): Promise<void> {
  const picker = vscode.window.createQuickPick<FilterItem>();
  picker.title = vscode.l10n.t('Filter Roadmap');
  picker.placeholder = vscode.l10n.t('Choose, or type words to find in titles and topics');
  const suggest = (text: string): void => {
    const typed: readonly FilterItem[] =
      text.trim() === ''
        ? []
        : [
            {
              label: `$(search) ${vscode.l10n.t('With “{0}”', text.trim())}`,
              alwaysShow: true,
              filter: { kind: 'text', text: text.trim() },
            },
          ];
    picker.items = [...typed, ...fixedItems()];
  };
  suggest('');
  picker.activeItems = picker.items.filter(({ filter }) => filter.kind === current.kind);
  const chosen = await new Promise<RoadmapFilter | undefined>((resolve) => {
    picker.onDidChangeValue(suggest);
    picker.onDidAccept(() => {
      // A fast typist presses Enter before the rows follow: the words in the box count, not those in a row.
      const text = picker.value.trim();
      const filter = picker.activeItems[0]?.filter;
      const isText = text !== '' && (filter === undefined || filter.kind === 'text');
      resolve(isText ? { kind: 'text', text } : filter);
    });
    showUntilPutAway(picker, () => resolve(undefined));
  });
  picker.dispose();
  if (chosen !== undefined) {
    await apply(chosen);
  }
}
