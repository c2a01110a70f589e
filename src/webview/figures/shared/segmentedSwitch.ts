import { element, uniqueId } from './element.js';

/** One of the choices of a switch. */
export interface Segment<V extends string> {
  readonly value: V;
  readonly text: string;
}

/** A row of choices, one of them taken. */
export interface SegmentedSwitch<V extends string> {
  readonly root: HTMLElement;
  /** Shows another choice without calling `onChoose`. */
  readonly set: (value: V) => void;
}

/** Makes a switch out of radio buttons, so that the arrow keys go from choice to choice. */
export function segmentedSwitch<V extends string>(
  label: string,
  segments: readonly Segment<V>[],
  value: V,
  onChoose: (value: V) => void,
): SegmentedSwitch<V> {
  const name = uniqueId('switch');
  const inputs = segments.map((segment) =>
    element('input', {
      attributes: { type: 'radio', name, value: segment.value, checked: segment.value === value },
      on: { change: () => onChoose(segment.value) },
    }),
  );
  const labels = segments.map(({ text }, index) => {
    const made = element('label', { class: 'fig-segment' }, element('span', { text }));
    const input = inputs[index];
    if (input) made.prepend(input);
    return made;
  });
  const root = element(
    'fieldset',
    { class: 'fig-switch' },
    element('legend', { class: 'fig-label', text: label }),
    element('div', { class: 'fig-segments' }, ...labels),
  );
  return {
    root,
    set(chosen) {
      for (const [index, input] of inputs.entries()) input.checked = segments[index]?.value === chosen;
    },
  };
}
