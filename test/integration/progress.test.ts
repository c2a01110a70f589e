import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

describe('progress that is exported and imported', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ascent progress é '));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const event = (id: string, lesson: string): string =>
    `${JSON.stringify({ id, at: '2026-01-01T00:00:00.000Z', type: 'lesson.read', lesson })}\n`;
  const exported = async (): Promise<string> => {
    const file = join(folder, 'exported.jsonl');
    await vscode.commands.executeCommand('ascent.exportProgress', file);
    return readFile(file, 'utf8');
  };

  it('unites what is imported, twice without a change, and exports all of it with what it does not know', async () => {
    const foreign = '{"id":"import-3","at":"2026-01-01T00:00:00.000Z","type":"mentor.met","who":"Grace"}\n';
    const first = join(folder, 'laptop.jsonl');
    const second = join(folder, 'old progress.jsonl');
    await writeFile(first, `\uFEFF${event('import-1', 'start.what-is-ml')}not an event\n`);
    await writeFile(second, event('import-1', 'start.what-is-ml') + event('import-2', 'gone.lesson') + foreign);
    await vscode.commands.executeCommand('ascent.importProgress', first, vscode.Uri.file(second));
    const once = await exported();
    await vscode.commands.executeCommand('ascent.importProgress', first);
    assert.equal(await exported(), once);
    const imported = once.split('\n').filter((line) => line.includes('"import-'));
    assert.deepEqual(
      imported,
      [event('import-1', 'start.what-is-ml'), event('import-2', 'gone.lesson'), foreign].map((each) => each.trim()),
    );
    assert.equal(once.includes('not an event'), false);
    assert.deepEqual((await readdir(folder)).toSorted(), ['exported.jsonl', 'laptop.jsonl', 'old progress.jsonl']);
  });
});
