import assert from 'node:assert/strict';
import { appendFile, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openViewContainer, quickInput, runCommand, treeRows, webviewFrame } from '../host/workbench.js';
import { assertAccessible, assertFitsEveryWidth } from './support/accessibility.js';
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
    await rows.filter({ hasText: '25 min' }).first().waitFor();
  });

  it('says what a step will teach that is not written yet', async () => {
    const { page } = ascent();
    const rows = treeRows(page, 'Roadmap');
    // Only rows in sight are in the page, and those of the first step push the seventh out of it.
    await rows.filter({ hasText: /^1\. Start here/ }).click();
    await rows.filter({ hasText: /^7\. Supervised/ }).click();
    await rows.filter({ hasText: 'About this step' }).waitFor();
    await page.locator('[aria-label^="Will teach: "]').first().waitFor();
  });

  it('can be filtered, says so, and shown whole again', async () => {
    const { page } = ascent();
    await runCommand(page, 'Ascent: Filter Roadmap…');
    await quickInput(page).locator('input').fill('gradient descent');
    await page.keyboard.press('Enter');
    await page.getByText('Showing “gradient descent”').waitFor();
    const rows = treeRows(page, 'Roadmap');
    await rows.filter({ hasText: '40 min' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: /^1\. Start here/ }).count(), 0);
    await runCommand(page, 'Ascent: Filter Roadmap…');
    await quickInput(page).locator('input').fill('no such words anywhere');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing in the roadmap matches the filter.').waitFor();
    await page.getByRole('button', { name: 'Show Everything' }).click();
    await rows.filter({ hasText: /^1\. Start here/ }).waitFor();
  });

  it('tests a learner out of a step, by the keyboard, and says so in its row', async () => {
    const { page, workspace } = ascent();
    const row = treeRows(page, 'Roadmap').filter({ hasText: /^2\. Python/ });
    await runCommand(page, 'Ascent: Take a Placement Test…');
    await quickInput(page).locator('input').fill('Python for ML');
    await page.keyboard.press('Enter');
    const test = webviewFrame(page);
    await test.getByText('0 of 10 answered').waitFor();
    const questions = test.locator('.quiz');
    // The third and the last are left open: 8 of 10 is enough.
    const answers = [[1, 3], [2], [], [0], [6], [3], [1], '5', '780', []];
    for (const [index, answer] of answers.entries()) {
      const inputs = questions.nth(index).locator('input');
      if (typeof answer === 'string') {
        await inputs.fill(answer);
        continue;
      }
      for (const option of answer) {
        await inputs.nth(option).focus();
        await page.keyboard.press('Space');
      }
    }
    await test.getByText('8 of 10 answered').waitFor();
    assert.equal(await test.locator('.why:visible').count(), 0, 'nothing is explained before the test is handed in');
    const handIn = test.getByRole('button', { name: 'Hand in' });
    await handIn.focus();
    await page.keyboard.press('Enter');
    await test.getByRole('button', { name: 'Question 10' }).waitFor();
    await handIn.focus();
    await page.keyboard.press('Enter');
    await test.getByRole('heading', { name: '8 of 10: the questions are passed' }).waitFor();
    await test.getByRole('button', { name: 'Start exercise' }).waitFor();
    assert.equal(await test.locator('.option > .why:visible').count(), 28, 'every option explains itself');
    await test.locator('.placement-result').getByRole('link', { name: 'Cost: Big-O, data structures and classic patterns' }).waitFor();
    const file = join(workspace.path, '.ascent', 'journal.jsonl');
    const journal = await readFile(file, 'utf8');
    assert.match(journal, /"type":"placement.taken","step":"python","correct":8,"total":10,"wrong":\["default-list","which-container"\]/);
    // As another window writes it that has checked the exercise.
    const check = { type: 'exercise.checked', exercise: 'ex-word-count', outcome: 'passed', passed: 9, total: 9, files: 'f' };
    await appendFile(file, `${JSON.stringify({ id: 'elsewhere', at: new Date().toISOString(), ...check })}\n`);
    await test.getByRole('heading', { name: '8 of 10: tested out' }).waitFor();
    await row.filter({ hasText: 'tested out' }).waitFor();
    await assertFitsEveryWidth(page, test);
    await assertAccessible(page);
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
