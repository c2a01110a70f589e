import { element } from '../shared/element.js';
import type { FigureStage, LegendEntry } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { slider } from '../shared/slider.js';
import { stepper } from '../shared/stepper.js';
import { toggleGroup } from '../shared/toggleGroup.js';
import { longest, type Derived } from './model.js';
import { METHODS, RANGES, enter, step, type State } from './state.js';
import { drawnLimits, limitNote, methodNames } from './words.js';

/** The controls of the figure. */
export interface Controls {
  readonly root: HTMLElement;
  /** Shows a state without calling back. */
  readonly update: (state: State, derived: Derived) => void;
  readonly stop: () => void;
  readonly legend: () => readonly LegendEntry[];
}

/** Makes the controls; each one turns the current state into the next. */
export function controls(
  stage: FigureStage,
  current: () => { readonly state: State; readonly derived: Derived },
  change: (next: State, moving: boolean) => void,
): Controls {
  const { t } = stage;
  const { state } = current();
  const set = (part: Partial<State>): void => change({ ...current().state, ...part }, false);
  const format = (value: number): string => formatNumber(value);

  const surface = segmentedSwitch(
    t('Surface'),
    [
      { value: 'quadratic', text: t('Bowl') },
      { value: 'rosenbrock', text: t('Rosenbrock') },
      { value: 'himmelblau', text: t('Himmelblau') },
    ],
    state.surface,
    (kind) => change(enter(current().state, kind), false),
  );
  const names = methodNames(t);
  const methods = toggleGroup(
    t('Methods'),
    METHODS.map((value, index) => ({ value, text: names[value], style: seriesStyle(index) })),
    state.methods,
    (chosen) => set({ methods: chosen }),
  );
  const stepSize = slider({
    label: t('Step size η'),
    ...RANGES.stepSize,
    step: 0,
    scale: 'log',
    value: state.stepSize,
    format,
    onInput: (value) => set({ stepSize: value }),
  });
  const momentum = slider({
    label: t('Momentum β'),
    ...RANGES.momentum,
    step: 0.01,
    scale: 'linear',
    value: state.momentum,
    format,
    onInput: (value) => set({ momentum: value }),
  });
  const condition = slider({
    label: t('Condition number κ'),
    ...RANGES.condition,
    step: 0,
    scale: 'log',
    value: state.condition,
    format,
    onInput: (value) => set({ condition: value }),
  });
  const walking = (): boolean => current().derived.walks.some(({ outcome }) => outcome === 'walking');
  const steps = stepper({
    stage,
    // A step counts from what is to be seen: walks may have ended long before the steps they were allowed.
    onStep: (by, moving) => change(step({ ...current().state, steps: longest(current().derived) }, by), moving),
    onRestart: () => set({ steps: 0 }),
    isDone: () => !walking() || current().state.steps >= RANGES.steps.max,
    isAtStart: () => longest(current().derived) === 0,
  });
  const count = element('output', { class: 'fig-count' });
  steps.root.append(count);

  return {
    root: element(
      'div',
      { class: 'fig-controls' },
      steps.root,
      element('div', { class: 'fig-grid-2' }, surface.root, methods.root),
      element('div', { class: 'fig-grid-3' }, stepSize.root, momentum.root, condition.root),
    ),
    stop: () => steps.stop(),
    legend: () => methods.legend(),
    update(next, derived) {
      surface.set(next.surface);
      methods.set(next.methods);
      stepSize.set(next.stepSize);
      momentum.set(next.momentum);
      condition.set(next.condition);
      stepSize.mark(
        drawnLimits(derived, next).map(([method, value]) => ({ value, style: seriesStyle(METHODS.indexOf(method)) })),
        limitNote(derived, next, t),
      );
      momentum.setEnabled(next.methods.includes('momentum'));
      condition.setEnabled(next.surface === 'quadratic');
      steps.update();
      count.textContent = t('Step {steps}', { steps: longest(derived) });
    },
  };
}
