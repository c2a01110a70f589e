import { parseDashboardToPage } from '../../protocol/dashboard.js';
import type { DashboardToEditor } from '../../protocol/dashboard.js';
import { DashboardPage } from './dashboardPage.js';

interface VsCodeApi {
  postMessage(message: DashboardToEditor): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.querySelector<HTMLElement>('.dashboard');
if (root !== null) {
  const api = acquireVsCodeApi();
  const page = new DashboardPage(root, (message) => {
    api.postMessage(message);
  });
  window.addEventListener('message', ({ data }) => {
    const message = parseDashboardToPage(data);
    if (message !== undefined) {
      page.show(message);
    }
  });
  api.postMessage({ type: 'ready' });
}
