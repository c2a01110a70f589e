let pinned = 0;

/** Lets an element that is positioned on its own (`position: absolute`, `anchor()` in the style sheet) stand beside another one, wherever the layout puts that. */
export function pinTo(anchor: HTMLElement, element: HTMLElement): void {
  pinned += 1;
  const name = `--pinned-${pinned}`;
  anchor.style.setProperty('anchor-name', name);
  element.style.setProperty('position-anchor', name);
}
