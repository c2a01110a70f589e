/** Lets the keyboard reach boxes that scroll by themselves, and only those whose content is wider than they are. */
export function makeScrollBoxesReachable(page: HTMLElement): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target instanceof HTMLElement) {
        updateScrollBox(target);
      }
    }
  });
  for (const box of page.querySelectorAll<HTMLElement>('pre, .table-scroll, .katex-display, .bug-scroll')) {
    observer.observe(box);
  }
}

/** Does so for one box, after its content has changed: that it has another size is seen without. */
export function updateScrollBox(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.dataset['scrolls'] = '';
  } else {
    box.removeAttribute('tabindex');
    delete box.dataset['scrolls'];
  }
}
