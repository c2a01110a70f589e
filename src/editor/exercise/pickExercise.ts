import * as vscode from 'vscode';
import { exerciseState } from '../../core/roadmap/itemStates.js';
import type { CatalogueExercise } from '../../core/roadmap/catalogue.js';
import { describeExerciseChoice } from '../../core/exercise/describeExerciseChoice.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { askQuickPick } from '../quickPick.js';

/** Lets the learner choose an exercise from all that are written, in the order of the roadmap, or from those that `keep` names. */
export async function pickExercise(
  { content, progress }: FeatureDependencies,
  placeHolder: string,
  keep: (id: string) => boolean = () => true,
): Promise<CatalogueExercise | undefined> {
  const [catalogue, done] = await Promise.all([content.catalogue(), progress.load()]);
  const items = catalogue.steps.flatMap((step, index): (vscode.QuickPickItem & { readonly exercise?: CatalogueExercise })[] => {
    const rows = step.exercises
      .filter(({ id }) => keep(id))
      .map((exercise) => ({ ...describeExerciseChoice(exercise, exerciseState(exercise.id, done), vscode.l10n), exercise }));
    const separator = { label: `${String(index + 1)}. ${step.title}`, kind: vscode.QuickPickItemKind.Separator };
    return rows.length === 0 ? [] : [separator, ...rows];
  });
  const chosen = await askQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
  return chosen?.exercise;
}
