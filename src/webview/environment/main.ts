import { parseEnvironmentToPage } from '../../protocol/environment.js';
import type { EnvironmentToEditor } from '../../protocol/environment.js';
import { connectPage, type PageApi } from '../shared/connectPage.js';
import { EnvironmentPage } from './environmentPage.js';

connectPage('environment', parseEnvironmentToPage, (root, api: PageApi<EnvironmentToEditor>) => {
  const page = new EnvironmentPage(root, (message) => {
    api.postMessage(message);
  });
  return (message) => {
    if (message.type === 'view') {
      page.show(message);
    } else {
      page.confirmCopy();
    }
  };
});
