import { drawAreas, type Area } from '../shared/areaChart.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatLogTick, formatNumber } from '../shared/formatNumber.js';
import { drawHandles } from '../shared/handles.js';
import { drawSeries } from '../shared/lineChart.js';
import { logScale } from '../shared/logScale.js';
import { normalPdf } from '../shared/maths/normal.js';
import { plot, type Plot, type Scales } from '../shared/plot.js';
import { sampleCurve } from '../shared/sampleCurve.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { TARGET, powerAt, standardErrorOf, type Derived } from './model.js';
import { RANGES, type State } from './state.js';
import { percent, writeP } from './words.js';

/** The two curves of a test, and its power by number of values. */
export interface TestPicture {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly draw: (state: State, derived: Derived) => void;
}

/** Pixels for the p-value, behind the power. */
const P_ROOM = 78;
const POINTS = 160;
const EXTENT: readonly [number, number] = [RANGES.observed.min, RANGES.observed.max];
const RESULT = 'M0,-3L6,7H-6Z';

/** Makes both drawings; `onObserve` gets where the observed result is wanted. */
export function testPicture({ t }: FigureStage, onObserve: (z: number) => void, onResize: () => void): TestPicture {
  const format = (value: number): string => formatNumber(value);
  const above = element('div', { class: 'fig-picture' });
  const below = element('div', { class: 'fig-picture' });
  const caption = element('p', { class: 'fig-caption', text: t('△ is the observed result: drag it, or move it with the arrow keys.') });
  const curves = plot(above, {
    label: t('Distribution of the z statistic without an effect and with it'),
    role: 'group',
    height: (width) => Math.min(260, Math.max(170, width * 0.42)),
    axes: { x: { title: t('z: difference in standard errors'), format }, y: { title: t('density'), format, isTick: () => false } },
    onResize,
  });
  const growth = plot(below, {
    label: t('Power by the number of values in each group'),
    role: 'img',
    height: () => 110,
    axes: {
      x: { title: t('values in each group'), format: formatLogTick, scale: logScale },
      y: { title: t('power'), format: percent },
    },
    onResize,
  });
  const areas = curves.marks.append('g');
  const lines = curves.marks.append('g');
  const limits = curves.marks.append('path').attr('class', 'power-limit');
  const texts = curves.front.append('g');
  const target = growth.marks.append('path').attr('class', 'power-limit');
  const needed = growth.marks.append('path').attr('class', 'power-limit');
  const power = growth.marks.append('g');

  const drawAreasOf = ({ sides, observed }: State, { critical, shift }: Derived, scales: Scales): void => {
    const under = (className: string, from: number, to: number, centre: number): Area => ({
      className,
      points: from < to ? sampleCurve((z) => normalPdf(z - centre), [from, to], POINTS) : [],
      base: 0,
    });
    const [low, high] = EXTENT;
    const far = Math.min(high, Math.abs(observed));
    const isTwo = sides === 'two';
    drawAreas(
      areas,
      [
        under('series-2 power-found', critical, high, shift),
        under('series-2 power-found', low, isTwo ? -critical : low, shift),
        under('series-1', critical, high, 0),
        under('series-1', low, isTwo ? -critical : low, 0),
        under('power-p', isTwo ? far : observed, high, 0),
        under('power-p', low, isTwo ? -far : low, 0),
      ],
      scales,
    );
  };
  const drawCurves = (state: State, derived: Derived): void => {
    const { critical, shift, pValue, power: found } = derived;
    const scales = curves.scales({ x: EXTENT, y: [0, 0.44] });
    const { x, y } = scales;
    drawAreasOf(state, derived, scales);
    const bell = (centre: number): readonly { readonly x: number; readonly y: number }[] =>
      sampleCurve((z) => normalPdf(z - centre), EXTENT, POINTS);
    const shapes = [0, shift].map((centre, index) => ({ style: seriesStyle(index), points: bell(centre), hasEnd: false }));
    drawSeries(lines, shapes, scales);
    const borders = state.sides === 'two' ? [-critical, critical] : [critical];
    limits.attr('d', borders.map((z) => `M${x(z)},${y(0)}V${y.range[1]}`).join(''));
    const isApart = x(Math.min(shift, EXTENT[1] - 1)) - x(0) > 110;
    const [end, top] = [x(EXTENT[1]), y.range[1] - 12];
    const labels = [
      { at: x(0), row: y(0.415), className: 'series-1', text: isApart ? t('no effect') : '', anchor: 'middle' },
      {
        at: x(Math.min(shift, EXTENT[1] - 1)),
        row: y(0.415),
        className: 'series-2',
        text: isApart ? t('with the effect') : '',
        anchor: 'middle',
      },
      // Above the curves, which leave no free corner once the effect is large.
      { at: end - P_ROOM, row: top, className: 'series-2', text: t('power {power}', { power: percent(found) }), anchor: 'end' },
      { at: end, row: top, className: '', text: t('p = {p}', { p: writeP(pValue) }), anchor: 'end' },
    ];
    texts
      .selectAll('text')
      .data(labels)
      .join('text')
      .attr('class', ({ className }) => `fig-axis-title fig-halo ${className}`)
      .attr('text-anchor', ({ anchor }) => anchor)
      .attr('x', ({ at }) => at)
      .attr('y', ({ row }) => row)
      .text(({ text }) => text);
    const result = {
      x: state.observed,
      y: 0,
      label: t('Observed result'),
      valueText: `z ${formatNumber(state.observed)}, p ${writeP(pValue)}`,
      className: '',
      mark: RESULT,
      size: 1.2,
    };
    drawHandles(curves.front, [result], { ...scales, step: { x: 0.1, y: 0 }, onMove: (_index, to) => onObserve(to.x) });
  };
  const drawGrowth = ({ effect, n, sides }: State, { power: now, requiredN, critical }: Derived): void => {
    const scales = growth.scales({ x: [RANGES.n.min, 1.15 * RANGES.n.max], y: [0, 1.02] });
    const at = (size: number): number => powerAt(effect / standardErrorOf(size), critical, sides);
    const exponents = sampleCurve((exponent) => 10 ** exponent, [Math.log10(RANGES.n.min), Math.log10(1.15 * RANGES.n.max)], POINTS / 2);
    const points = exponents.map(({ y: size }) => ({ x: size, y: at(size) }));
    drawSeries(
      power,
      [
        { style: seriesStyle(1), points, hasEnd: false },
        { style: { ...seriesStyle(1), dash: 'none' }, points: [{ x: n, y: now }] },
      ],
      scales,
    );
    target.attr('d', `M0,${scales.y(TARGET)}H${scales.x.range[1]}`);
    const isInside = requiredN !== undefined && requiredN >= RANGES.n.min && requiredN <= RANGES.n.max;
    needed.attr('d', isInside ? `M${scales.x(requiredN)},${scales.y(0)}V${scales.y(TARGET)}` : '');
  };

  return {
    root: element('div', { class: 'fig-pictures' }, element('div', {}, above, caption), below),
    plots: [curves, growth],
    draw(state, derived) {
      drawCurves(state, derived);
      drawGrowth(state, derived);
    },
  };
}
