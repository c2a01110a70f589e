import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import type { Log } from '../log.js';
import type { CommandId } from './commandId.js';

/** Registers commands, each behind the same error boundary. */
export class CommandRegistry implements vscode.Disposable {
  readonly #registered: vscode.Disposable[] = [];

  constructor(private readonly log: Log) {}

  /** Registers a command. What it throws is shown to the learner and never escapes. */
  register(id: CommandId, run: (...args: readonly unknown[]) => unknown): void {
    this.#registered.push(
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        try {
          return await run(...args);
        } catch (error) {
          // Not awaited: the command is over, whether or not the learner answers.
          void this.show(error);
          return undefined;
        }
      }),
    );
  }

  /** Shows an error: a {@link UserError} as it is with its ways on, anything else with a way to the log. */
  async show(error: unknown): Promise<void> {
    if (error instanceof vscode.CancellationError) {
      return;
    }
    if (error instanceof UserError) {
      const titles = error.actions.map(({ title }) => title);
      const chosen = await vscode.window.showErrorMessage(error.message, ...titles);
      const action = error.actions.find(({ title }) => title === chosen);
      if (action !== undefined) {
        await vscode.commands.executeCommand(action.command, ...(action.args ?? []));
      }
      return;
    }
    this.log.error(error);
    const showLog = vscode.l10n.t('Show Log');
    const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('Something went wrong in Ascent. The log says what.'), showLog);
    if (chosen === showLog) {
      this.log.channel.show();
    }
  }

  /** Takes every command away. */
  dispose(): void {
    vscode.Disposable.from(...this.#registered).dispose();
  }
}
