import assert from 'node:assert/strict';
import { readout } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on distributions', function () {
  this.timeout(30_000);
  const open = useFigure('fig-distributions');

  it('moves the ends of the interval by keyboard and by dragging', async () => {
    const page = await open();
    const lower = page.getByRole('slider', { name: 'Lower end of the interval' });
    await lower.press('Shift+ArrowLeft');
    await lower.press('ArrowLeft');
    assert.match(await readout(page), /P\(−1\.55 ≤ X ≤ 1\) = 0\.7808/);
    const box = await page.getByRole('slider', { name: 'Upper end of the interval' }).boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 300, y, { steps: 5 });
    await page.mouse.up();
    const ends = /P\(−([\d.]+) ≤ X ≤ −([\d.]+)\)|P\(X = −/.exec(await readout(page));
    assert.ok(ends, 'it pushes the lower end along');
    await page.context().close();
  });

  it('gives each distribution its own parameters, and survives them at their ends', async () => {
    const page = await open({ reducedMotion: true });
    const draws = page.getByRole('spinbutton', { name: 'Draws', exact: true });
    await draws.fill('300');
    await draws.press('Enter');
    await page.getByRole('checkbox', { name: /Normal curve/ }).check();
    const symbols: string[] = [];
    for (const index of [0, 1, 2, 3, 4, 5, 6]) {
      await page.getByRole('combobox', { name: 'Distribution' }).selectOption({ index });
      symbols.push((await page.locator('.dist-parameters .fig-label').allInnerTexts()).join(' '));
      for (const control of await page.locator('.dist-parameters .fig-range').all()) {
        for (const key of ['Home', 'End']) {
          await control.press(key);
          assert.doesNotMatch(await page.locator('.fig-pictures').innerHTML(), /NaN|Infinity/, symbols.at(-1));
          assert.match(await readout(page), /Of 300 draws/);
        }
      }
    }
    assert.deepEqual(symbols, ['p', 'n p', 'λ', 'a b − a', 'λ', 'μ σ', 'ν']);
    await page.context().close();
  });
});
