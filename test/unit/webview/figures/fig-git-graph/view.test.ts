import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readout } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on Git', function () {
  this.timeout(30_000);
  const openAt = useFigure('fig-git-graph');
  const open = (preset: string): Promise<Page> => openAt({ preset, reducedMotion: true });
  const type = async (page: Page, line: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Command' }).fill(line);
    await page.keyboard.press('Enter');
  };

  it('runs what is typed, says why it does not, and undoes', async () => {
    const page = await open('diverged');
    await type(page, 'git rebase main');
    assert.match(await readout(page), /^Copied onto main: C4', C5'/);
    assert.equal(await page.locator('.fig-node.fig-lost').count(), 2);
    await type(page, 'git stash');
    assert.match(await readout(page), /^This figure knows commit/);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await page.locator('.fig-node').count(), 5);
    await page.context().close();
  });

  it('looks at a commit with the keyboard alone, and aims its buttons there', async () => {
    const page = await open('diverged');
    await page.locator('.fig-node[tabindex="0"]').focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    const look = /(C\d) (comes after|has no parent)/.exec(await readout(page))?.[1] ?? assert.fail('nothing is looked at');
    await page.getByRole('button', { name: `git reset --hard ${look}` }).click();
    assert.match(await readout(page), new RegExp(`^The label has moved to ${look}`));
    await page.context().close();
  });

  it('asks which graph it will be, and tells whether that was right', async () => {
    const page = await open('fast-forward');
    await page.getByRole('checkbox', { name: 'Predict each graph first' }).check();
    await page.getByRole('button', { name: 'git merge feature' }).click();
    const choices = page.locator('.fig-graph-choice');
    assert.ok((await choices.count()) > 1);
    assert.equal(await page.locator('.fig-node').count(), 4, 'nothing has been run yet');
    await page.getByRole('button', { name: '4 commits, C4 after C3, main at C4, feature at C4, HEAD on main' }).click();
    assert.match(await readout(page), /^Right\.\nFast-forward/);
    assert.equal(await choices.count(), 0);
    await page.context().close();
  });

  it('chooses among several other branches, and lets go of a branch with HEAD alone', async () => {
    const page = await open('diverged');
    await type(page, 'git branch fix C4');
    await page.getByLabel('Other branch').selectOption('fix');
    await page.getByRole('button', { name: 'git merge fix' }).click();
    assert.match(await readout(page), /^Already up to date: all of fix/);
    await type(page, 'git switch --detach C2');
    assert.match(await page.locator('.fig-node', { hasText: 'C2' }).innerHTML(), /HEAD/);
    await page.context().close();
  });
});
