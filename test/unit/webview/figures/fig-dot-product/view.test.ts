import assert from 'node:assert/strict';
import { readout } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on dot products', function () {
  this.timeout(30_000);
  const open = useFigure('fig-dot-product');

  it('moves an arrow head with the arrow keys: by tenths, by wholes with Shift, and by wholes on the grid', async () => {
    const page = await open();
    const head = page.getByRole('slider', { name: 'Head of u' });
    await head.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    assert.equal(await head.getAttribute('aria-valuetext'), '(3.9, 2)');
    await page.getByLabel('Snap to the grid').check();
    assert.equal(await head.getAttribute('aria-valuetext'), '(4, 2)');
    await head.focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await head.getAttribute('aria-valuetext'), '(3, 2)');
    await page.context().close();
  });

  it('moves an arrow head by dragging, and follows typed numbers exactly', async () => {
    const page = await open();
    const box = await page.getByRole('slider', { name: 'Head of u' }).boundingBox();
    assert.ok(box);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 150, middle.y + 20, { steps: 4 });
    await page.mouse.up();
    assert.doesNotMatch(await readout(page), /^u·v = 4 /);
    const entry = page.getByRole('spinbutton', { name: 'u, x' });
    await page.getByLabel('Snap to the grid').check();
    await entry.fill('-1.5');
    await entry.press('Enter');
    assert.match(await readout(page), /^u·v = −1\.5 ×/);
    assert.equal(await page.getByLabel('Snap to the grid').isChecked(), false);
    await page.context().close();
  });

  it('draws what is switched on, and no angle of a zero vector', async () => {
    const page = await open();
    const plane = page.getByRole('group', { name: /The vectors u and v/ });
    assert.equal(await plane.locator('.fig-arrow').count(), 4);
    await page.getByRole('checkbox', { name: 'residual' }).uncheck();
    assert.equal(await plane.locator('.fig-arrow').count(), 3);
    const zero = await open({ preset: 'zero' });
    assert.equal(await zero.getByRole('img', { name: 'The cosine of the angle' }).locator('.fig-dot').filter({ visible: true }).count(), 0);
    assert.doesNotMatch(await zero.locator('.fig-pictures').innerHTML(), /NaN|undefined/);
    await page.context().close();
    await zero.context().close();
  });

  it('swaps the two arrows', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Swap u and v' }).click();
    assert.match(await readout(page), /^u·v = 5 × 4 \+ 0 × 3 = 20\./);
    await page.context().close();
  });
});
