import { join } from 'node:path';
import * as vscode from 'vscode';
import { findPredictionLine, notesPath } from '../../core/exercise/experimentNotes.js';
import type { Project } from './projectStore.js';

/** Opens the notes where the prediction is written. */
export async function openPrediction({ folder }: Project, notes: string): Promise<void> {
  const line = findPredictionLine(notes) ?? 0;
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(vscode.Uri.file(join(folder, notesPath)), { selection, viewColumn: vscode.ViewColumn.One });
}
