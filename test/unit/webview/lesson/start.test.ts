import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { repositoryRoot } from '../../../host/paths.js';
import { sharedBrowser } from '../sharedBrowser.js';

const origin = 'https://pages.example';

describe('The script that a page begins with', function () {
  this.timeout(60_000);

  it('asks for the page’s script, and for what that imports, until they come', async () => {
    const { outputFiles } = await build({
      absWorkingDir: repositoryRoot,
      entryPoints: ['src/webview/lesson/start.ts'],
      bundle: true,
      write: false,
      format: 'iife',
    });
    const files: Readonly<Record<string, string>> = {
      '/': `<script data-script="${origin}/lesson.js">${outputFiles[0]?.text ?? ''}</script><h1>Page</h1>`,
      '/lesson.js': "import { word } from './chunk.js'; document.title = word;",
      '/chunk.js': "export const word = 'ready';",
    };
    const asked: string[] = [];
    const context = await (await sharedBrowser()).newContext();
    await context.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const isFirst = !asked.includes(pathname);
      asked.push(pathname);
      const contentType = pathname === '/' ? 'text/html' : 'text/javascript';
      await (isFirst && pathname !== '/' ? route.abort() : route.fulfill({ body: files[pathname] ?? '', contentType }));
    });
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.waitForFunction("document.title === 'ready'");
    assert.deepEqual(asked, ['/', '/lesson.js', '/lesson.js', '/chunk.js', '/chunk.js']);
    await context.close();
  });
});
