import type { FrameLocator, Page } from 'playwright-core';

const lessonPage = 'iframe.webview[src*="extensionId=ascent-ml.ascent"]';

/** Gives the page of a lesson a width, and leaves the window around it as it is: to lay out all of VS Code takes longer than the page. */
export async function setPageWidth(page: Page, frame: FrameLocator, width: number): Promise<void> {
  await page.locator(lessonPage).evaluate((webview, pixels) => (webview.style.width = `${pixels}px`), width);
  const reached = await frame.locator('html').evaluate(async (_, wanted) => {
    for (const end = performance.now() + 5000; innerWidth !== wanted && performance.now() < end;) await new Promise(requestAnimationFrame);
    // Boxes that scroll learn of it a frame later.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return innerWidth;
  }, width);
  if (reached !== width) throw new Error(`The page is ${reached} px wide, not ${width}.`);
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
