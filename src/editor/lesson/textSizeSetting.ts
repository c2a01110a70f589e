import * as vscode from 'vscode';
import { parseTextSize, usualTextSize } from '../../core/lesson/textSize.js';
import type { TextSize } from '../../core/lesson/textSize.js';

/** The setting that says how large the text of lessons is. */
export const textSizeSetting = 'ascent.lesson.textSize';

/** The text size that holds now. */
export function readTextSize(): TextSize {
  return parseTextSize(vscode.workspace.getConfiguration().get(textSizeSetting));
}

/** Sets the text size for every lesson: where the reader has set it before, or else for all windows. */
export async function writeTextSize(size: TextSize): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const isOfWorkspace = configuration.inspect(textSizeSetting)?.workspaceValue !== undefined;
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(textSizeSetting, size === usualTextSize && !isOfWorkspace ? undefined : size, target);
}
