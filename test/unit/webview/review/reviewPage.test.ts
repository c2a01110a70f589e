import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { AskView, ReviewView } from '../../../../src/protocol/review.js';
import themes from '../figures/themes.json';
import { bundlePage, openPage, type PageFiles } from '../editorPage.js';
import { sharedBrowser } from '../sharedBrowser.js';

const [light] = themes;

describe('the page of the review', () => {
  let files: PageFiles = new Map();
  let page: Page;
  const send = (view: ReviewView): Promise<void> =>
    page.evaluate((one) => {
      window.postMessage(one);
    }, view);
  const posted = async (): Promise<readonly unknown[]> => (await page.evaluate<readonly unknown[]>('window.posted')).slice(1);
  const reveal = async (): Promise<void> => {
    await page.keyboard.press('Space');
    await page.locator('.review-back').waitFor();
  };

  before(async () => {
    files = await bundlePage('review');
  });

  beforeEach(async () => {
    assert.ok(light);
    page = await openPage(await sharedBrowser(), 'review', files, { title: 'Review', theme: light, width: 700, messages: [ask('a', 0)] });
    await page.getByText('Front of a').waitFor();
  });

  afterEach(() => page.context().close());

  it('shows a card as far as it is revealed, whatever else changes', async () => {
    await reveal();
    await send(ask('a', 0));
    await send({ ...ask('a', 0), canUndo: true });
    assert.equal(await page.locator('.review-back').innerText(), 'Back of a');
  });

  it('does not ask again what was just judged, by a view that was looked up before', async () => {
    await reveal();
    await page.keyboard.press('4');
    await page.keyboard.press('4');
    assert.deepEqual(await posted(), [{ type: 'grade', item: 'a', grade: 4, change: 1 }]);
    await send(ask('a', 0));
    assert.equal(await page.locator('.review-back').innerText(), 'Back of a');
    await send(ask('b', 1));
    await page.getByText('Front of b').waitFor();
    assert.equal(await page.locator('.review-back').count(), 0);
  });

  it('asks again what was judged where the judgement could not be kept', async () => {
    await reveal();
    await page.keyboard.press('4');
    await send(ask('a', 1));
    await page.locator('.review-back').waitFor({ state: 'detached' });
    await reveal();
    await page.keyboard.press('3');
    assert.deepEqual((await posted()).at(-1), { type: 'grade', item: 'a', grade: 3, change: 2 });
  });

  it('draws anew what is taken back, once that was done', async () => {
    await send({ ...ask('b', 0), canUndo: true });
    await page.getByText('Front of b').waitFor();
    await page.keyboard.press('u');
    assert.deepEqual(await posted(), [{ type: 'undo', change: 1 }]);
    await reveal();
    await send({ ...ask('b', 0), canUndo: true });
    assert.equal(await page.locator('.review-back').innerText(), 'Back of b');
    await send(ask('b', 1));
    await page.locator('.review-back').waitFor({ state: 'detached' });
  });
});

/** A view that asks a card. */
function ask(item: string, changes: number): ReviewView {
  const view: AskView = {
    type: 'ask',
    item,
    isMissed: false,
    front: `Front of ${item}`,
    back: `Back of ${item}`,
    lesson: { id: 'math.vectors', title: 'Vectors' },
    intervals: ['1 min', '6 min', '1 day', '4 days'],
    left: '2 due',
  };
  return { translations: {}, canUndo: false, changes, view };
}
