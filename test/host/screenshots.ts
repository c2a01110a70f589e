import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, installPacked } from './buildExtension.js';
import { launchChromium } from './chromium.js';
import { cacheDir } from './paths.js';
import { scenarios } from './screenshotScenarios.js';
import { currentHost } from './versions.js';
import { startServer } from './vscodeServer.js';
import { openWorkbench } from './workbench.js';
import { makeWorkspace } from './workspaces.js';

const themes: Readonly<Record<string, string>> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/** `node test/host/bootstrap.mjs screenshots [FOLDER] [--only NAME] [--theme light|dark|contrast]`: pictures of the packed extension at work. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, theme: { type: 'string' } } });
  const folder = resolve(positionals[0] ?? join(cacheDir, 'screenshots'));
  await mkdir(folder, { recursive: true });
  await buildExtension('production');
  const extensionsDir = await installPacked();
  const browser = await launchChromium();
  for (const [theme, label] of Object.entries(themes).filter(([name]) => values.theme === undefined || values.theme === name)) {
    const server = await startServer({ version: currentHost, extensionsDir, settings: { 'workbench.colorTheme': label } });
    for (const { name, files, noFolder = false, run } of scenarios.filter(
      (scenario) => values.only === undefined || scenario.name === values.only,
    )) {
      const workspace = await makeWorkspace(files);
      const page = await openWorkbench(browser, server, { ...(noFolder ? {} : { folder: workspace.path }), reducedMotion: true });
      const path = join(folder, `${name}-${theme}.png`);
      try {
        await run(page, workspace.path);
        // Fonts and the last animation frame; the caret must not blink into the picture.
        await page.waitForTimeout(500);
        console.log(path);
      } catch (error) {
        process.exitCode = 1;
        console.error(`${name} (${theme}) did not get to its end: ${error instanceof Error ? error.message : String(error)}`);
      }
      await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
      await page.context().close();
      await workspace.remove();
    }
    await server.stop();
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
