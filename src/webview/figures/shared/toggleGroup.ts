import { element } from './element.js';
import type { LegendEntry } from './figureDefinition.js';
import { seriesSwatch, type SeriesStyle } from './seriesStyle.js';

/** A series that can be shown or not; its switch is also its entry in the legend. */
export interface Toggle<V extends string> {
  readonly value: V;
  readonly text: string;
  readonly style: SeriesStyle;
}

/** A legend whose entries can be switched on and off. */
export interface ToggleGroup<V extends string> {
  readonly root: HTMLElement;
  /** Shows other choices without calling `onChange`. */
  readonly set: (values: readonly V[]) => void;
  /** The entries that are switched on. */
  readonly legend: () => readonly LegendEntry[];
}

/** Makes a group of check boxes, each with the line and mark of its series. */
export function toggleGroup<V extends string>(
  label: string,
  toggles: readonly Toggle<V>[],
  values: readonly V[],
  onChange: (values: readonly V[]) => void,
): ToggleGroup<V> {
  const inputs = toggles.map(() => element('input', { attributes: { type: 'checkbox' }, on: { change: () => onChange(read()) } }));
  const read = (): readonly V[] => toggles.filter((_, index) => inputs[index]?.checked).map(({ value }) => value);
  const entries = toggles.map(({ text, style }) => ({ text, swatch: seriesSwatch(style, 'line') }));
  const labels = entries.map(({ text, swatch }, index) => {
    const made = element('label', { class: 'fig-toggle' }, swatch, element('span', { text }));
    const input = inputs[index];
    if (input) made.prepend(input);
    return made;
  });
  const set = (chosen: readonly V[]): void => {
    for (const [index, input] of inputs.entries()) {
      const toggle = toggles[index];
      input.checked = toggle !== undefined && chosen.includes(toggle.value);
    }
  };
  set(values);
  const root = element(
    'fieldset',
    { class: 'fig-switch' },
    element('legend', { class: 'fig-label', text: label }),
    element('div', { class: 'fig-toggles' }, ...labels),
  );
  return { root, set, legend: () => entries.filter((_, index) => inputs[index]?.checked) };
}
