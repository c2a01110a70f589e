import assert from 'node:assert/strict';
import { sharedBrowser } from '../sharedBrowser.js';
import { countDrawn, openGallery } from './galleryPage.js';

describe('A page with twenty figures', function () {
  this.timeout(60_000);
  it('draws those near the window, and takes those away that are far from it, in the state they were left in', async () => {
    const page = await openGallery(await sharedBrowser(), 20);
    const places = page.locator('[data-figure]');
    assert.equal(await places.count(), 20);
    const first = places.first();
    await first.locator('.ascent-figure').waitFor();
    await first.getByRole('button', { name: 'Go on without' }).click();
    assert.ok((await countDrawn(page)) <= 3, `${await countDrawn(page)} are drawn at first`);
    await page.locator('h1').click();
    // As one reads: place by place.
    for (let place = 1; place < 20; place += 1) {
      await places.nth(place).scrollIntoViewIfNeeded();
      await places.nth(place).locator('.ascent-figure').waitFor();
    }
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    assert.ok((await countDrawn(page)) <= 12, `${await countDrawn(page)} are drawn at the end`);
    assert.equal(await first.locator('.ascent-figure').count(), 0, 'the first is far away');
    await first.scrollIntoViewIfNeeded();
    await first.locator('.ascent-figure').waitFor();
    assert.equal(await first.locator('.fig-body').getAttribute('inert'), null, 'its question was answered');
    assert.ok(Math.abs((await page.evaluate<number>('document.documentElement.scrollHeight')) - height) < 200, 'the page keeps its length');
    await page.context().close();
  });
});
