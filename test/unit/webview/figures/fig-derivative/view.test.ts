import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readout } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on the derivative', function () {
  this.timeout(30_000);
  const open = useFigure('fig-derivative');
  const x = (page: Page): Promise<string> => page.getByRole('spinbutton', { name: 'Point x' }).inputValue();

  it('moves the point along the curve with the arrow keys, ten times as far with Shift', async () => {
    const page = await open();
    await page.getByRole('slider', { name: 'Point', exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await x(page), '0.45');
    await page.keyboard.press('ArrowUp');
    assert.equal(await x(page), '0.45', 'the curve decides how high it is');
    await page.keyboard.press('Shift+ArrowRight');
    assert.equal(await x(page), '0.95');
    assert.match(await readout(page), /^f\(x\) = sin x at x = 0\.95:/);
    await page.context().close();
  });

  it('moves the point by dragging', async () => {
    const page = await open();
    const handle = await page.locator('.fig-handle').boundingBox();
    assert.ok(handle);
    const middle = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 120, middle.y + 90, { steps: 4 });
    await page.mouse.up();
    const moved = Number(await x(page));
    assert.ok(moved < 0 && moved > -2, String(moved));
    await page.context().close();
  });

  it('tells the insight once h is tiny, but not at the kink', async () => {
    const page = await open({ preset: 'kink' });
    await page.getByRole('slider', { name: 'Distance h' }).focus();
    await page.keyboard.press('Home');
    assert.equal(await page.locator('.fig-unlocked').count(), 0);
    await page.getByRole('radio', { name: 'sin x' }).check({ force: true });
    assert.equal(await page.locator('.fig-unlocked').count(), 1);
    await page.context().close();
  });

  it('survives every control at its ends', async () => {
    const page = await open({ reducedMotion: true });
    for (const name of ['x²', 'x³/3 − x', 'sin x', 'eˣ', '|x|']) {
      await page.getByRole('radio', { name, exact: true }).check({ force: true });
      for (const slider of await page.locator('.fig-range').all()) {
        for (const key of ['End', 'Home', 'End']) {
          await slider.focus();
          await page.keyboard.press(key);
          assert.doesNotMatch(await page.locator('.fig-pictures').innerHTML(), /NaN|Infinity/);
        }
      }
    }
    await page.context().close();
  });
});
