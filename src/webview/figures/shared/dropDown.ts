import { element, uniqueId } from './element.js';
import type { Segment } from './segmentedSwitch.js';

/** A list of choices of which one is shown: for more than a switch has room for. */
export interface DropDown<V extends string> {
  readonly root: HTMLElement;
  /** Shows another choice without calling `onChoose`. */
  readonly set: (value: V) => void;
}

/** Makes a labelled list to choose from. */
export function dropDown<V extends string>(
  label: string,
  choices: readonly Segment<V>[],
  value: V,
  onChoose: (value: V) => void,
): DropDown<V> {
  const id = uniqueId('choice');
  const options = choices.map((choice) => element('option', { text: choice.text, attributes: { value: choice.value } }));
  const list = element('select', { class: 'fig-select', attributes: { id } }, ...options);
  list.addEventListener('change', () => {
    const chosen = choices[list.selectedIndex];
    if (chosen) onChoose(chosen.value);
  });
  const set = (wanted: V): void => {
    list.value = wanted;
  };
  set(value);
  const name = element('label', { class: 'fig-label', text: label, attributes: { for: id } });
  return { root: element('div', { class: 'fig-drop-down' }, name, list), set };
}
