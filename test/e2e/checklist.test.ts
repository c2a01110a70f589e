import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { notifications, openViewContainer, openWorkbench, treeRows, waitForWorkbench } from '../host/workbench.js';
import { useAscent } from './support/ascentWindow.js';

const item = 'I can draw the diagram';

async function checkbox(page: Page, text: string): Promise<ReturnType<Page['locator']>> {
  await openViewContainer(page, 'Ascent');
  const row = treeRows(page, 'Checklist').filter({ hasText: text });
  await row.waitFor();
  return row.getByRole('checkbox').or(row.locator('.custom-view-tree-node-item-checkbox'));
}

function journalOf(workspace: string): string {
  return path.join(workspace, '.ascent', 'journal.jsonl');
}

async function isChecked(page: Page, text: string): Promise<boolean> {
  const row = treeRows(page, 'Checklist').filter({ hasText: text });
  return (await row.getByText('ticked by you').count()) > 0;
}

describe('the checklist', () => {
  const ascent = useAscent();

  it('keeps a tick in the journal of the workspace, and has it again after a reload', async () => {
    const { page, workspace } = ascent();
    await (await checkbox(page, item)).first().click();
    await treeRows(page, 'Checklist').filter({ hasText: 'ticked by you' }).waitFor();
    const [line = '', ...rest] = (await readFile(journalOf(workspace.path), 'utf8')).split('\n');
    const event: unknown = JSON.parse(line);
    assert.ok(typeof event === 'object' && event !== null);
    assert.deepEqual({ ...event, id: '', at: '' }, { id: '', at: '', type: 'checklist.set', item: 'start.draw-the-diagram', done: true });
    assert.deepEqual(rest, ['']);
    await page.reload();
    await waitForWorkbench(page);
    await openViewContainer(page, 'Ascent');
    await treeRows(page, 'Checklist').filter({ hasText: 'ticked by you' }).waitFor();
  });

  it('shows what another window wrote', async () => {
    const { page, workspace } = ascent();
    const events = [
      { id: 'w2-1', at: new Date().toISOString(), type: 'checklist.set', item: 'start.product-apart', done: true },
      { id: 'w2-2', at: new Date().toISOString(), type: 'lesson.read', lesson: 'start.what-is-ml' },
    ];
    await appendFile(journalOf(workspace.path), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    await treeRows(page, 'Checklist').filter({ hasText: 'I took a product apart' }).filter({ hasText: 'ticked by you' }).waitFor();
    await treeRows(page, 'Roadmap').filter({ hasText: 'What machine learning is' }).filter({ hasText: '25 min · read' }).waitFor();
  });
});

describe('two windows on one folder', () => {
  const ascent = useAscent();

  it('tick at the same time and lose nothing', async () => {
    const { page, server, workspace } = ascent();
    const browser = page.context().browser();
    assert.ok(browser);
    // Where this is tried again, the clicks must not take back the ticks of the first try.
    await rm(journalOf(workspace.path), { force: true });
    await openViewContainer(page, 'Ascent');
    await treeRows(page, 'Checklist').filter({ hasText: 'ticked by you' }).first().waitFor({ state: 'detached' });
    const second = await openWorkbench(browser, server, { folder: workspace.path, reducedMotion: true });
    const [first, other] = await Promise.all([checkbox(page, item), checkbox(second, 'I took a product apart')]);
    await Promise.all([first.first().click(), other.first().click()]);
    for (const window of [page, second]) {
      await treeRows(window, 'Checklist').filter({ hasText: 'ticked by you' }).nth(1).waitFor();
      assert.deepEqual([await isChecked(window, item), await isChecked(window, 'I took a product apart')], [true, true]);
    }
    assert.equal((await readFile(journalOf(workspace.path), 'utf8')).trimEnd().split('\n').length, 2);
    await second.context().close();
  });
});

describe('a damaged journal', () => {
  const good = '{"id":"1","at":"2026-01-01T00:00:00.000Z","type":"checklist.set","item":"start.product-apart","done":true}';
  const text = `${good}\nthis is not an event\n{"id":"2","at":"2026-01-01T00:0`;
  const ascent = useAscent({ files: { '.ascent/journal.jsonl': text } });

  it('is reported once, with a way to look at it, and everything readable counts', async () => {
    const { page, workspace } = ascent();
    await openViewContainer(page, 'Ascent');
    await treeRows(page, 'Checklist').filter({ hasText: 'ticked by you' }).waitFor();
    const notice = notifications(page).filter({ hasText: '2 lines of your progress journal cannot be read' });
    await notice.waitFor();
    assert.equal(await notice.count(), 1);
    await (await checkbox(page, item)).first().click();
    await treeRows(page, 'Checklist').filter({ hasText: 'ticked by you' }).nth(1).waitFor();
    const after = await readFile(journalOf(workspace.path), 'utf8');
    assert.ok(after.startsWith(`${text}\n{`), 'the damaged lines are still there, and the new event starts on a line of its own');
    assert.equal(await notice.count(), 1);
    await notice.getByRole('button', { name: 'Open the Journal' }).click();
    await page.locator('.tab', { hasText: 'journal.jsonl' }).waitFor();
  });
});

describe('a journal that cannot be written', () => {
  const ascent = useAscent({ files: { '.ascent': 'a file where a folder should be' } });

  it('says what to do, and shows no tick that was not kept', async () => {
    const { page } = ascent();
    await (await checkbox(page, item)).first().click();
    await notifications(page).filter({ hasText: 'Your progress could not be saved' }).waitFor();
    assert.equal(await isChecked(page, item), false);
  });
});

describe('with no folder open', () => {
  const ascent = useAscent({ noFolder: true });

  it('keeps ticks with the extension, says what a folder is for, and offers to bring the ticks into the first folder', async () => {
    const { page, server, workspace } = ascent();
    await openViewContainer(page, 'Ascent');
    await page.getByText('Exercises and your progress need a folder to live in').waitFor();
    await (await checkbox(page, item)).first().click();
    await treeRows(page, 'Checklist').filter({ hasText: 'ticked by you' }).waitFor();
    await mkdir(workspace.path, { recursive: true });
    await writeFile(path.join(workspace.path, 'notes.md'), '# Notes\n');
    await page.goto(server.address(workspace.path));
    await waitForWorkbench(page);
    await openViewContainer(page, 'Ascent');
    const offer = notifications(page).filter({ hasText: 'You have progress from when no folder was open' });
    await offer.getByRole('button', { name: 'Bring It Here' }).click();
    await treeRows(page, 'Checklist').filter({ hasText: 'ticked by you' }).waitFor();
    assert.match(await readFile(journalOf(workspace.path), 'utf8'), /start\.draw-the-diagram/);
  });
});
