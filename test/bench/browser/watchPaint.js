// Runs in every frame of the workbench: says when something was asked for and when it had been painted, on one clock.
(() => {
  const onEpoch = (time) => performance.timeOrigin + time;

  /** Resolves when the first animation frame in which `isShown` holds has been painted. */
  const painted = (frames, isShown) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isShown()) {
          frames.requestAnimationFrame(look);
          return;
        }
        // Styles, layout and paint of this frame come right after its callbacks, and a message comes after those.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(onEpoch(performance.now()));
        channel.port2.postMessage(undefined);
      };
      frames.requestAnimationFrame(look);
    });

  const hasText = (element) =>
    element !== null && element !== undefined && element.textContent.trim() !== '' && element.getClientRects().length > 0;

  const watchWebview = async () => {
    // VS Code keeps the document hidden until it is loaded, and only then gives its frame this name.
    let frame = null;
    await painted(window, () => (frame = document.querySelector('iframe#active-frame')) !== null);
    const { contentWindow, contentDocument } = frame;
    const textAt = await painted(
      contentWindow,
      // The text itself, not the heading above it or a place kept for it.
      () => hasText(contentDocument.querySelector('h1')) && hasText(contentDocument.querySelector('article p, body > p, main section p')),
    );
    // With style sheets still on their way the text is there and not painted; the browser itself says when something was.
    let first;
    await painted(window, () => (first = contentWindow.performance.getEntriesByName('first-contentful-paint')[0]) !== undefined);
    const firstAt = contentWindow.performance.timeOrigin + first.startTime;
    void window.benchPainted(contentDocument.querySelector('h1').textContent.trim(), Math.max(textAt, firstAt));
  };

  if (location.pathname.endsWith('/webview/browser/pre/index.html')) {
    void watchWebview();
  } else if (window === window.top) {
    for (const type of ['keydown', 'click']) {
      window.addEventListener(type, (event) => (window.benchAskedAt = onEpoch(event.timeStamp)), { capture: true });
    }
    // Ten idle moments of some length in a row: nothing is being drawn, and no task is waiting. What never rests is not waited for.
    window.benchIdle = async () => {
      const end = performance.now() + 5000;
      for (let idle = 0; idle < 10 && performance.now() < end;) {
        const remaining = await new Promise((resolve) =>
          requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), { timeout: 500 }),
        );
        idle = remaining > 5 ? idle + 1 : 0;
      }
    };
    window.benchRowsPainted = (view) =>
      painted(window, () => {
        const pane = document.querySelector(`.pane-header[aria-label^="${view}"]`)?.closest('.split-view-view');
        return hasText(pane?.querySelector('.monaco-list-row'));
      });
  }
})();
