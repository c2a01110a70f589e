import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../../host/paths.js';
import type { FigureDefinition } from '../../../../src/webview/figures/shared/figureDefinition.js';
import { assertAccessible } from './assertAccessible.js';
import {
  bundleFigure,
  commitPrediction,
  figureIds,
  figuresFolder,
  hostEvents,
  openFigure,
  playOf,
  playThrough,
  readText,
  waitUntil,
} from './figurePage.js';
import { sharedBrowser } from '../sharedBrowser.js';
import themes from './themes.json';

const BUDGET = 60_000;

async function definitionOf(id: string): Promise<FigureDefinition> {
  // Through a variable, because the types of a view need those of a browser.
  const address = `../../../../src/webview/figures/${id}/view.js`;
  const { figure } = (await import(address)) as { readonly figure: FigureDefinition };
  return figure;
}

/** A module and everything it imports from its own project, comments and types left out: no program has them. */
async function sourcesOf(path: string, found = new Map<string, string>()): Promise<ReadonlyMap<string, string>> {
  if (found.has(path)) return found;
  const source = (await readFile(path, 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*|^import type [\s\S]*?;/gm, '');
  found.set(path, source);
  for (const [, specifier = ''] of source.matchAll(/from '(\.[^']+)'/g)) {
    await sourcesOf(join(dirname(path), specifier.replace(/\.js$/, '.ts')), found);
  }
  return found;
}

async function assertClean(page: Page): Promise<void> {
  const events = await hostEvents(page);
  assert.deepEqual(events.errors, [], 'nothing broke the content security policy');
}

for (const id of figureIds) {
  describe(`The figure ${id}`, function () {
    this.timeout(60_000);
    let definition: FigureDefinition;
    before(async () => {
      definition = await definitionOf(id);
    });

    it('declares a question, an insight and presets, and needs no page to do so', async () => {
      const { id: own, title, shows, step, predict, insight, insightHint, presets } = definition;
      assert.equal(own, id);
      for (const text of [title, shows, predict.prompt, predict.answer, insight, insightHint]) assert.ok(text.length > 5, id);
      assert.ok(Object.keys(presets).length > 0, id);
      assert.match(await readFile(join(repositoryRoot, 'content', 'roadmap.yaml'), 'utf8'), new RegExp(`\\bid: ${step}\\b`));
    });

    it('computes without page, clock or chance', async () => {
      const sources = await sourcesOf(join(figuresFolder, id, 'model.ts'));
      for (const [path, source] of sources) {
        assert.doesNotMatch(source, /\b(?:document|window|globalThis|Date|performance|crypto)\b|Math\.random/, path);
        assert.doesNotMatch(source, /from '(?!\.)/, `${path} imports no library`);
      }
    });

    it('is at most 60 kB, its frame and libraries included', async () => {
      const bytes = Buffer.byteLength(await bundleFigure(id));
      assert.ok(bytes <= BUDGET, `${id} has ${bytes} bytes`);
    });

    it('shows each preset, says it in words, and saves it as SVG, PNG and CSV', async () => {
      for (const preset of Object.keys(definition.presets)) {
        const page = await openFigure(await sharedBrowser(), id, { preset });
        await page.getByRole('button', { name: 'Go on without' }).click();
        assert.ok((await page.locator('.fig-readout').innerText()).length > 20);
        for (const kind of ['SVG', 'PNG', 'CSV']) await page.getByRole('button', { name: `Save as ${kind}` }).click();
        await waitUntil(page, 'window.events.files.length === 3');
        const { files } = await hostEvents(page);
        const contentOf = (extension: string): string => files.find(({ name }) => name === `${id}.${extension}`)?.data ?? '';
        assert.match(contentOf('svg'), /^<svg [^>]*viewBox="0 0 \d+/);
        assert.doesNotMatch(contentOf('svg'), /NaN|undefined|Infinity|var\(|class=/);
        assert.equal(Buffer.from(contentOf('png'), 'base64').subarray(1, 4).toString(), 'PNG');
        const [head = '', ...rows] = contentOf('csv').trimEnd().split('\r\n');
        assert.ok(rows.length > 0 && rows.every((row) => row.split(',').length >= head.split(',').length));
        await assertClean(page);
        await page.context().close();
      }
    });

    it('asks before its controls can be used, and recalls the prediction when the insight unlocks', async () => {
      const page = await openFigure(await sharedBrowser(), id, { reducedMotion: true });
      assert.equal(await page.locator('.fig-body').getAttribute('inert'), '');
      assert.ok(await page.getByRole('button', { name: 'Commit', exact: true }).isDisabled());
      const { predict, insight } = definition;
      await commitPrediction(page);
      assert.equal(await page.locator('.fig-body').getAttribute('inert'), null);
      assert.ok((await readText(page.locator('.fig-recall'))).includes(predict.options?.[1] ?? ''));
      assert.equal(await page.getByText(insight).count(), 0);
      await playThrough(page, id);
      assert.equal(await page.getByText(insight).count(), 1);
      assert.equal(await page.getByText(predict.answer).count(), 1);
      assert.equal((await hostEvents(page)).insights, 1);
      await page.context().close();
    });

    it('comes back as it was left, and goes back to the preset on request', async () => {
      const page = await openFigure(await sharedBrowser(), id, { reducedMotion: true });
      const readout = page.locator('.fig-readout');
      const fresh = await readout.innerText();
      await commitPrediction(page);
      await playThrough(page, id);
      const left = await readout.innerText();
      await page.evaluate('window.mounted.dispose()');
      assert.equal(await page.locator('main').innerText(), '');
      const { saved } = await hostEvents(page);
      await page.context().close();

      const again = await openFigure(await sharedBrowser(), id, { state: saved, reducedMotion: true });
      assert.equal(await again.locator('.fig-body').getAttribute('inert'), null);
      assert.equal(await again.locator('.fig-unlocked').count(), 1);
      assert.equal((await hostEvents(again)).insights, 0, 'an insight is told once');
      // What a search tried is said until the next change, and is not kept.
      assert.ok(left.startsWith(await again.locator('.fig-readout').innerText()));
      await again.getByRole('button', { name: 'Reset', exact: true }).click();
      assert.equal(await again.locator('.fig-readout').innerText(), fresh);
      await assertClean(again);
      await again.context().close();
    });

    it('refuses a preset it does not have', async () => {
      await assert.rejects(openFigure(await sharedBrowser(), id, { preset: 'no-such-preset' }), /has no preset "no-such-preset"/);
    });

    it('leads to its exercise, or to none where there is none yet', async () => {
      const page = await openFigure(await sharedBrowser(), id);
      await page.getByRole('button', { name: 'Go on without' }).click();
      const links = await page.getByRole('button', { name: /See this in code/ }).all();
      for (const link of links) await link.click();
      assert.deepEqual((await hostEvents(page)).code, definition.code ? [definition.code.exercise] : []);
      await page.context().close();
    });

    it('fits a page 320 pixels wide', async () => {
      const page = await openFigure(await sharedBrowser(), id, { width: 320, reducedMotion: true });
      await commitPrediction(page);
      for await (const moment of (await playOf(id))(page)) {
        const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        assert.equal(overflow, 0, `${id} at ${moment}`);
      }
      await page.context().close();
    });

    it('follows the width of its page, also after it was a table for a while', async () => {
      const page = await openFigure(await sharedBrowser(), id, { width: 1100, reducedMotion: true });
      await commitPrediction(page);
      const view = page.locator('.fig-footer');
      await view.getByRole('radio', { name: 'Table' }).check({ force: true });
      await page.setViewportSize({ width: 420, height: 900 });
      await view.getByRole('radio', { name: 'Picture' }).check({ force: true });
      await waitUntil(page, `document.querySelector('.fig-plot').getBoundingClientRect().width < 400`);
      await waitUntil(page, `document.querySelector('.fig-plot').viewBox.baseVal.width < 400`);
      await page.context().close();
    });

    it('can be reached by Tab alone, control by control, and shows where the focus is', async () => {
      const page = await openFigure(await sharedBrowser(), id, { reducedMotion: true });
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.ok((await page.locator('.fig-recall').innerText()).length > 0);
      const reached = new Set<string>();
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<{ name: string; shown: boolean } | undefined>(FOCUSED);
        if (focused === undefined) break;
        assert.ok(focused.shown, `${focused.name} of ${id} shows its focus`);
        reached.add(focused.name);
      }
      const wanted = await page.evaluate<readonly string[]>(CONTROLS);
      assert.deepEqual(
        wanted.filter((name) => !reached.has(name)),
        [],
      );
      await page.context().close();
    });

    it('has nothing that axe objects to, in any theme', async () => {
      const page = await openFigure(await sharedBrowser(), id, { reducedMotion: true });
      await assertAccessible(page, `${id}, asking`, themes.slice(0, 1));
      await commitPrediction(page);
      await playThrough(page, id);
      await assertAccessible(page, `${id}, played`);
      // A short table, for axe takes its time with each cell; its colours are those of the picture's words.
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      await page.locator('.fig-footer').getByRole('radio', { name: 'Table' }).check({ force: true });
      await assertAccessible(page, `${id}, table`, themes.slice(0, 1));
      await page.context().close();
    });
  });
}

const NAME = `(node) => node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent`;

/** The focused element: its name, and whether an outline or ring around it can be seen. */
const FOCUSED = `(() => {
  const node = document.activeElement;
  if (!node || node === document.body) return undefined;
  const holder = node.closest('.fig-segment, .fig-toggle, .fig-choice') ?? node;
  const ring = node.querySelector('.fig-ring');
  const shown = getComputedStyle(holder).outlineStyle !== 'none' || (ring !== null && getComputedStyle(ring).stroke !== 'none');
  return { name: (${NAME})(node), shown };
})()`;

/** The names of all controls; of radio buttons the chosen one stands for its group. */
const CONTROLS = `[...document.querySelectorAll('.ascent-figure :is(button, input, [tabindex="0"])')]
  .filter((node) => node.getClientRects().length > 0 && !node.disabled && !(node.type === 'radio' && !node.checked))
  .map(${NAME})`;
