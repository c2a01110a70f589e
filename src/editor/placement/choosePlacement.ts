import * as vscode from 'vscode';
import { isTestedOut } from '../../core/placement/placementProgress.js';
import type { CatalogueStep } from '../../core/roadmap/catalogue.js';
import { UserError } from '../../core/userError.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { askQuickPick } from '../quickPick.js';

/**
 * The step whose test is to be taken: the one that is named, or the one that the learner picks.
 * @param argument the id of a step, or a row of the tree
 * @throws UserError where the step has no test
 */
export async function choosePlacement(argument: unknown, { content, progress }: FeatureDependencies): Promise<CatalogueStep | undefined> {
  const id = readStepId(argument);
  const { steps } = await content.catalogue();
  if (id !== undefined) {
    const step = steps.find((one) => one.id === id);
    if (step?.placement === undefined) {
      throw new UserError(vscode.l10n.t('The step “{0}” has no placement test yet.', step?.title ?? id));
    }
    return step;
  }
  const current = await progress.load();
  const items = steps.flatMap((step, index) => {
    const taken = current.placements.get(step.id);
    const result = taken === undefined ? '' : vscode.l10n.t('{0} of {1} right', taken.correct, taken.total);
    const description = isTestedOut(step.id, current) ? vscode.l10n.t('tested out · {0}', result) : result;
    return step.placement === undefined ? [] : [{ step, label: `${index + 1}. ${step.title}`, description, detail: step.goal }];
  });
  const chosen = await askQuickPick(items, {
    title: vscode.l10n.t('Take a Placement Test'),
    placeHolder: vscode.l10n.t('Which step do you know already?'),
    matchOnDetail: true,
  });
  return chosen?.step;
}

function readStepId(argument: unknown): string | undefined {
  if (typeof argument === 'string') {
    return argument;
  }
  return typeof argument === 'object' && argument !== null && 'id' in argument && typeof argument.id === 'string' ? argument.id : undefined;
}
