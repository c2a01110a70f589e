import { select } from 'd3-selection';

/**
 * How the series of a chart differ: in colour (class `series-1` …), in dash and in the shape of their marks,
 * so that none of the three is needed alone.
 */
export interface SeriesStyle {
  readonly className: string;
  /** A `stroke-dasharray`; `none` is a whole line. */
  readonly dash: string;
  /** An SVG path around (0, 0) for one mark. */
  readonly mark: string;
}

const STYLES = [
  { className: 'series-1', dash: 'none', mark: 'M-3.5,0A3.5,3.5,0,1,0,3.5,0A3.5,3.5,0,1,0,-3.5,0Z' },
  { className: 'series-2', dash: '7 4', mark: 'M-3.2,-3.2H3.2V3.2H-3.2Z' },
  { className: 'series-3', dash: '2 3.5', mark: 'M0,-4.4L4.2,3.2H-4.2Z' },
  { className: 'series-4', dash: '9 3 2 3', mark: 'M0,-4.8L4.4,0L0,4.8L-4.4,0Z' },
  { className: 'series-5', dash: '13 4', mark: 'M-1.5,-4.4H1.5V-1.5H4.4V1.5H1.5V4.4H-1.5V1.5H-4.4V-1.5H-1.5Z' },
] as const satisfies readonly SeriesStyle[];

/** The style of the series with this index; after five the styles repeat. */
export function seriesStyle(index: number): SeriesStyle {
  return STYLES[index % STYLES.length] ?? STYLES[0];
}

/** A small drawing of a series for legends: its mark alone, or on a piece of its line. */
export function seriesSwatch({ className, dash, mark }: SeriesStyle, kind: 'mark' | 'line'): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawing = select(svg).attr('class', `fig-swatch ${className}`).attr('aria-hidden', 'true');
  drawing.attr('viewBox', kind === 'line' ? '0 0 32 12' : '10 0 12 12');
  if (kind === 'line') drawing.append('path').attr('class', 'fig-line').attr('d', 'M1,6H31').attr('stroke-dasharray', dash);
  drawing.append('path').attr('class', 'fig-dot').attr('d', mark).attr('transform', 'translate(16,6)');
  return svg;
}
