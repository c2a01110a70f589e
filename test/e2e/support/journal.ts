import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AscentWindow } from './ascentWindow.js';

/** Waits until the journal of the window's workspace matches; a check of an exercise writes to it when it is over. */
export async function waitForJournal({ page, workspace }: AscentWindow, expected: RegExp, seconds = 5): Promise<void> {
  const file = join(workspace.path, '.ascent', 'journal.jsonl');
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    if (expected.test(await readFile(file, 'utf8').catch(() => ''))) return;
    await page.waitForTimeout(100);
  }
  assert.match(await readFile(file, 'utf8'), expected);
}
