import * as vscode from 'vscode';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { askQuickPick } from '../quickPick.js';

interface PageItem extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Asks which lesson or step to open; `undefined` when the reader thinks better of it. */
export async function pickPage(kind: 'lesson' | 'step', catalogue: Catalogue): Promise<string | undefined> {
  const items = catalogue.steps.flatMap((step, index): PageItem[] => {
    const title = `${index + 1}. ${step.title}`;
    if (kind === 'step') {
      return [{ id: step.id, label: title, detail: step.goal }];
    }
    const lessons = step.lessons.map((lesson) => ({
      id: lesson.id,
      label: lesson.title,
      description: vscode.l10n.t('{0} min', lesson.minutes),
      detail: lesson.objective,
    }));
    return lessons.length === 0 ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...lessons];
  });
  const chosen = await askQuickPick(items, {
    title: kind === 'lesson' ? vscode.l10n.t('Open Lesson') : vscode.l10n.t('Open Step'),
    placeHolder: kind === 'lesson' ? vscode.l10n.t('Which lesson?') : vscode.l10n.t('Which step?'),
    matchOnDetail: true,
  });
  return chosen?.id;
}
