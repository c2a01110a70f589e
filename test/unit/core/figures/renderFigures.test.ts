import assert from 'node:assert/strict';
import type { FigureEntry } from '../../../../src/core/figures/figureEntry.js';
import { describePreset, renderFigureGallery, renderFigurePage } from '../../../../src/core/figures/renderFigures.js';
import { english } from '../../../../src/core/localiser.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const figures: readonly FigureEntry[] = [
  { id: 'fig-a', title: 'A <b>', shows: 'Shows "a".', step: 'one', lessons: ['one.b'], presets: ['steepHill', 'flat'] },
  { id: 'fig-b', title: 'B', shows: 'Shows b.', step: 'three', lessons: [], presets: ['only'] },
];

describe('The page of all figures', () => {
  const html = renderFigureGallery(figures, sampleCatalogue, english);

  it('has a place for each figure under the heading of its step, with its first preset', () => {
    assert.deepEqual(
      [...html.matchAll(/<h2[^>]*>([^<]*)<|data-figure="([^"]*)" data-key="([^"]*)" data-preset="([^"]*)"/g)].map(([, ...found]) =>
        found.filter(Boolean),
      ),
      [['Step 1 · Step one'], ['fig-a', 'fig-a@steepHill', 'steepHill'], ['Step 3 · Step three'], ['fig-b', 'fig-b@only', 'only']],
    );
  });

  it('says which lesson shows a figure, or that it is not written', () => {
    assert.match(html, /In the lesson <a href="lesson:one.b"[^>]*>Lesson one.b<\/a>/);
    assert.equal(html.match(/Its lesson is not written yet/g)?.length, 1);
  });

  it('leads to the page of each figure, and shows words as words', () => {
    assert.match(html, /data-course="figure:fig-a"/);
    assert.doesNotMatch(html, /<b>/);
  });
});

describe('The page of one figure', () => {
  it('offers its presets, of which the first is taken', () => {
    const [figure] = figures;
    assert.ok(figure);
    const html = renderFigurePage(figure, sampleCatalogue, english);
    assert.deepEqual(
      [...html.matchAll(/data-preset-choice="([^"]*)" aria-pressed="([^"]*)">([^<]*)</g)].map(([, ...found]) => found),
      [
        ['steepHill', 'true', 'Steep hill'],
        ['flat', 'false', 'Flat'],
      ],
    );
    assert.match(html, /data-course="figure:all"/);
  });

  it('offers no choice where there is none', () => {
    const figure = figures[1];
    assert.ok(figure);
    assert.doesNotMatch(renderFigurePage(figure, sampleCatalogue, english), /data-preset-choice/);
  });

  it('reads the name of a preset as words', () => {
    assert.deepEqual(['bowl', 'steepHill', 'two-groups', 'x_2'].map(describePreset), ['Bowl', 'Steep hill', 'Two groups', 'X 2']);
  });
});
