import * as vscode from 'vscode';
import { parseCourseLink } from '../core/lesson/linkTarget.js';

/** Follows a link of the course from a page that is no lesson; anything that has no page of its own is ignored. */
export async function openCourseLink(target: string): Promise<void> {
  const link = parseCourseLink(target);
  if (link?.kind === 'lesson') {
    await vscode.commands.executeCommand('ascent.openLesson', link.id, link.heading);
  } else if (link?.kind === 'step') {
    await vscode.commands.executeCommand('ascent.openStep', link.id);
  } else if (link?.kind === 'exercise') {
    await vscode.commands.executeCommand('ascent.openExercise', link.id);
  }
}
