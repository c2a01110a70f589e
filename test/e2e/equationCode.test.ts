import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { useSharedAscent } from './support/ascentWindow.js';
import { openLesson } from './support/lessonPage.js';

describe('an equation and the code beside it', () => {
  const ascent = useSharedAscent('pages');
  const openIt = (): Promise<FrameLocator> => openLesson(ascent().page, 'Optimisation: gradient descent');

  it('light up together, whichever is pointed at, and nothing moves', async () => {
    const frame = await openIt();
    const before = await measure(frame);
    for (const place of [
      frame.locator('.katex-display [data-symbol]', { hasText: 'η' }),
      frame.locator('pre [data-symbol]', { hasText: 'step_size' }),
      frame.locator('tr[data-symbol]', { hasText: 'step_size' }),
    ]) {
      await place.first().scrollIntoViewIfNeeded();
      await place.first().hover();
      assert.deepEqual(await marked(frame, 'lit'), ['equation η', 'legend step_size', 'code step_size', 'code step_size']);
    }
    await frame.locator('h1').hover();
    assert.deepEqual(await marked(frame, 'lit'), []);
    assert.deepEqual(await measure(frame), before);
  });

  it('can be held and let go by keyboard, and the page says so', async () => {
    const { page } = ascent();
    const frame = await openIt();
    await frame.locator('.symbol-name').first().focus();
    assert.equal(new Set(await marked(frame, 'lit')).size, 3);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const held = await marked(frame, 'pinned');
    assert.deepEqual(new Set(held), new Set(['equation v', 'legend v', 'code v']));
    const inCode = held.filter((place) => place.startsWith('code')).length;
    await frame.getByText(`v is marked: places in equations 3, in code ${inCode}.`).waitFor();
    assert.equal(await frame.getByRole('button', { name: 'v', exact: true, pressed: true }).count(), 1);
    await page.keyboard.press('Tab');
    assert.equal(await frame.locator('.symbol-name:focus').count(), 0, 'the legend is one stop of the Tab key');
    assert.deepEqual(await marked(frame, 'pinned'), held);
    await page.keyboard.press('Escape');
    assert.deepEqual(await marked(frame, 'pinned'), []);
  });

  it('are held by a click, until the next', async () => {
    const frame = await openIt();
    const name = frame.locator('pre [data-symbol]', { hasText: 'beta' }).first();
    await name.click();
    assert.ok((await marked(frame, 'pinned')).includes('equation β'));
    await name.click();
    assert.deepEqual(await marked(frame, 'pinned'), []);
  });
});

/** What is marked, in the order of the page. */
async function marked(frame: FrameLocator, state: 'lit' | 'pinned'): Promise<readonly string[]> {
  return frame.locator(`[data-${state}]`).evaluateAll((places) =>
    places.map((place) => {
      const kind = place.closest('.katex-display') !== null ? 'equation' : place.closest('pre') !== null ? 'code' : 'legend';
      const text = kind === 'legend' ? place.querySelector('.symbol-name')?.textContent : place.textContent;
      return `${kind} ${text ?? ''}`;
    }),
  );
}

/** Where everything stands around the equation, in pixels of the page. */
async function measure(frame: FrameLocator): Promise<readonly number[]> {
  return frame.locator('.katex-display, .symbols tr, .cell, [data-symbol]').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      return [top + scrollY, left, width, height].map(Math.round);
    }),
  );
}
