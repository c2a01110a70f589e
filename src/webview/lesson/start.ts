import { keepClicks } from './clickKeeper.js';

/** Milliseconds to wait before asking again, each time longer; after the last the page stays as it is. */
const pauses = [100, 400, 1_600, 6_400];

/** Loads the page's script. A machine that is very busy may not deliver a file at once, and without it the page has only its beginning. */
async function load(script: string): Promise<void> {
  for (const pause of pauses) {
    try {
      await import(script);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await import(script);
}

// A part of the document itself. VS Code shows a page when everything has come that its document names; what is imported from here does
// not count as that, so that the text is painted while the page's script is on its way.
keepClicks();
void load(document.currentScript?.dataset['script'] ?? '');
