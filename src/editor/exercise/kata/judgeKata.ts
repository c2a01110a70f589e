import * as vscode from 'vscode';
import type { ReviewGrade } from '../../../core/progress/journalEvent.js';
import { describeInterval } from '../../../core/review/describeInterval.js';
import { gradeKata } from '../../../core/review/kataProgress.js';
import { kataItem, nextKata } from '../../../core/review/kataSchedule.js';
import { findKataReview, listKatas } from '../../../core/review/listKatas.js';
import type { CardState } from '../../../core/review/schedule.js';
import { readTasks } from '../../../platform/exercise/readProject.js';
import { askQuickPick } from '../../quickPick.js';
import type { CheckReport } from '../exerciseChecker.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { keepProgress } from '../keepProgress.js';

/**
 * After a kata was passed for the first time, records how well it went as far as can be told, so that it counts even if nobody answers; then
 * offers another judgement, the way back, and the comparison.
 */
export async function judgeKata(services: ExerciseServices, { project, kata, title, isWhole, verdict }: CheckReport): Promise<void> {
  if (kata === undefined || !isWhole || verdict.outcome !== 'passed') {
    return;
  }
  const { content, progress } = services.dependencies;
  const { exercise } = project.marker;
  const [catalogue, current, tasks] = await Promise.all([content.catalogue(), progress.load(), readTasks(project.folder)]);
  const before = listKatas(catalogue, current).find((each) => each.exercise.id === exercise)?.state;
  if (before === undefined || findKataReview(current, exercise) !== undefined) {
    return;
  }
  const grade = gradeKata(current.katas.get(exercise) ?? { failures: 0, helped: undefined }, tasks.length);
  await keepProgress(progress, { type: 'card.reviewed', card: kataItem(exercise), grade });
  const back = vscode.l10n.t('Leave Kata');
  const compare = vscode.l10n.t('Compare');
  const change = vscode.l10n.t('Judge It…');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Kata passed: “{0}”. It counts as “{1}” and comes back in {2}. Your old solution is kept.',
      title,
      nameOf(grade),
      whenAfter(before, grade),
    ),
    back,
    compare,
    change,
  );
  const argument = { id: exercise, folder: project.folder };
  if (chosen === back) {
    await vscode.commands.executeCommand('ascent.leaveKata', argument);
  } else if (chosen === compare) {
    await vscode.commands.executeCommand('ascent.showOldSolution', argument);
  } else if (chosen === change) {
    await judgeOtherwise(services, exercise, title, before);
  }
}

async function judgeOtherwise({ dependencies }: ExerciseServices, exercise: string, title: string, before: CardState): Promise<void> {
  const items = ([1, 2, 3, 4] as const).map((grade) => ({ label: nameOf(grade), description: whenAfter(before, grade), grade }));
  const chosen = await askQuickPick(items, { placeHolder: vscode.l10n.t('How well did you still know “{0}”?', title) });
  if (chosen === undefined) {
    return;
  }
  const { progress } = dependencies;
  const current = findKataReview(await progress.load(), exercise);
  if (current !== undefined) {
    await progress.record({ type: 'review.undone', review: current.id });
  }
  await progress.record({ type: 'card.reviewed', card: kataItem(exercise), grade: chosen.grade });
}

function nameOf(grade: ReviewGrade): string {
  const names = { 1: vscode.l10n.t('Again'), 2: vscode.l10n.t('Hard'), 3: vscode.l10n.t('Good'), 4: vscode.l10n.t('Easy') };
  return names[grade];
}

function whenAfter(before: CardState, grade: ReviewGrade): string {
  const now = new Date();
  return describeInterval(now, nextKata(before, now, grade).due, vscode.l10n);
}
