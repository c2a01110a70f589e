import * as vscode from 'vscode';

/** The extension's log, made when something is first written to it or shown. */
export class Log {
  #channel: vscode.LogOutputChannel | undefined;

  /** The channel itself. */
  get channel(): vscode.LogOutputChannel {
    this.#channel ??= vscode.window.createOutputChannel('Ascent', { log: true });
    return this.#channel;
  }

  /** Writes an error with its stack. */
  error(error: unknown): void {
    this.channel.error(error instanceof Error ? error : String(error));
  }

  /** Writes a line that helps to understand what happened. */
  info(message: string): void {
    this.channel.info(message);
  }

  /** Gives the channel back. */
  dispose(): void {
    this.#channel?.dispose();
  }
}
