import { element } from './element.js';

/** How a button stands out: one `primary` at a time, `plain` for most, `quiet` in the footer. */
export type ButtonKind = 'primary' | 'plain' | 'quiet';

/** Makes a button that does one thing. */
export function button(text: string, kind: ButtonKind, onPress: () => void): HTMLButtonElement {
  return element('button', { class: `fig-button fig-${kind}`, text, attributes: { type: 'button' }, on: { click: onPress } });
}
