import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { openViewContainer, quickInput, runCommand, treeRows } from '../host/workbench.js';
import { useAscent } from './support/ascentWindow.js';

describe('the roadmap', () => {
  const ascent = useAscent();

  it('stands behind its icon in the activity bar, with all steps in order', async () => {
    const { page } = ascent();
    await openViewContainer(page, 'Ascent');
    const rows = treeRows(page, 'Roadmap');
    await rows.first().waitFor();
    await page.getByText('Begin with “What machine learning is').waitFor();
    await rows.filter({ hasText: /^1\. Start here/ }).waitFor();
    await rows.filter({ hasText: '25 min' }).waitFor();
  });

  it('says what a step will teach that is not written yet', async () => {
    const { page } = ascent();
    const rows = treeRows(page, 'Roadmap');
    await rows.filter({ hasText: /^7\. Supervised/ }).click();
    await rows.filter({ hasText: 'About this step' }).nth(1).waitFor();
    await page.locator('[aria-label^="Will teach: "]').first().waitFor();
  });

  it('can be filtered, says so, and shown whole again', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Filter Roadmap…');
    await quickInput(page).locator('input').fill('gradient descent');
    await page.keyboard.press('Enter');
    await page.getByText('Showing “gradient descent”').waitFor();
    const rows = treeRows(page, 'Roadmap');
    await rows.filter({ hasText: '40 min' }).waitFor();
    assert.equal(await rows.filter({ hasText: /^1\. Start here/ }).count(), 0);
    await runCommand(page, 'Ascent: Filter Roadmap…');
    await quickInput(page).locator('input').fill('no such words anywhere');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing in the roadmap matches the filter.').waitFor();
    await page.getByRole('button', { name: 'Show Everything' }).click();
    await rows.filter({ hasText: /^1\. Start here/ }).waitFor();
  });

  it('ships what it needs and nothing else', async () => {
    const folder = process.env['ASCENT_EXTENSIONS_DIR'] ?? '';
    const [installed = ''] = (await readdir(folder)).filter((name) => name.startsWith('ascent-ml.ascent-'));
    const files = (await readdir(`${folder}/${installed}`, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + installed.length + 2));
    const expected =
      /^(dist\/(extension\.js|chunks\/|exercises\/|python\/|webview\/|[\w-]+\.json(\.br)?$|ThirdPartyNotices\.txt)|content\/|media\/|l10n\/|package(\.nls.*)?\.json$|readme\.md$|changelog\.md$|LICENSE)|^\.vsixmanifest$/i;
    assert.deepEqual(
      files.filter((file) => !expected.test(file) || /__pycache__|\.pyc$|\.map$|\.pytest_cache/.test(file)),
      [],
    );
    assert.ok(files.includes('dist/catalogue.json') && files.includes('dist/search-index.json') && files.includes('content/roadmap.yaml'));
  });
});
