import * as vscode from 'vscode';
import { tellIfSlow } from '../core/tellIfSlow.js';

/** Milliseconds after which a person wonders whether anything happens. */
const patience = 300;

/**
 * Awaits a task, and shows that it goes on, with a way to cancel it, only once it has taken longer than a moment: VS Code keeps
 * such a notification for 0.8 s at the least, over the page that the learner came for.
 */
export function withLateProgress<Result>(title: string, task: Promise<Result>, cancel: () => void): Promise<Result> {
  return tellIfSlow(task, patience, () => {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
      token.onCancellationRequested(cancel);
      await Promise.allSettled([task]);
    });
  });
}
