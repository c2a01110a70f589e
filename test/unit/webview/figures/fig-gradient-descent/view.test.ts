import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertClose } from '../shared/assertClose.js';
import { hostEvents, readout, recordAnnouncing, waitUntil } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

interface Saved {
  readonly figure: {
    readonly start: { readonly x: number; readonly y: number };
    readonly stepSize: number;
    readonly steps: number;
    readonly surface: string;
  };
}

describe('The page of the figure on gradient descent', function () {
  this.timeout(30_000);
  const open = useFigure('fig-gradient-descent');
  async function savedState(page: Page): Promise<Saved['figure']> {
    // States are saved a moment after the last change.
    await page.waitForTimeout(400);
    const { saved } = (await hostEvents(page)) as { readonly saved: Saved };
    return saved.figure;
  }

  it('moves the start with the arrow keys, ten times as far with Shift', async () => {
    const page = await open();
    const start = page.getByRole('slider', { name: 'Start point' });
    await start.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowUp');
    assert.equal(await start.getAttribute('aria-valuetext'), 'x 9.9, y 2');
    assert.deepEqual((await savedState(page)).start, { x: 9.9, y: 2 });
    for (let press = 0; press < 30; press += 1) await page.keyboard.press('Shift+ArrowRight');
    assert.equal(await start.getAttribute('aria-valuetext'), 'x 11.2, y 2', 'it stops at the edge');
    await page.context().close();
  });

  it('moves the start by dragging it and by a click, and draws the whole walk from there', async () => {
    const page = await open({ reducedMotion: true });
    await page.getByRole('button', { name: 'Run' }).click();
    assert.match(await readout(page), /^Gradient descent arrived at step \d+/);
    const handle = await page.locator('.fig-handle').boundingBox();
    assert.ok(handle);
    const middle = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 100, middle.y - 80, { steps: 4 });
    await page.mouse.up();
    const dragged = (await savedState(page)).start;
    assert.ok(dragged.x < 8 && dragged.y > 2, JSON.stringify(dragged));
    assert.match(await readout(page), /^Gradient descent arrived at step \d+/);
    const map = await page.locator('.fig-catcher').boundingBox();
    assert.ok(map);
    await page.mouse.click(map.x + map.width / 4, map.y + map.height / 4);
    const clicked = (await savedState(page)).start;
    assert.ok(Math.abs(clicked.x - -5.6) <= 0.1 && Math.abs(clicked.y - 3.5) <= 0.1, JSON.stringify(clicked));
    await page.context().close();
  });

  it('runs step after step, pauses on request, and ends by itself', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    const { steps } = await savedState(page);
    assert.ok(steps > 0 && steps < 100, `${steps} steps`);
    await page.waitForTimeout(200);
    assert.equal((await savedState(page)).steps, steps);
    const announcing = await recordAnnouncing(page);
    await page.getByRole('button', { name: 'Run' }).click();
    await waitUntil(page, `document.querySelector('.fig-readout').textContent.includes('arrived')`);
    assert.deepEqual(await announcing(), ['polite', 'off', 'polite']);
    assert.equal(await page.getByRole('button', { name: 'Run' }).getAttribute('aria-disabled'), 'true');
    await page.context().close();
  });

  it('goes back from the end of the walk, not from the steps it was allowed', async () => {
    const page = await open({ reducedMotion: true });
    await page.getByRole('checkbox', { name: 'gradient descent' }).uncheck();
    assert.match(await readout(page), /at least one method/);
    await page.getByRole('checkbox', { name: 'Newton’s method' }).check();
    await page.getByRole('button', { name: 'Run' }).click();
    assert.match(await readout(page), /^Newton’s method arrived at step 1:/);
    await page.getByRole('button', { name: 'Back' }).click();
    assert.match(await readout(page), /^At the start/);
    await page.context().close();
  });

  it('sets the step size by its slider, by its box, and by neither when the box holds no number', async () => {
    const page = await open();
    const range = page.getByRole('slider', { name: 'Step size η' });
    const box = page.getByRole('spinbutton', { name: 'Step size η' });
    await range.focus();
    await page.keyboard.press('End');
    assert.equal(await box.inputValue(), '4');
    await page.keyboard.press('Home');
    assert.equal(await box.inputValue(), '0.0001');
    await box.fill('0.25');
    await box.press('Enter');
    assert.equal(await range.getAttribute('aria-valuetext'), '0.25');
    assert.match(await readout(page), /above the limit 0.2 of gradient descent/);
    await box.fill('');
    await box.press('Enter');
    assert.equal(await box.inputValue(), '0.25');
    await box.fill('1000');
    await box.press('Enter');
    assert.equal(await box.inputValue(), '4');
    await page.context().close();
  });

  it('marks the limits on the step-size slider, where the condition number puts them', async () => {
    const page = await open();
    const note = page.locator('.fig-slider', { hasText: 'Step size' }).locator('.fig-note');
    assert.equal(await note.innerText(), 'Limit: gradient descent 0.2');
    await page.getByRole('checkbox', { name: 'momentum' }).check();
    assert.equal(await note.innerText(), 'Limit: gradient descent 0.2 · momentum 0.36');
    const kappa = page.getByRole('spinbutton', { name: 'Condition number κ' });
    await kappa.fill('100');
    await kappa.press('Enter');
    assert.equal(await note.innerText(), 'Limit: gradient descent 0.02 · momentum 0.036');
    const share = Number((await page.locator('.fig-mark').first().getAttribute('style'))?.replace(/[^\d.]/g, ''));
    assertClose(share, Math.log(0.02 / 1e-4) / Math.log(4 / 1e-4), 1e-9);
    await page.context().close();
  });

  it('survives every control at its ends', async () => {
    const page = await open({ reducedMotion: true });
    for (const name of ['momentum', 'Newton’s method']) await page.getByRole('checkbox', { name }).check();
    for (const surface of ['Bowl', 'Rosenbrock', 'Himmelblau']) {
      await page.getByRole('radio', { name: surface }).check({ force: true });
      await page.getByRole('button', { name: 'Run' }).click();
      for (const slider of await page.locator('.fig-range:enabled').all()) {
        for (const key of ['End', 'Home', 'End']) {
          await slider.focus();
          await page.keyboard.press(key);
          const drawing = await page.locator('.fig-pictures').innerHTML();
          assert.doesNotMatch(drawing, /NaN|Infinity/);
          assert.doesNotMatch(await readout(page), /NaN|Infinity/);
        }
      }
    }
    await page.context().close();
  });
});
