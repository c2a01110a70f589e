import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import { UserError } from '../../../core/userError.js';
import type { FeatureDependencies } from '../../featureDependencies.js';
import { askQuickPick } from '../../quickPick.js';
import { readFileArgument } from '../../readFileArgument.js';
import { readExportedLesson } from './readExportedLesson.js';
import { writeHtml, writeNotebook } from './writeExport.js';

/** The forms that a lesson can be taken along in. */
type ExportFormat = 'html' | 'notebook' | 'print';

const endings: Readonly<Record<ExportFormat, string>> = { html: 'html', notebook: 'ipynb', print: 'html' };

/**
 * Writes a lesson into a file: asks for the form and the place where they are not given, and says where it is.
 * @param format one of {@link ExportFormat}
 * @param target a file, as a path or an address
 */
export async function exportLesson(
  id: string,
  format: unknown,
  target: unknown,
  { context, content }: Pick<FeatureDependencies, 'context' | 'content'>,
): Promise<void> {
  const form = isFormat(format) ? format : await askForFormat();
  const file = form === undefined ? undefined : (readFileArgument(target) ?? (await askForTarget(id, form, context)));
  if (form === undefined || file === undefined) {
    return;
  }
  const exported = await readExportedLesson(id, content);
  const pagesUri = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
  const text = form === 'notebook' ? writeNotebook(exported) : await writeHtml(exported, pagesUri);
  await write(file, text);
  void tell(form, file);
}

function isFormat(format: unknown): format is ExportFormat {
  return typeof format === 'string' && Object.hasOwn(endings, format);
}

async function askForFormat(): Promise<ExportFormat | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly format: ExportFormat })[] = [
    { format: 'html', label: vscode.l10n.t('Web page'), detail: vscode.l10n.t('One HTML file, for any browser, without a network') },
    { format: 'notebook', label: vscode.l10n.t('Jupyter notebook'), detail: vscode.l10n.t('Its cells run there; answers are at the end') },
    {
      format: 'print',
      label: vscode.l10n.t('Print, or save as PDF'),
      detail: vscode.l10n.t('Opens the web page in your browser, which can print'),
    },
  ];
  const chosen = await askQuickPick(items, {
    title: vscode.l10n.t('Export Lesson'),
    placeHolder: vscode.l10n.t('As what?'),
  });
  return chosen?.format;
}

async function askForTarget(id: string, format: ExportFormat, context: vscode.ExtensionContext): Promise<vscode.Uri | undefined> {
  const name = `${id}.${endings[format]}`;
  // What is only printed needs no place of its own, unless the browser is on another machine.
  if (format === 'print' && isLocal()) {
    return vscode.Uri.joinPath(context.globalStorageUri, 'print', name);
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const filters = format === 'notebook' ? { [vscode.l10n.t('Jupyter notebook')]: ['ipynb'] } : { [vscode.l10n.t('Web page')]: ['html'] };
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Lesson'),
    filters,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/** Is the browser on the machine that the extension runs on? */
function isLocal(): boolean {
  return vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}

async function write(file: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(vscode.l10n.t('The lesson could not be written to {0}: {1} Choose another place.', file.fsPath, reason));
  }
}

async function tell(format: ExportFormat, file: vscode.Uri): Promise<void> {
  if (format === 'print' && isLocal()) {
    await vscode.env.openExternal(file);
    return;
  }
  const name = vscode.workspace.asRelativePath(file);
  const message =
    format === 'print'
      ? vscode.l10n.t('The lesson is in {0}. Open it in a browser and print it there: pages inside VS Code cannot print.', name)
      : vscode.l10n.t('The lesson is in {0}.', name);
  const open = vscode.l10n.t('Open');
  const isOpenable = format === 'notebook' || isLocal();
  const choice = await vscode.window.showInformationMessage(message, ...(isOpenable ? [open] : []));
  if (choice === open) {
    await (format === 'notebook' ? vscode.commands.executeCommand('vscode.open', file) : vscode.env.openExternal(file));
  }
}
