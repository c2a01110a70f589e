import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { openViewContainer, treeRows } from '../host/workbench.js';
import { useAscent } from './support/ascentWindow.js';

describe('the packed extension', () => {
  const ascent = useAscent();

  it('shows the roadmap behind its icon in the activity bar', async () => {
    const { page } = ascent();
    await openViewContainer(page, 'Ascent');
    const rows = treeRows(page, 'Roadmap');
    await rows.first().waitFor();
    assert.match((await rows.first().textContent()) ?? '', /\w/);
  });

  it('ships what it needs and nothing else', async () => {
    const folder = process.env['ASCENT_EXTENSIONS_DIR'] ?? '';
    const [installed = ''] = (await readdir(folder)).filter((name) => name.startsWith('ascent-ml.ascent-'));
    const files = (await readdir(`${folder}/${installed}`, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + installed.length + 2));
    const expected =
      /^(dist\/(extension\.js|chunks\/|webview\/|catalogue\.json|ThirdPartyNotices\.txt)|content\/|media\/|l10n\/|package(\.nls.*)?\.json$|readme\.md$|changelog\.md$|LICENSE)|^\.vsixmanifest$/i;
    assert.deepEqual(
      files.filter((file) => !expected.test(file) || /__pycache__|\.pyc$|\.map$|\.pytest_cache/.test(file)),
      [],
    );
    assert.ok(files.includes('dist/catalogue.json') && files.includes('content/roadmap.yaml'));
  });
});
