import * as vscode from 'vscode';
import { UserError } from '../core/userError.js';
import type { Log } from './log.js';

/** What went wrong, in words for the learner: a {@link UserError} as it is; anything else goes to the log, which the words point to. */
export function explainError(error: unknown, log: Pick<Log, 'error'>): string {
  if (error instanceof UserError) {
    return error.message;
  }
  log.error(error);
  return vscode.l10n.t('Something went wrong in Ascent. The log says what.');
}
