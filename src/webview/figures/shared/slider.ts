import { element, uniqueId } from './element.js';
import { seriesSwatch, type SeriesStyle } from './seriesStyle.js';

/** What a slider sets, and how. */
export interface SliderOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Distance of neighbouring values; on a `log` slider, values are rounded to three significant digits instead. */
  readonly step: number;
  readonly scale: 'linear' | 'log';
  readonly value: number;
  /** The value in words or signs, read out by screen readers. */
  readonly format: (value: number) => string;
  readonly onInput: (value: number) => void;
}

/** A marked value, in the looks of the series it belongs to. */
export interface SliderMark {
  readonly value: number;
  readonly style: SeriesStyle;
}

/** A slider with a box for exact values. */
export interface Slider {
  readonly root: HTMLElement;
  /** Shows another value without calling `onInput`. */
  readonly set: (value: number) => void;
  /** Marks values on the track, and says below it what they are; a value beyond the ends is left out. */
  readonly mark: (marks: readonly SliderMark[], note: string) => void;
  readonly setEnabled: (isEnabled: boolean) => void;
}

const LOG_POSITIONS = 400;

/** Makes a labelled slider with a number box; both can be used with the keyboard alone. */
export function slider(options: SliderOptions): Slider {
  const { label, min, max, step, scale } = options;
  const isLog = scale === 'log';
  const span = Math.log(max / min);
  const toShare = (value: number): number => (isLog ? Math.log(value / min) / span : (value - min) / (max - min));
  const toPosition = (value: number): number => (isLog ? Math.round(toShare(value) * LOG_POSITIONS) : value);
  const fromPosition = (position: number): number =>
    isLog ? Number((min * Math.exp((position / LOG_POSITIONS) * span)).toPrecision(3)) : position;

  const id = uniqueId('slider');
  const range = element('input', {
    class: 'fig-range',
    attributes: { id, type: 'range', min: isLog ? 0 : min, max: isLog ? LOG_POSITIONS : max, step: isLog ? 1 : step },
  });
  const box = element('input', {
    class: 'fig-box',
    attributes: { type: 'number', min, max, step: isLog ? 'any' : step, 'aria-label': label },
  });
  const track = element('div', { class: 'fig-track' }, range);
  const noteLine = element('p', { class: 'fig-note', attributes: { hidden: true } });
  const root = element(
    'div',
    { class: 'fig-slider' },
    element('label', { class: 'fig-label', text: label, attributes: { for: id } }),
    box,
    track,
    noteLine,
  );

  let current = options.value;
  const set = (value: number): void => {
    current = value;
    range.value = String(toPosition(value));
    range.style.setProperty('--share', String(toShare(value)));
    range.setAttribute('aria-valuetext', options.format(value));
    box.value = String(Number(value.toPrecision(6)));
  };
  const take = (value: number): void => {
    set(Math.min(max, Math.max(min, value)));
    options.onInput(current);
  };
  range.addEventListener('input', () => take(fromPosition(range.valueAsNumber)));
  box.addEventListener('change', () => {
    // Text that is not a number reads as NaN: the box then shows the value that still holds.
    if (Number.isFinite(box.valueAsNumber)) take(box.valueAsNumber);
    else set(current);
  });
  set(current);

  return {
    root,
    set,
    mark(marks, note) {
      noteLine.textContent = note;
      noteLine.hidden = note === '';
      const ticks = marks.map(({ value, style }) => ({ share: toShare(value), style })).filter(({ share }) => share >= 0 && share <= 1);
      const made = ticks.map(({ share, style }) => {
        const tick = element('span', { class: 'fig-mark', attributes: { 'aria-hidden': 'true' } }, seriesSwatch(style, 'mark'));
        tick.style.setProperty('--share', String(share));
        return tick;
      });
      // The slider itself stays in place: taking it out would take the focus away.
      while (range.nextSibling) range.nextSibling.remove();
      track.append(...made);
    },
    setEnabled(isEnabled) {
      range.disabled = !isEnabled;
      box.disabled = !isEnabled;
      root.classList.toggle('fig-disabled', !isEnabled);
    },
  };
}
