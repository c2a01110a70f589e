import { Buffer } from 'node:buffer';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { dayOf, writeDay } from '../../core/localDay.js';
import { newPlan } from '../../core/plan/newPlan.js';
import { planFile } from '../../core/plan/planFormat.js';
import { UserError } from '../../core/userError.js';
import { isThere } from '../../platform/isThere.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { askQuickPick } from '../quickPick.js';
import { askForPlan } from './askForPlan.js';
import type { PlanStore } from './planStore.js';

/**
 * Makes a study plan from a few answers and opens it. A plan that is there already is opened, or kept under another name if the learner
 * wants a new one.
 * @throws UserError with no folder open, and where the file cannot be written
 */
export async function makeStudyPlan(store: PlanStore, { content, progress }: FeatureDependencies): Promise<void> {
  const file = await store.findFile();
  if (file === undefined) {
    throw new UserError(vscode.l10n.t('A study plan is kept in a folder of yours. Open a folder first, an empty one will do.'), [
      { title: vscode.l10n.t('Open Folder…'), command: 'workbench.action.files.openFolder' },
    ]);
  }
  const kept = (await isThere(file.fsPath)) ? await askWhatBecomesOf(file) : undefined;
  if (kept === 'opened' || kept === 'cancelled') {
    return;
  }
  const [catalogue, current] = await Promise.all([content.catalogue(), progress.load()]);
  const course = { catalogue, progress: current };
  const answers = await askForPlan(course, dayOf(new Date()));
  if (answers === undefined) {
    return;
  }
  const text = `${JSON.stringify(newPlan(answers, course), undefined, 2)}\n`;
  await write(file, kept, text);
  await vscode.window.showTextDocument(file);
}

/** @returns where the plan that is there shall be kept, or what has been done instead */
async function askWhatBecomesOf(file: vscode.Uri): Promise<vscode.Uri | 'opened' | 'cancelled'> {
  const keep = await findFreeName(file);
  const open = { label: `$(go-to-file) ${vscode.l10n.t('Open It')}` };
  const renew = {
    label: `$(add) ${vscode.l10n.t('Make a New One')}`,
    detail: vscode.l10n.t('The file that is there is kept as {0}.', path.basename(keep.fsPath)),
  };
  const chosen = await askQuickPick([open, renew], {
    title: vscode.l10n.t('Make a Study Plan'),
    placeHolder: vscode.l10n.t('There is a {0} in this folder already.', planFile),
  });
  if (chosen === undefined) {
    return 'cancelled';
  }
  if (chosen.label === renew.label) {
    return keep;
  }
  await vscode.window.showTextDocument(file);
  return 'opened';
}

async function findFreeName(file: vscode.Uri): Promise<vscode.Uri> {
  const stem = `plan-until-${writeDay(dayOf(new Date()))}`;
  for (let n = 1; ; n++) {
    const name = vscode.Uri.joinPath(file, '..', `${n === 1 ? stem : `${stem}-${String(n)}`}.json`);
    if (!(await isThere(name.fsPath))) {
      return name;
    }
  }
}

async function write(file: vscode.Uri, kept: vscode.Uri | undefined, text: string): Promise<void> {
  try {
    if (kept !== undefined) {
      await vscode.workspace.fs.rename(file, kept, { overwrite: false });
    } else if (await isThere(file.fsPath)) {
      // It came to be while the questions were answered.
      throw new Error(vscode.l10n.t('There is a {0} in this folder already.', planFile));
    }
    await vscode.workspace.fs.writeFile(file, Buffer.from(text, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      vscode.l10n.t('The plan could not be written to {0}: {1} Allow writing there, then run the command again.', file.fsPath, reason),
    );
  }
}
