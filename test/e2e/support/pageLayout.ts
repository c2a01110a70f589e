import type { FrameLocator, Page } from 'playwright-core';

/** Gives the page of a lesson a width, whatever stands beside it in the window. */
export async function setPageWidth(page: Page, frame: FrameLocator, width: number): Promise<void> {
  const html = frame.locator('html');
  for (let tries = 0; tries < 5; tries += 1) {
    const actual = await html.evaluate(() => innerWidth);
    if (actual === width) break;
    const { width: whole, height } = page.viewportSize() ?? { width: 1280, height: 800 };
    await page.setViewportSize({ width: whole + width - actual, height });
    await html.evaluate(async (_, before) => {
      for (const end = performance.now() + 1000; innerWidth === before && performance.now() < end;)
        await new Promise(requestAnimationFrame);
    }, actual);
  }
  const reached = await html.evaluate(() => innerWidth);
  if (reached !== width) throw new Error(`The page is ${reached} px wide, not ${width}.`);
  // Boxes that scroll learn of it a frame later.
  await html.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Says what does not fit on a page: what is wider than the window, cut off, or out of the keyboard's reach. */
export async function findMisfits(frame: FrameLocator): Promise<readonly string[]> {
  return frame.locator('.page').evaluate((root) => {
    const boxes = '.katex-display, .table-scroll, pre, .bug-scroll, textarea';
    const found: { readonly element: Element; readonly problem: string }[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push({ element: root, problem: `makes the page ${scrollWidth} px wide in ${clientWidth} px` });
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.katex-mathml, .visually-hidden, [hidden], .figure-stage, svg') !== null) continue;
      const box = element.closest<HTMLElement>(boxes);
      const { right, width } = element.getBoundingClientRect();
      if ((box === null || box === element) && width > 0 && right > clientWidth + 1) {
        found.push({ element, problem: `ends at ${Math.round(right)} px` });
      }
    }
    for (const element of root.querySelectorAll<HTMLElement>(boxes)) {
      const scrolls = element.scrollWidth > element.clientWidth + 1;
      if (scrolls && element.tabIndex !== 0) found.push({ element, problem: 'scrolls, and the keyboard cannot reach it' });
    }
    for (const element of root.querySelectorAll('.katex-display')) {
      const outer = element.getBoundingClientRect();
      for (const strut of element.querySelectorAll('.katex-strut')) {
        const { top, bottom } = strut.getBoundingClientRect();
        if (top < outer.top - 0.5 || bottom > outer.bottom + 0.5) found.push({ element, problem: 'is taller than its box' });
      }
    }
    return found.map(
      ({ element, problem }) => `${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 30)}” ${problem}`,
    );
  });
}

/** Says what does not fit on a page, also when it has come to rest: boxes that scroll learn of it a frame later. */
export async function findLastingMisfits(page: Page, frame: FrameLocator): Promise<readonly string[]> {
  if ((await findMisfits(frame)).length === 0) return [];
  await page.waitForTimeout(400);
  return findMisfits(frame);
}
