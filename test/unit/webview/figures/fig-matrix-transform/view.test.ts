import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readout, recordAnnouncing, waitUntil } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on matrices', function () {
  this.timeout(30_000);
  const open = useFigure('fig-matrix-transform');
  const entry = (page: Page, row: number, column: number): Promise<string> =>
    page.getByRole('spinbutton', { name: `Row ${row}, column ${column}` }).inputValue();

  it('moves a column with the arrow keys and by dragging, and the entries follow', async () => {
    const page = await open();
    const second = page.getByRole('slider', { name: 'Second column' });
    await second.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    assert.deepEqual([await entry(page, 1, 2), await entry(page, 2, 2)], ['0.9', '0']);
    assert.match(await readout(page), /The determinant is 0: the unit square has lost its area/);
    const box = await page.locator('.fig-handle').first().boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2 - 60, { steps: 3 });
    await page.mouse.up();
    assert.ok(Number(await entry(page, 1, 1)) < 2 && Number(await entry(page, 2, 1)) > 0);
    await page.context().close();
  });

  it('shows the way from the identity, and plays it', async () => {
    const page = await open();
    const square = (): Promise<string | null> => page.locator('.fig-square-image').getAttribute('d');
    const [before, whole] = [await page.locator('.fig-before').getAttribute('d'), await square()];
    const way = page.getByRole('slider', { name: 'From the identity to A' });
    await way.focus();
    await page.keyboard.press('Home');
    assert.equal(await square(), before);
    const announcing = await recordAnnouncing(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await waitUntil(page, 'window.readAnnouncing().length === 3');
    assert.deepEqual(await announcing(), ['polite', 'off', 'polite']);
    assert.equal(await square(), whole);
    await page.context().close();
  });

  it('calls eigenvalues complex where they are, and draws no eigenvectors then', async () => {
    const page = await open({ preset: 'eigenvectors' });
    assert.notEqual(await page.locator('.fig-eigen-lines').getAttribute('d'), '');
    await page.getByRole('radio', { name: 'Rotate' }).check({ force: true });
    assert.equal(await page.locator('.fig-eigen-lines').getAttribute('d'), '');
    assert.match(await page.locator('.fig-facts').innerText(), /0\.6 ± 0\.8i\s+complex/);
    await page.context().close();
  });

  it('survives the zero matrix', async () => {
    const page = await open({ preset: 'singular-values' });
    for (const [row, column] of [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]) {
      const box = page.getByRole('spinbutton', { name: `Row ${row}, column ${column}` });
      await box.fill('0');
      await box.press('Enter');
    }
    await page.getByRole('checkbox', { name: 'Eigenvectors' }).check();
    assert.doesNotMatch(await page.locator('.fig-pictures').innerHTML(), /NaN|Infinity/);
    assert.match(await page.locator('.fig-facts').innerText(), /everything falls on one point/);
    await page.context().close();
  });
});
