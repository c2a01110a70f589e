import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { runCommand, webviewFrame } from '../host/workbench.js';
import { itIsAccessible } from './support/accessibility.js';
import { useAscent } from './support/ascentWindow.js';

describe('the look at my environment', () => {
  const home = join(tmpdir(), `ascent-home-${randomUUID()}`);
  before(() => mkdir(home));
  after(() => rm(home, { recursive: true, force: true }));
  const ascent = useAscent({
    env: { HOME: home, XDG_CONFIG_HOME: home, GIT_CONFIG_GLOBAL: join(home, '.gitconfig'), GIT_CONFIG_NOSYSTEM: '1' },
  });
  const frame = (): FrameLocator => webviewFrame(ascent().page);
  const finding = (id: string, state: string): Locator => frame().locator(`#finding-${id}[data-state="${state}"]`);

  it('tells what is there and what is in the way', async () => {
    await runCommand(ascent().page, 'Ascent: Check My Environment');
    await finding('identity', 'problem').getByText('Git does not know your name and e-mail').waitFor();
    await finding('git', 'fine')
      .getByText(/^Git \d/)
      .waitFor();
    await finding('python', 'fine')
      .getByText(/^Python 3/)
      .waitFor();
    await finding('folder', 'fine').waitFor();
  });

  itIsAccessible(ascent);

  it('sets the identity of Git, once the learner has said where it is to hold, and stays where the keyboard was', async () => {
    const { page } = ascent();
    const repair = finding('identity', 'problem').getByRole('button', { name: 'Set Name and E-mail…' });
    await repair.focus();
    await repair.press('Enter');
    const input = page.locator('.quick-input-widget');
    for (const [part, text] of Object.entries({ '1/2': 'Ada Lovelace', '2/2': 'ada@example.org' })) {
      await input.getByText(part).waitFor();
      await input.locator('input[type="text"], input:not([type])').first().fill(text);
      await page.keyboard.press('Enter');
    }
    const question = page.locator('.monaco-dialog-box');
    await question.getByText('Ada Lovelace <ada@example.org>').waitFor();
    await assert.rejects(readFile(join(home, '.gitconfig')));
    await question.getByRole('button', { name: 'For All My Repositories' }).click();
    await finding('identity', 'fine').getByText('Ada Lovelace <ada@example.org>').waitFor();
    assert.match(await readFile(join(home, '.gitconfig'), 'utf8'), /name = Ada Lovelace\s+email = ada@example\.org/);
  });

  it('gives a report to ask for help with, which names nobody', async () => {
    const { page } = ascent();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await frame().getByRole('button', { name: 'Copy Report' }).click();
    await frame().getByText('Copied.').first().waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(report, /^Ascent: environment report\nAscent \d.*, VS Code \d/);
    assert.match(report, /\[Fine\] Your name and e-mail for commits/);
    assert.doesNotMatch(report, /Lovelace|example\.org/);
  });
});
