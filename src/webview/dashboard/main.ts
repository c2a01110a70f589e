import { parseDashboardToPage } from '../../protocol/dashboard.js';
import type { DashboardToEditor } from '../../protocol/dashboard.js';
import { connectPage, type PageApi } from '../shared/connectPage.js';
import { DashboardPage } from './dashboardPage.js';

connectPage('dashboard', parseDashboardToPage, (root, api: PageApi<DashboardToEditor>) => {
  const page = new DashboardPage(root, (message) => {
    api.postMessage(message);
  });
  return (message) => {
    page.show(message);
  };
});
