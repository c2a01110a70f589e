import assert from 'node:assert/strict';
import { readout } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on power', function () {
  this.timeout(30_000);
  const open = useFigure('fig-hypothesis-power');

  it('moves the observed result by keyboard and by dragging, and says its p-value', async () => {
    const page = await open();
    const result = page.getByRole('slider', { name: 'Observed result' });
    await result.press('Shift+ArrowLeft');
    assert.equal(await result.getAttribute('aria-valuetext'), 'z 0.5, p 0.6171');
    const box = await result.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    assert.match(await readout(page), /Observed z = [1-3]\.\d\d: p = 0\.[01]/);
    await page.context().close();
  });

  it('has more power with a larger n, and the insight with it', async () => {
    const page = await open();
    assert.match(await readout(page), /Power: 43\.2 %/);
    await page.getByRole('slider', { name: 'Values in each group, n' }).press('End');
    assert.match(await readout(page), /1000 values in each group .* Power: 100 %/);
    assert.equal(await page.locator('.fig-unlocked').count(), 1);
    await page.getByRole('slider', { name: 'Effect, in standard deviations' }).press('Home');
    assert.match(await readout(page), /^Without an effect the test rejects with probability α = 5 %/);
    assert.doesNotMatch(await page.locator('.fig-stage').innerHTML(), /NaN|Infinity/);
    await page.context().close();
  });

  it('peeks as often as it is told to, on the same experiments', async () => {
    const page = await open({ preset: 'peeking' });
    assert.equal(await page.getByRole('slider', { name: 'Values in each group, n' }).count(), 0);
    assert.match(await readout(page), /Tested once, at the end/);
    const looks = page.getByRole('slider', { name: 'Number of looks' });
    const shares: number[] = [];
    for (let press = 0; press < 6; press += 1) {
      await looks.press('ArrowRight');
      shares.push(Number(/reject: ([\d.]+) %/.exec(await readout(page))?.[1]));
    }
    assert.deepEqual(shares.toSorted((a, b) => a - b), shares); // prettier-ignore
    assert.ok((shares.at(-1) ?? 0) > 13, shares.join(' '));
    await page.getByRole('radio', { name: 'Once, at the end' }).press('Space');
    assert.equal(await looks.count(), 0);
    await page.context().close();
  });
});
