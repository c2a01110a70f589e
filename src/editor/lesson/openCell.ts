import * as vscode from 'vscode';
import type { CellBlock, ParsedLesson } from '../../core/content/parsedLesson.js';
import { writeScript } from '../../core/export/runnableScript.js';
import { UserError } from '../../core/userError.js';
import type { ContentStore } from '../content/contentStore.js';
import { askQuickPick } from '../quickPick.js';
import { readExportedLesson } from './export/readExportedLesson.js';

/**
 * Opens a cell of a lesson, and those before it, as a Python file beside the lesson; asks which cell when none is named.
 * @param codes code of the learner's own, by the cell it stands in
 */
export async function openCell(
  id: string,
  cell: unknown,
  codes: unknown,
  content: Pick<ContentStore, 'catalogue' | 'contentUri'>,
): Promise<void> {
  const { lesson, title } = await readExportedLesson(id, content);
  const chosen = typeof cell === 'string' ? cell : await pickCell(lesson);
  if (chosen === undefined) {
    return;
  }
  const label = (number: number): string => vscode.l10n.t('Cell {0}', number);
  const blocks = lesson.blocks.map((block) =>
    block.kind === 'cell' ? { ...block, code: findCode(codes, block.id) ?? block.code } : block,
  );
  const script = writeScript(blocks, chosen, title, label);
  if (script === undefined) {
    throw new UserError(vscode.l10n.t('This lesson has no such cell. It may have changed: open it again.'));
  }
  const document = await vscode.workspace.openTextDocument({ language: 'python', content: script.code });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  const start = new vscode.Position(script.line, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}

function findCode(codes: unknown, cell: string): string | undefined {
  const code: unknown = typeof codes === 'object' && codes !== null ? Reflect.get(codes, cell) : undefined;
  return typeof code === 'string' ? code : undefined;
}

async function pickCell({ blocks }: ParsedLesson): Promise<string | undefined> {
  const cells = blocks.filter((block): block is CellBlock => block.kind === 'cell');
  if (cells.length === 0) {
    throw new UserError(vscode.l10n.t('This lesson has no cells.'));
  }
  const items = cells.map(({ id, code }, index) => ({
    id,
    label: vscode.l10n.t('Cell {0}', index + 1),
    detail: code.split('\n').find((line) => !/^\s*(?:$|#|import |from )/.test(line)) ?? '',
  }));
  const chosen = await askQuickPick(items, {
    title: vscode.l10n.t('Open Cell in an Editor'),
    placeHolder: vscode.l10n.t('Which cell? The cells before it come along, so that it runs.'),
  });
  return chosen?.id;
}
