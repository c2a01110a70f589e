import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import { explainError } from '../explainError.js';
import type { Log } from '../log.js';
import type { CommandId } from './commandId.js';

/** What a command does. */
type CommandFunction = (...args: readonly unknown[]) => unknown;

/** Knows what each command does, and runs it behind the one error boundary. VS Code knows the names since the start. */
export class CommandRegistry {
  readonly #functions = new Map<string, CommandFunction>();

  constructor(private readonly log: Log) {}

  /** Says what a command does. */
  register(id: CommandId, run: CommandFunction): void {
    this.#functions.set(id, run);
  }

  /** Runs a command. What it throws is shown to the learner and never escapes. */
  async run(id: string, args: readonly unknown[]): Promise<unknown> {
    try {
      const run = this.#functions.get(id);
      if (run === undefined) {
        throw new Error(`${id} has no function`);
      }
      return await run(...args);
    } catch (error) {
      // Not awaited: the command is over, whether or not the learner answers.
      void this.show(error);
      return undefined;
    }
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
    const showLog = vscode.l10n.t('Show Log');
    const chosen = await vscode.window.showErrorMessage(explainError(error, this.log), showLog);
    if (chosen === showLog) {
      this.log.channel.show();
    }
  }
}
