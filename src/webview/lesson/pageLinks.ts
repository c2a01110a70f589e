import type { ToEditor } from '../../protocol/lesson.js';

/** Follows every link of the page: inside the course by the editor, on the page by scrolling, outside by asking VS Code. */
export function followLinks(post: (message: ToEditor) => void): void {
  // Capturing, and stopped there: VS Code listens on the document too, and would open what it can by itself.
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (link === null) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const { course, outside } = link.dataset;
      if (course !== undefined) {
        post({ type: 'follow-link', target: course, isAside: event.ctrlKey || event.metaKey });
      } else if (outside !== undefined) {
        post({ type: 'open-outside', url: outside });
      } else {
        goToAnchor((link.getAttribute('href') ?? '').replace(/^#/, ''));
      }
    },
    { capture: true },
  );
}

/** Brings an element of the page into view and gives it the focus, as following an anchor does. */
export function goToAnchor(anchor: string): void {
  const target = document.getElementById(anchor) ?? document.getElementById(decodeAnchor(anchor));
  if (target === null) {
    return;
  }
  if (!target.matches('a, button, input, [tabindex]')) {
    target.tabIndex = -1;
  }
  // Not `scrollIntoView`: it would scroll the frames around the page too, which have a few pixels to spare.
  const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  window.scrollTo({ top: target.getBoundingClientRect().top + window.scrollY - (Number.isFinite(room) ? room : 0) });
  target.focus({ preventScroll: true });
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
