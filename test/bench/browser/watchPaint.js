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
    // The document's own animation frames wait for its style sheets, as its painting does.
    const { contentWindow, contentDocument } = frame;
    await painted(contentWindow, () => hasText(contentDocument.querySelector('h1')) && hasText(contentDocument.querySelector('p')));
    void window.benchPainted(contentDocument.querySelector('h1').textContent.trim(), onEpoch(performance.now()));
  };

  if (location.pathname.endsWith('/webview/browser/pre/index.html')) {
    void watchWebview();
  } else if (window === window.top) {
    for (const type of ['keydown', 'click']) {
      window.addEventListener(type, (event) => (window.benchAskedAt = onEpoch(event.timeStamp)), { capture: true });
    }
    window.benchRowsPainted = (view) =>
      painted(window, () => {
        const pane = document.querySelector(`.pane-header[aria-label^="${view}"]`)?.closest('.split-view-view');
        return hasText(pane?.querySelector('.monaco-list-row'));
      });
  }
})();
