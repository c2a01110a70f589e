import * as vscode from 'vscode';

/** A question that goes sooner than a person can read it has not been answered with no, in milliseconds. */
const tooSoonToBeMeant = 700;

/**
 * Asks as `vscode.window.showQuickPick` does, and once more when the list goes at once.
 * When a command is chosen in the palette, VS Code gives the focus back to the page that had it, and does so with a delay: a list that the
 * command has opened by then loses the focus to the page, and closes before anybody could have read it.
 */
export async function askQuickPick<T extends vscode.QuickPickItem>(
  items: readonly T[] | Thenable<readonly T[]>,
  options: vscode.QuickPickOptions,
): Promise<T | undefined> {
  const start = performance.now();
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen === undefined && isTooSoon(start) ? vscode.window.showQuickPick(items, options) : chosen;
}

/** Shows a box, once more when it goes at once (see {@link askQuickPick}), and tells when the learner has put it away. */
export function showUntilPutAway(box: vscode.QuickInput, putAway: () => void): void {
  let start = performance.now();
  let isFirst = true;
  box.onDidHide(() => {
    if (isFirst && isTooSoon(start)) {
      isFirst = false;
      start = performance.now();
      box.show();
    } else {
      putAway();
    }
  });
  box.show();
}

function isTooSoon(start: number): boolean {
  return performance.now() - start < tooSoonToBeMeant;
}
