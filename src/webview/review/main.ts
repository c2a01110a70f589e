import { parseReviewView } from '../../protocol/review.js';
import type { ReviewToEditor } from '../../protocol/review.js';
import { connectPage, type PageApi } from '../shared/connectPage.js';
import { ReviewPage } from './reviewPage.js';

connectPage('review', parseReviewView, (root, api: PageApi<ReviewToEditor>) => {
  const page = new ReviewPage(root, (message) => {
    api.postMessage(message);
  });
  return (view) => {
    page.show(view);
  };
});
