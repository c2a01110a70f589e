import { button } from '../shared/button.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatFixed } from '../shared/formatNumber.js';
import { seedControl } from '../shared/seedControl.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { slider } from '../shared/slider.js';
import type { Derived } from './model.js';
import { RANGES, reseed, type State } from './state.js';

/** The controls of the figure, in the two parts they belong to. */
export interface Controls {
  readonly data: HTMLElement;
  readonly algorithm: HTMLElement;
  /** Shows a state without calling back; `lowest` is the smallest sum or spread seen with this data. */
  readonly update: (state: State, derived: Derived, lowest: number) => void;
}

/** What the controls do. */
export interface ControlActions {
  readonly current: () => State;
  readonly change: (next: State) => void;
  readonly search: () => void;
}

/** Makes the sliders that are the algorithm by hand, the search that is the algorithm by machine, and the choice of data. */
export function controls(stage: FigureStage, { current, change, search }: ControlActions): Controls {
  const { t } = stage;
  const state = current();
  const set = (part: Partial<State>): void => change({ ...current(), ...part });
  const tenth = { step: 0.1, scale: 'linear', format: (value: number) => formatFixed(value, 1) } as const;

  const kind = segmentedSwitch(
    t('Trips are'),
    [
      { value: 'labelled', text: t('Labelled') },
      { value: 'unlabelled', text: t('Unlabelled') },
    ],
    state.labelled ? 'labelled' : 'unlabelled',
    (chosen) => set({ labelled: chosen === 'labelled' }),
  );
  const seed = seedControl({
    label: t('Data set'),
    next: t('New data'),
    seed: state.seed,
    max: RANGES.seed.max,
    onSeed: (value) => change(reseed(current(), value)),
  });
  const w = slider({ ...tenth, label: t('w: minutes for each km'), ...RANGES.w, value: state.w, onInput: (value) => set({ w: value }) });
  const b = slider({ ...tenth, label: t('b: minutes on top'), ...RANGES.b, value: state.b, onInput: (value) => set({ b: value }) });
  const border = slider({ ...tenth, label: t('Border, km'), ...RANGES.x, value: state.border, onInput: (value) => set({ border: value }) });
  const score = element('output', { class: 'fig-score' });
  const scoreName = element('p', { class: 'fig-note' });
  const lowestText = element('p', { class: 'fig-note' });

  return {
    data: element('div', { class: 'fig-data-row' }, kind.root, seed.root),
    algorithm: element(
      'div',
      { class: 'fig-part' },
      element('p', { class: 'fig-part-title', text: t('2 · Algorithm: lower this number') }),
      element('div', { class: 'fig-scoreboard' }, scoreName, score, lowestText),
      w.root,
      b.root,
      border.root,
      element('div', { class: 'fig-row' }, button(t('Search'), 'primary', search)),
    ),
    update(next, derived, lowest) {
      kind.set(next.labelled ? 'labelled' : 'unlabelled');
      seed.set(next.seed);
      w.set(next.w);
      b.set(next.b);
      border.set(next.border);
      w.root.hidden = b.root.hidden = !next.labelled;
      border.root.hidden = next.labelled;
      scoreName.textContent = next.labelled ? t('Sum of squared errors') : t('Spread inside the groups');
      score.textContent = formatFixed(next.labelled ? derived.line.sse : derived.border.spread, 2);
      lowestText.textContent = t('Lowest so far: {lowest}', { lowest: formatFixed(lowest, 2) });
    },
  };
}
