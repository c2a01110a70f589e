import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { repositoryRoot } from '../../../host/paths.js';
import { sharedBrowser } from '../sharedBrowser.js';

const script = `
  import { answerClicks, keepClicks } from './src/webview/lesson/clickKeeper.ts';
  keepClicks();
  globalThis.answerClicks = answerClicks;
  globalThis.seen = [];
  addEventListener('click', ({ target, ctrlKey }) => seen.push(target.id + (ctrlKey ? ' with Ctrl' : '')));`;

const body = '<a id="link" href="#there">Link</a> <button id="button"><b id="word">Button</b></button> <input id="box" type="checkbox">';

describe('A page whose script has not come yet', function () {
  this.timeout(60_000);

  it('keeps what is clicked, and does it once the script answers: links first, then everything', async () => {
    const { outputFiles } = await build({
      stdin: { contents: script, resolveDir: repositoryRoot },
      bundle: true,
      write: false,
      format: 'iife',
    });
    const page = await (await sharedBrowser()).newPage();
    await page.setContent(`<script>${outputFiles[0]?.text ?? ''}</script>${body}`);
    const seen = (): Promise<readonly string[]> => page.evaluate<readonly string[]>('seen');
    await page.locator('#word').click();
    await page.locator('#link').click({ modifiers: ['Control'] });
    await page.locator('#box').click();
    assert.deepEqual([await seen(), await page.locator('#box').isChecked()], [['box'], true], 'the browser answers a box by itself');
    await page.evaluate(`answerClicks('a[href]')`);
    assert.deepEqual(await seen(), ['box', 'link with Ctrl']);
    await page.evaluate(`answerClicks('*')`);
    assert.deepEqual(await seen(), ['box', 'link with Ctrl', 'word']);
    await page.evaluate(`answerClicks('*')`);
    await page.locator('#button').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await seen(), ['box', 'link with Ctrl', 'word', 'button']);
    await page.close();
  });
});
