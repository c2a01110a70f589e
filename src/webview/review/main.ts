import { parseReviewView } from '../../protocol/review.js';
import type { ReviewToEditor } from '../../protocol/review.js';
import { ReviewPage } from './reviewPage.js';

interface VsCodeApi {
  postMessage(message: ReviewToEditor): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.querySelector<HTMLElement>('.review');
if (root !== null) {
  const api = acquireVsCodeApi();
  const page = new ReviewPage(root, (message) => {
    api.postMessage(message);
  });
  window.addEventListener('message', ({ data }) => {
    const view = parseReviewView(data);
    if (view !== undefined) {
      page.show(view);
    }
  });
  api.postMessage({ type: 'ready' });
}
