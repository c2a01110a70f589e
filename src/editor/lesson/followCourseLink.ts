import * as vscode from 'vscode';
import { cardsSchema } from '../../core/content/schema/cards.js';
import { parseYaml } from '../../core/content/parseYaml.js';
import type { CourseLink } from '../../core/lesson/linkTarget.js';
import { UserError } from '../../core/userError.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { findText } from './readFiles.js';

/** Follows a link to something that has no lesson page: an exercise is opened or started, a card is asked, a placement test taken. */
export async function followCourseLink({ kind, id }: CourseLink, { content, progress }: FeatureDependencies): Promise<void> {
  if (kind === 'exercise') {
    const isStarted = (await progress.load()).exercises.has(id);
    await vscode.commands.executeCommand(isStarted ? 'ascent.openExercise' : 'ascent.startExercise', id);
  } else if (kind === 'card') {
    await askCard(id, content);
  } else if (kind === 'placement') {
    await vscode.commands.executeCommand('ascent.takePlacementTest', id);
  }
}

async function askCard(id: string, content: FeatureDependencies['content']): Promise<void> {
  const [step = ''] = id.split('.');
  const file = `steps/${step}/cards.yaml`;
  const text = await findText(vscode.Uri.joinPath(content.contentUri, file));
  const card = parseYaml(text ?? '', cardsSchema, { file }).data?.cards.find((one) => one.id === id);
  if (card === undefined) {
    throw new UserError(vscode.l10n.t('This version of Ascent has no card “{0}”.', id));
  }
  const showAnswer = vscode.l10n.t('Show Answer');
  const detail = vscode.l10n.t('Answer it to yourself first.');
  if ((await vscode.window.showInformationMessage(card.front, { modal: true, detail }, showAnswer)) === showAnswer) {
    const points = card.rubric.map((point) => `• ${point}`).join('\n');
    await vscode.window.showInformationMessage(card.front, { modal: true, detail: `${card.back}\n\n${points}` });
  }
}
