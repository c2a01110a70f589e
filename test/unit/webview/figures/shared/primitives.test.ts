import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { sharedBrowser } from '../../sharedBrowser.js';
import { assertAccessible } from '../assertAccessible.js';
import { hostEvents, openFigure, waitUntil } from '../figurePage.js';

const SHOWCASE = '../../../test/unit/webview/figures/showcase';

describe('The shared primitives of figures, in a page', function () {
  this.timeout(60_000);
  let page: Page;
  beforeEach(async () => {
    page = await openFigure(await sharedBrowser(), SHOWCASE, { width: 900 });
    await page.getByRole('button', { name: 'Go on without' }).click();
  });
  afterEach(async () => {
    assert.deepEqual((await hostEvents(page)).errors, [], 'nothing broke the content security policy');
    await page.context().close();
  });
  const readout = (): Promise<string> => page.locator('.fig-readout').innerText();
  const entry = (row: number, column: number): ReturnType<Page['getByRole']> =>
    page.getByRole('spinbutton', { name: `Row ${row}, column ${column}` });

  it('take a typed entry of a matrix, step it with the arrow keys, keep it in its range, and undo what is no number', async () => {
    await entry(1, 2).fill('2.5');
    await entry(1, 2).press('Enter');
    assert.match(await readout(), /^Matrix \[\[1,2.5\],\[0,1\]\]/);
    await entry(2, 1).press('ArrowUp');
    await entry(2, 1).press('Shift+ArrowDown');
    assert.match(await readout(), /^Matrix \[\[1,2.5\],\[-0.9,1\]\]/);
    await entry(2, 2).fill('77');
    await entry(2, 2).press('Enter');
    assert.equal(await entry(2, 2).inputValue(), '5');
    await entry(2, 2).fill('');
    await entry(2, 2).press('Tab');
    assert.equal(await entry(2, 2).inputValue(), '5');
  });

  it('move a point under the pointer, by as much as the pointer moves, and let go of it', async () => {
    const box = await page.locator('.fig-handle').boundingBox();
    assert.ok(box);
    // Beside its middle: the point must not jump there.
    const grip = { x: box.x + box.width / 2 + 6, y: box.y + box.height / 2 - 5 };
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 1, grip.y, { steps: 2 });
    assert.match(await readout(), /point {"x":2,"y":1}/);
    await page.mouse.move(grip.x - 90, grip.y, { steps: 3 });
    await page.mouse.up();
    const moved = await readout();
    assert.doesNotMatch(moved, /point {"x":2,/);
    assert.match(moved, /"y":1}/);
    await page.mouse.move(grip.x, grip.y + 50, { steps: 2 });
    assert.equal(await readout(), moved);
  });

  it('are one stop in a graph, where arrow keys go to the nearest node that way and Enter chooses it', async () => {
    const focused = (): Promise<unknown> => page.evaluate(`document.activeElement.getAttribute('aria-label')`);
    assert.equal(await page.locator('.fig-node[tabindex="0"]').count(), 1);
    await page.locator('.fig-node[tabindex="0"]').focus();
    const path = [];
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.press(key);
      path.push(await focused());
    }
    assert.deepEqual(path, ['Commit C', 'Commit B', 'Commit A', 'Commit A']);
    await page.keyboard.press('Enter');
    assert.match(await readout(), /chosen a$/);
    assert.equal(await page.locator('.fig-node[aria-pressed="true"]').getAttribute('aria-label'), 'Commit A');
    await page.getByRole('button', { name: 'Commit D' }).click();
    assert.match(await readout(), /chosen d$/);
  });

  it('choose from a list', async () => {
    await page.getByLabel('Surface').selectOption('Bowl');
    assert.match(await readout(), /bowl/);
  });

  it('switch off what a check box stands for', async () => {
    assert.equal(await page.locator('.fig-area').count(), 1);
    await page.getByLabel('Tail').uncheck();
    assert.equal(await page.locator('.fig-area').count(), 0);
  });

  it('tint a heat map with two colours, and only with those that its values need', async () => {
    const shown = '.fig-heat-area:not([display="none"])';
    assert.equal(await page.locator(shown).count(), 2);
    await page.getByLabel('Surface').selectOption('Bowl');
    assert.equal(await page.locator(shown).count(), 1);
    assert.match((await page.locator('.fig-heat image').first().getAttribute('href')) ?? '', /^data:image\/png/);
  });

  it('write round values on a logarithmic axis', async () => {
    const texts = await page.locator('svg[aria-label="Growth"] .fig-tick').allTextContents();
    assert.ok(texts.includes('1') && texts.includes('10') && texts.includes('1000') && texts.includes('10⁴'), texts.join());
  });

  it('are exported with the heat map and all', async () => {
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    await waitUntil(page, 'window.events.files.length === 1');
    const data = (await hostEvents(page)).files[0]?.data ?? '';
    assert.match(data, /<mask[^>]*>\s*<image[^>]*data:image\/png/);
    assert.doesNotMatch(data, /NaN|undefined|var\(/);
  });

  it('satisfy axe in every theme', async () => {
    await assertAccessible(page, 'the showcase');
  });
});
