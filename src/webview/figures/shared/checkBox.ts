import { element } from './element.js';

/** Something that is on or off, and no series of a chart: those are a `toggleGroup`. */
export interface CheckBox {
  readonly root: HTMLElement;
  /** Shows the other state without calling `onChange`. */
  readonly set: (isOn: boolean) => void;
  readonly setEnabled: (isEnabled: boolean) => void;
}

/** Makes a labelled check box. */
export function checkBox(label: string, isOn: boolean, onChange: (isOn: boolean) => void): CheckBox {
  const input = element('input', { attributes: { type: 'checkbox', checked: isOn }, on: { change: () => onChange(input.checked) } });
  const root = element('label', { class: 'fig-toggle' }, input, element('span', { text: label }));
  return {
    root,
    set(next) {
      input.checked = next;
    },
    setEnabled(isEnabled) {
      input.disabled = !isEnabled;
      root.classList.toggle('fig-disabled', !isEnabled);
    },
  };
}
