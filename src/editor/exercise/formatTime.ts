import * as vscode from 'vscode';

/** A time (ISO 8601) as the learner reads it. */
export function formatTime(at: string): string {
  return new Date(at).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
