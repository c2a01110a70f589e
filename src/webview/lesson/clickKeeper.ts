const answered = 'ascent-answered';

/** What the browser itself answers, and a script reads later. */
const native = 'input, label, select, summary, textarea';

/** Keeps every click until the page says that it answers clicks on such elements: a page is shown before its script has come. */
export function keepClicks(): void {
  let live = native;
  let kept: readonly MouseEvent[] = [];
  const isLive = ({ target }: Event): boolean => target instanceof Element && target.closest(live) !== null;
  const keep = (event: MouseEvent): void => {
    if (!isLive(event)) {
      kept = [...kept, event];
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  window.addEventListener('click', keep, { capture: true });
  document.addEventListener(answered, (event) => {
    live = event instanceof CustomEvent ? `${native}, ${String(event.detail)}` : live;
    const now = kept.filter(isLive);
    kept = kept.filter((one) => !now.includes(one));
    for (const click of now) {
      click.target?.dispatchEvent(new MouseEvent('click', click));
    }
  });
}

/** Says that clicks on what the selector finds are answered from now on, and lets those through that were kept. */
export function answerClicks(selector: string): void {
  document.dispatchEvent(new CustomEvent(answered, { detail: selector }));
}
