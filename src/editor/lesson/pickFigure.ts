import * as vscode from 'vscode';
import { groupFigures, type FigureEntry } from '../../core/figures/figureEntry.js';
import { allFigures } from '../../core/figures/renderFigures.js';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { askQuickPick } from '../quickPick.js';

interface FigureItem extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Asks which figure to open; `undefined` when the reader thinks better of it. */
export async function pickFigure(figures: readonly FigureEntry[], catalogue: Catalogue): Promise<string | undefined> {
  const lessons = catalogue.steps.flatMap((step) => step.lessons);
  const items = groupFigures(figures, catalogue.steps).flatMap(({ step, number, figures: own }): FigureItem[] => [
    { label: `${number}. ${step.title}`, kind: vscode.QuickPickItemKind.Separator },
    ...own.map((figure) => ({
      id: figure.id,
      label: vscode.l10n.t(figure.title),
      description: lessons
        .filter(({ id }) => figure.lessons.includes(id))
        .map(({ title }) => title)
        .join(', '),
      detail: vscode.l10n.t(figure.shows),
    })),
  ]);
  const all: FigureItem = { id: allFigures, label: `$(layout) ${vscode.l10n.t('All Figures')}`, alwaysShow: true };
  const chosen = await askQuickPick([all, ...items], {
    title: vscode.l10n.t('Explore Figures'),
    placeHolder: vscode.l10n.t('Which figure?'),
    matchOnDetail: true,
    matchOnDescription: true,
  });
  return chosen?.id;
}
