/** Lets the keyboard reach boxes that scroll by themselves, and only those whose content is wider than they are. */
export function makeScrollBoxesReachable(page: HTMLElement): void {
  const update = (box: HTMLElement): void => {
    if (box.scrollWidth > box.clientWidth + 1) {
      box.tabIndex = 0;
      box.dataset['scrolls'] = '';
    } else {
      box.removeAttribute('tabindex');
      delete box.dataset['scrolls'];
    }
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target instanceof HTMLElement) {
        update(target);
      }
    }
  });
  for (const box of page.querySelectorAll<HTMLElement>('pre, .table-scroll, .katex-display, .bug-scroll')) {
    observer.observe(box);
  }
}
