// Writes themes.json: the colours that the style sheets of the figures use, as a running VS Code defines them.
//   node --import tsx test/unit/webview/figures/readThemes.ts
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../../host/chromium.js';
import { repositoryRoot } from '../../../host/paths.js';
import { currentHost } from '../../../host/versions.js';
import { startServer } from '../../../host/vscodeServer.js';
import { openWorkbench } from '../../../host/workbench.js';

/** The themes to read: the name of the setting, the file the workbench names in its class, and the class of a page's body. */
const THEMES = [
  { id: 'light', setting: 'Light Modern', file: 'light_modern', bodyClass: 'vscode-light' },
  { id: 'dark', setting: 'Dark Modern', file: 'dark_modern', bodyClass: 'vscode-dark' },
  { id: 'hc-dark', setting: 'Default High Contrast', file: 'hc_black', bodyClass: 'vscode-high-contrast' },
  { id: 'hc-light', setting: 'Default High Contrast Light', file: 'hc_light', bodyClass: 'vscode-high-contrast-light' },
  { id: 'light-2026', setting: 'Light 2026', file: '2026-light', bodyClass: 'vscode-light' },
  { id: 'dark-2026', setting: 'Dark 2026', file: '2026-dark', bodyClass: 'vscode-dark' },
] as const;

async function usedVariables(): Promise<readonly string[]> {
  const folder = join(repositoryRoot, 'src', 'webview', 'figures', 'shared');
  const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')));
  return [...new Set(texts.flatMap((text) => text.match(/--vscode-[\w-]+/g) ?? []))].sort();
}

async function readTheme(setting: string, file: string, names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const server = await startServer({ version: currentHost, settings: { 'workbench.colorTheme': setting } });
  const browser = await launchChromium();
  try {
    const page = await openWorkbench(browser, server);
    await page.locator(`.monaco-workbench[class*="${file}-json"]`).waitFor();
    const values = await page.evaluate((wanted) => {
      const workbench = document.querySelector('.monaco-workbench');
      const style = workbench ? getComputedStyle(workbench) : undefined;
      return wanted.map((name) => [name, style?.getPropertyValue(name).trim() ?? ''] as const);
    }, names);
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function main(): Promise<void> {
  const names = await usedVariables();
  const themes = [];
  for (const { id, setting, file, bodyClass } of THEMES) themes.push({ id, bodyClass, variables: await readTheme(setting, file, names) });
  await writeFile(join(__dirname, 'themes.json'), `${JSON.stringify(themes, undefined, 2)}\n`);
}

void main();
