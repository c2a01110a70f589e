import { parseResultView } from '../../protocol/result.js';
import type { ResultToEditor } from '../../protocol/result.js';
import { ResultPage } from './resultPage.js';

interface VsCodeApi {
  postMessage(message: ResultToEditor): void;
  setState(state: { readonly folder: string }): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.querySelector<HTMLElement>('.result');
if (root !== null) {
  const api = acquireVsCodeApi();
  const page = new ResultPage(root, (message) => {
    api.postMessage(message);
  });
  window.addEventListener('message', ({ data }) => {
    const view = parseResultView(data);
    if (view !== undefined) {
      api.setState({ folder: view.folder });
      page.show(view);
    }
  });
  api.postMessage({ type: 'ready' });
}
