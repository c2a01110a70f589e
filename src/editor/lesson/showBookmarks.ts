import * as vscode from 'vscode';
import { parseLesson } from '../../core/content/parseLesson.js';
import { describeBookmarks } from '../../core/lesson/describeBookmarks.js';
import type { LessonBookmarks } from '../../core/lesson/describeBookmarks.js';
import { UserError } from '../../core/userError.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { askQuickPick } from '../quickPick.js';
import { findText } from './readFiles.js';

interface BookmarkItem extends vscode.QuickPickItem {
  readonly lesson?: string;
  readonly heading?: string;
}

/** Lists the learner's bookmarks and opens the lesson at the one that is chosen. */
export async function showBookmarks({ content, progress }: FeatureDependencies): Promise<void> {
  const [catalogue, { bookmarks }] = await Promise.all([content.catalogue(), progress.load()]);
  if (bookmarks.size === 0) {
    throw new UserError(vscode.l10n.t('You have no bookmarks yet. Point at a heading of a lesson, and choose the bookmark beside it.'));
  }
  const lessons = await describeBookmarks(catalogue, bookmarks, async (path) => {
    const text = await findText(vscode.Uri.joinPath(content.contentUri, path));
    return text === undefined ? [] : parseLesson(path, text).headings;
  });
  const chosen = await askQuickPick(lessons.flatMap(toItems), {
    title: vscode.l10n.t('Bookmarks'),
    placeHolder: vscode.l10n.t('Where do you want to read on?'),
    matchOnDescription: true,
  });
  if (chosen?.lesson !== undefined) {
    await vscode.commands.executeCommand('ascent.openLesson', chosen.lesson, chosen.heading);
  }
}

function toItems({ lesson, title, bookmarks }: LessonBookmarks): readonly BookmarkItem[] {
  return [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...bookmarks.map(({ heading, words, isThere }) => ({
      label: `$(bookmark) ${words}`,
      description: isThere ? title : vscode.l10n.t('{0} (the lesson no longer has this heading)', title),
      lesson,
      heading,
    })),
  ];
}
