import { button } from './button.js';
import { element, uniqueId } from './element.js';

/** What a seed control draws. */
export interface SeedControlOptions {
  /** What the number stands for, such as "Data set". */
  readonly label: string;
  /** What the button does, such as "New data". */
  readonly next: string;
  readonly seed: number;
  readonly max: number;
  readonly onSeed: (seed: number) => void;
}

/** A box for a seed and a button for the next one. */
export interface SeedControl {
  readonly root: HTMLElement;
  /** Shows another seed without calling `onSeed`. */
  readonly set: (seed: number) => void;
}

/** Makes a control for the seed of whatever is random: the same number always gives the same data. */
export function seedControl({ label, next, seed, max, onSeed }: SeedControlOptions): SeedControl {
  const id = uniqueId('seed');
  let current = seed;
  const box = element('input', { class: 'fig-box', attributes: { id, type: 'number', min: 0, max, step: 1 } });
  const set = (value: number): void => {
    current = value;
    box.value = String(value);
  };
  const take = (value: number): void => {
    set(value);
    onSeed(value);
  };
  box.addEventListener('change', () => {
    if (Number.isFinite(box.valueAsNumber)) take(Math.min(max, Math.max(0, Math.round(box.valueAsNumber))));
    else set(current);
  });
  set(seed);
  const root = element(
    'div',
    { class: 'fig-seed' },
    element('label', { class: 'fig-label', text: label, attributes: { for: id } }),
    box,
    button(next, 'plain', () => take(current >= max ? 0 : current + 1)),
  );
  return { root, set };
}
