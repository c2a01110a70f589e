import { keepClicks } from './clickKeeper.js';

// A part of the document itself. VS Code shows a page when everything has come that its document names; what is imported from here does
// not count as that, so that the text is painted while the page's script is on its way.
keepClicks();
void import(document.currentScript?.dataset['script'] ?? '');
