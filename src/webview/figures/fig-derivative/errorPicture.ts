import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatPowerOfTen } from '../shared/formatNumber.js';
import { plot, type Layer, type Plot, type Scales } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { DISTANCES, METHODS, expectedError, type Derived, type ErrorAt, type Method } from './model.js';
import { RANGES, type State } from './state.js';

/** The errors of both methods against h, both axes logarithmic. */
export interface ErrorPicture {
  readonly root: HTMLElement;
  readonly plot: Plot;
  readonly draw: (state: State, derived: Derived) => void;
}

/** An error of zero has no logarithm: it is drawn at the lower edge. */
const FLOOR = -16;
const CEILING = 1;

/** Makes the picture; `height` gives its height for its width, `onResize` asks to be drawn. */
export function errorPicture(stage: FigureStage, height: (width: number) => number, onResize: () => void): ErrorPicture {
  const { t } = stage;
  const box = element('div', { class: 'fig-picture' });
  const isTick = (value: number): boolean => Number.isInteger(value);
  const drawing = plot(box, {
    label: t('Error of both estimates against the distance h'),
    role: 'img',
    height,
    axes: {
      x: { title: t('distance h'), format: formatPowerOfTen, isTick },
      y: { title: t('error of the slope'), format: formatPowerOfTen, isTick },
    },
    onResize,
  });
  const here = drawing.marks.append('path').attr('class', 'fig-here');
  const layers = METHODS.map((_, index) => {
    const layer = drawing.marks.append('g').attr('class', seriesStyle(index).className);
    return { theory: layer.append('path').attr('class', 'fig-theory'), dots: layer.append('path').attr('class', 'fig-dots') };
  });
  const now = drawing.marks.append('g');
  const nothing = drawing.front.append('text').attr('class', 'fig-axis-title fig-halo').attr('text-anchor', 'middle');

  return {
    root: element(
      'div',
      {},
      box,
      element('p', { class: 'fig-caption', text: t('Dots: measured. Lines: expected from the bend of the curve and from rounding.') }),
    ),
    plot: drawing,
    draw(state, derived) {
      const scales = drawing.scales({ x: [Math.log10(RANGES.h.min), Math.log10(RANGES.h.max) + 0.25], y: [FLOOR - 0.5, CEILING] });
      const { x, y } = scales;
      here.attr('d', `M${x(Math.log10(state.h))},0V${y.range[0]}`);
      for (const [index, method] of METHODS.entries()) {
        const layer = layers[index];
        layer?.theory.attr('d', theoryPath(derived, method, state.x, scales));
        layer?.dots.attr('d', dotsPath(derived.curves[method], scales)).attr('opacity', method === state.method ? null : 0.45);
      }
      drawNow(now, state, derived, scales);
      nothing
        .attr('x', x.range[1] / 2)
        .attr('y', y.range[0] / 2)
        .text(derived.slope === undefined ? t('no derivative, so no error') : '');
    },
  };
}

const level = (error: number): number => Math.min(CEILING + 1, Math.max(FLOOR, error === 0 ? FLOOR : Math.log10(error)));

function dotsPath(curve: readonly ErrorAt[], { x, y }: Scales): string {
  const dot = ({ h, error }: ErrorAt): string =>
    error === undefined
      ? ''
      : `M${(x(Math.log10(h)) - 1.8).toFixed(1)},${y(level(error)).toFixed(1)}a1.8,1.8,0,1,0,3.6,0a1.8,1.8,0,1,0,-3.6,0`;
  return curve.map(dot).join('');
}

function theoryPath({ f }: Derived, method: Method, at: number, { x, y }: Scales): string {
  const points = DISTANCES.flatMap((h) => {
    const expected = expectedError(f, method, at, h);
    const sum = expected === undefined ? 0 : expected.truncation + expected.roundoff;
    return sum === 0 ? [] : [`${x(Math.log10(h)).toFixed(1)},${y(Math.log10(sum)).toFixed(1)}`];
  });
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

function drawNow(layer: Layer, { h, method }: State, { error }: Derived, { x, y }: Scales): void {
  const style = seriesStyle(METHODS.indexOf(method));
  layer
    .selectAll('path')
    .data(error === undefined ? [] : [error])
    .join('path')
    .attr('class', `fig-dot fig-end ${style.className}`)
    .attr('d', style.mark)
    .attr('transform', (value) => `translate(${x(Math.log10(h))},${y(level(value))})scale(1.7)`);
}
