import * as vscode from 'vscode';
import type { ChecklistFilter } from '../../core/checklist/checklistFilter.js';
import { askQuickPick } from '../quickPick.js';

/** Asks which items the Checklist shall show; `undefined` when the learner backs out. */
export async function chooseChecklistFilter(current: ChecklistFilter): Promise<ChecklistFilter | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly filter: ChecklistFilter })[] = [
    { filter: 'all', label: `$(checklist) ${vscode.l10n.t('All items')}` },
    { filter: 'open', label: `$(circle-large-outline) ${vscode.l10n.t('What is not ticked')}` },
    {
      filter: 'evidence',
      label: `$(verified) ${vscode.l10n.t('What ticks itself')}`,
      detail: vscode.l10n.t('Items with evidence: passed tests, lessons read, and what is found in your files'),
    },
  ];
  const marked = items.map((item) => (item.filter === current ? { ...item, description: vscode.l10n.t('shown now') } : item));
  const chosen = await askQuickPick(marked, {
    title: vscode.l10n.t('Filter Checklist'),
    placeHolder: vscode.l10n.t('Which items?'),
    matchOnDetail: true,
  });
  return chosen?.filter;
}

/** Says above the rows which of them are shown. */
export function describeChecklistFilter(filter: ChecklistFilter): string {
  switch (filter) {
    case 'all':
      return '';
    case 'open':
      return vscode.l10n.t('Showing what is not ticked');
    case 'evidence':
      return vscode.l10n.t('Showing what ticks itself');
  }
}
