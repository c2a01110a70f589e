import { parseEnvironmentToPage } from '../../protocol/environment.js';
import type { EnvironmentToEditor } from '../../protocol/environment.js';
import { EnvironmentPage } from './environmentPage.js';

interface VsCodeApi {
  postMessage(message: EnvironmentToEditor): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.querySelector<HTMLElement>('.environment');
if (root !== null) {
  const api = acquireVsCodeApi();
  const page = new EnvironmentPage(root, (message) => {
    api.postMessage(message);
  });
  window.addEventListener('message', ({ data }) => {
    const message = parseEnvironmentToPage(data);
    if (message?.type === 'view') {
      page.show(message);
    } else if (message?.type === 'copied') {
      page.confirmCopy();
    }
  });
  api.postMessage({ type: 'ready' });
}
