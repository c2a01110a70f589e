import * as vscode from 'vscode';
import { askQuickPick } from '../../quickPick.js';
import { versionScheme } from '../shownNames.js';

/** A difference to look at. */
export interface Preview {
  readonly left: vscode.Uri;
  readonly right: vscode.Uri;
  readonly title: string;
}

/** A way on, with the difference it makes. */
export interface PreviewedChoice<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly preview?: Preview | undefined;
  readonly value: T;
}

/** Lets the learner choose, and shows beneath the list what the row with the focus would change. */
export async function chooseWithPreview<T>(
  title: string,
  placeHolder: string,
  choices: readonly PreviewedChoice<T>[],
): Promise<T | undefined> {
  let shown: Preview | undefined;
  const show = ({ preview }: PreviewedChoice<T>): void => {
    if (preview !== undefined && preview !== shown) {
      shown = preview;
      const options: vscode.TextDocumentShowOptions = { preview: true, preserveFocus: true };
      void vscode.commands.executeCommand('vscode.diff', preview.left, preview.right, preview.title, options);
    }
  };
  try {
    const chosen = await askQuickPick([...choices], {
      title,
      placeHolder,
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        const row = choices.find((each) => each === item);
        if (row !== undefined) {
          show(row);
        }
      },
    });
    return chosen?.value;
  } finally {
    await closePreviews();
  }
}

/** Once the choice is made, a difference that no longer is one only stands in the way. */
async function closePreviews(): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input, isPreview }) =>
        isPreview &&
        input instanceof vscode.TabInputTextDiff &&
        [input.original, input.modified].some((uri) => uri.scheme === versionScheme && uri.query.includes('blob=')),
    );
  await vscode.window.tabGroups.close(tabs, true);
}
