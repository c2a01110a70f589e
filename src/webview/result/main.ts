import { parseResultView } from '../../protocol/result.js';
import type { ResultToEditor } from '../../protocol/result.js';
import { connectPage, type PageApi } from '../shared/connectPage.js';
import { ResultPage } from './resultPage.js';

connectPage('result', parseResultView, (root, api: PageApi<ResultToEditor>) => {
  const page = new ResultPage(root, (message) => {
    api.postMessage(message);
  });
  return (view) => {
    api.setState({ folder: view.folder });
    page.show(view);
  };
});
