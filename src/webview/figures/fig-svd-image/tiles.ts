import { drawing, type Drawing } from '../shared/drawing.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { heatMap } from '../shared/heatMap.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { SIZE, type Image } from './images.js';
import type { Derived } from './model.js';

/** The picture, its first k layers, and what they leave out: an equation in pictures. */
export interface Tiles {
  readonly root: HTMLElement;
  readonly drawing: Drawing;
  readonly draw: (image: Image, derived: Derived, k: number) => void;
}

const HEAD = 26;
const SIGN = 28;
const LARGEST = 260;

/** Makes the three tiles; `onResize` asks to be drawn. */
export function tiles(stage: FigureStage, onResize: () => void): Tiles {
  const { t } = stage;
  const box = element('div', { class: 'fig-picture' });
  const sideOf = (width: number): number => Math.min(LARGEST, (width - 2 * SIGN - 2) / 3);
  const sheet = drawing(box, {
    label: t('The picture, the layers that are kept, and what they leave out'),
    role: 'img',
    height: (width) => HEAD + sideOf(width) + 2,
    onResize,
  });
  const { layer } = sheet;
  const maps = [0, 1, 2].map((index) => ({
    frame: layer.append('rect').attr('class', 'fig-tile'),
    heat: heatMap(layer, {
      above: index === 2 ? seriesStyle(0).className : 'fig-pixel',
      below: index === 2 ? seriesStyle(1).className : 'fig-pixel',
      edges: 'cells',
    }),
    title: layer.append('text').attr('class', 'fig-axis-title').attr('text-anchor', 'middle').attr('y', 14),
  }));
  const signs = ['=', '+'].map((text) => layer.append('text').attr('class', 'fig-sign').attr('text-anchor', 'middle').text(text));

  return {
    root: element(
      'div',
      {},
      box,
      element('p', {
        class: 'fig-note',
        text: t('Left out: blue where ink is missing, red where there is too much. Each layer is a column times a row.'),
      }),
    ),
    drawing: sheet,
    draw(image, { kept, rest }, k) {
      const { width } = sheet.size();
      const side = sideOf(width);
      const start = (width - 3 * side - 2 * SIGN) / 2;
      const isNarrow = width < 420;
      const texts = [t('Picture'), isNarrow ? t('Rank {k}', { k }) : t('Its first layers, rank {k}', { k }), t('Left out')];
      for (const [index, pixels] of [image, kept, rest].entries()) {
        const part = maps[index];
        const x = start + index * (side + SIGN);
        part?.frame.attr('x', x).attr('y', HEAD).attr('width', side).attr('height', side);
        part?.title.attr('x', x + side / 2).text(texts[index] ?? '');
        part?.heat({
          columns: SIZE,
          rows: SIZE,
          // Ink cannot be less than none: only what is left out has a sign.
          value: (column, row) => (index === 2 ? (pixels[row]?.[column] ?? 0) : Math.max(0, pixels[row]?.[column] ?? 0)),
          x,
          y: HEAD,
          width: side,
          height: side,
        });
      }
      for (const [index, sign] of signs.entries())
        sign.attr('x', start + (index + 1) * side + (index + 0.5) * SIGN).attr('y', HEAD + side / 2 + 7);
    },
  };
}
