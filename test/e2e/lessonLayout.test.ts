import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/core/roadmap/catalogue.js';
import { distDir } from '../host/paths.js';
import { useSharedAscent } from './support/ascentWindow.js';
import { openLesson } from './support/lessonPage.js';
import { findLastingMisfits, setPageWidth } from './support/pageLayout.js';

/** Widths of the page itself, in pixels. */
const widths = [360, 800, 1400];

describe('the page of every lesson', () => {
  const ascent = useSharedAscent('pages');

  it('fits at every width: formulas, tables and code scroll by themselves, within reach of the keyboard, and nothing is cut off', async () => {
    const { page } = ascent();
    const { steps } = JSON.parse(await readFile(join(distDir, 'catalogue.json'), 'utf8')) as Catalogue;
    const misfits: string[] = [];
    const [first = '', ...others] = steps.flatMap(({ lessons }) => lessons.map(({ title }) => title));
    const frame = await openLesson(page, first);
    for (const [index, title] of [first, ...others].entries()) {
      if (index > 0) await frame.locator('.turn-next').click();
      await frame.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await frame.locator('.read-state[data-state]').waitFor();
      // Back and forth, so that each lesson begins at the width at which the one before it ended.
      for (const width of index % 2 === 0 ? widths : widths.toReversed()) {
        await setPageWidth(page, frame, width);
        misfits.push(...(await findLastingMisfits(page, frame)).map((misfit) => `${title} at ${width} px: ${misfit}`));
      }
    }
    assert.deepEqual(misfits, []);
  });

  it('lets nothing be fetched from elsewhere, whatever runs in it', async () => {
    const { page } = ascent();
    await page.setViewportSize({ width: 1280, height: 800 });
    const frame = await openLesson(page, 'What machine learning is');
    // What the policy refuses is still announced as a request, but never leaves.
    const answered: string[] = [];
    page.on('response', (response) => answered.push(response.url()));
    const refused = await frame.locator('body').evaluate(async (body) => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.push(effectiveDirective));
      await fetch('https://example.org/data.json').catch(() => undefined);
      const image = new Image();
      image.src = 'https://example.org/picture.png';
      const script = document.createElement('script');
      script.src = 'https://example.org/script.js';
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = 'https://example.org/style.css';
      const inner = document.createElement('iframe');
      inner.src = 'https://example.org/';
      body.append(image, script, style, inner);
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const element of [image, script, style, inner]) element.remove();
      return directives.toSorted();
    });
    assert.deepEqual(refused, ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
    assert.deepEqual(
      answered.filter((url) => url.includes('example.org')),
      [],
    );
  });
});
