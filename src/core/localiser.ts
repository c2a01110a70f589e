/** Turns an English text with `{0}` places into the reader's language; `vscode.l10n` fits it. */
export interface Localiser {
  t(message: string, ...args: readonly (string | number | boolean)[]): string;
}

/** English as it is written in the code, with its places filled in: for tests, and where there is no editor. */
export const english: Localiser = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place)),
};
