import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { stepper } from '../shared/stepper.js';
import { ALGORITHMS } from './algorithms.js';
import { TRACED, type Derived, type Step } from './model.js';
import type { State } from './state.js';
import { algorithmNames, describeStep } from './words.js';

/** One run on a short list, step by step. */
export interface RunPanel {
  readonly root: HTMLElement;
  readonly update: (state: State, derived: Derived) => void;
  readonly stop: () => void;
}

/** Slow enough to follow each step. */
const PACE = 400;

/** Makes the panel; `change` takes over what is chosen and how far the run has come. */
export function runPanel(
  stage: FigureStage,
  current: () => { readonly state: State; readonly derived: Derived },
  change: (part: Partial<State>, moving: boolean) => void,
): RunPanel {
  const { t } = stage;
  const names = algorithmNames(t);
  const choice = segmentedSwitch(
    t('One run, step by step'),
    ALGORITHMS.map((value) => ({ value, text: names[value] })),
    current().state.run,
    (run) => {
      steps.stop();
      change({ run, at: 0 }, false);
    },
  );
  const length = (): number => current().derived.trace.length;
  const steps = stepper({
    stage,
    pace: PACE,
    onStep: (by, moving) => change({ at: Math.min(length(), Math.max(0, current().state.at + by)) }, moving),
    onRestart: () => change({ at: 0 }, false),
    isDone: () => current().state.at >= length(),
    isAtStart: () => current().state.at === 0,
  });
  const count = element('output', { class: 'fig-count' });
  steps.root.append(count);
  const cells = Array.from({ length: TRACED }, () => element('span', { class: 'fig-cell' }));
  const text = element('p', { class: 'fig-worked' });

  return {
    root: element(
      'div',
      { class: 'fig-part fig-run' },
      choice.root,
      element('div', { class: 'fig-cells', attributes: { 'aria-hidden': 'true' } }, ...cells),
      text,
      steps.root,
    ),
    stop: () => steps.stop(),
    update({ run, at }, { trace }) {
      choice.set(run);
      const step = trace[Math.max(0, at - 1)];
      for (const [place, cell] of cells.entries()) {
        cell.textContent = String(step?.values[place] ?? '');
        cell.className = `fig-cell ${at === 0 || step === undefined ? '' : looksOf(place, step)}`;
      }
      text.textContent =
        at === 0 || step === undefined
          ? t('{count} steps on these {values} values.', { count: trace.length, values: TRACED })
          : describeStep(run, step, t);
      steps.update();
      count.textContent = t('Step {at} of {count}', { at, count: trace.length });
    },
  };
}

const looksOf = (place: number, { first, second, from, to }: Step): string => {
  if (place === first || place === second) return 'fig-looked-at';
  return place < from || place > to ? 'fig-left-out' : '';
};
