import { button } from './button.js';
import { element } from './element.js';
import type { FigureStage } from './figureDefinition.js';

/** What a stepper moves. */
export interface StepperOptions {
  readonly stage: FigureStage;
  /** Takes `by` steps, backwards where negative; `moving` during a run. */
  readonly onStep: (by: number, moving: boolean) => void;
  /** Goes back to before the first step. */
  readonly onRestart: () => void;
  /** True where there is nothing left to run to. */
  readonly isDone: () => boolean;
  /** True before the first step. */
  readonly isAtStart: () => boolean;
  /** Milliseconds from step to step of a run; a few where nothing else is said. */
  readonly pace?: number;
}

/** Buttons for run, step, back and restart. */
export interface Stepper {
  readonly root: HTMLElement;
  /** Call after each change of what is stepped: switches the buttons on and off. */
  readonly update: () => void;
  /** Stops a run. */
  readonly stop: () => void;
}

const TICK = 50;
/** A run takes single steps at first and then ever longer strides, so that it shows the start and yet ends soon. */
const SINGLE_TICKS = 24;

/** Makes the run and step buttons; where less motion is wanted a run is one jump to its end. */
export function stepper({ stage, onStep, onRestart, isDone, isAtStart, pace = TICK }: StepperOptions): Stepper {
  const { t } = stage;
  let timer: number | undefined;
  let ticks = 0;

  const stop = (): void => {
    window.clearInterval(timer);
    timer = undefined;
  };
  const finish = (): void => {
    stop();
    onStep(0, false);
  };
  const tick = (): void => {
    ticks += 1;
    onStep(Math.max(1, Math.floor(1.09 ** (ticks - SINGLE_TICKS))), true);
    if (isDone()) finish();
  };
  const run = button(t('Run'), 'primary', () => {
    if (timer !== undefined) finish();
    else if (stage.reducedMotion) onStep(Infinity, false);
    else {
      ticks = 0;
      timer = window.setInterval(tick, pace);
      tick();
    }
  });
  const move = (by: number): void => {
    stop();
    onStep(by, false);
  };
  const forward = button(t('Step'), 'plain', () => move(1));
  const back = button(t('Back'), 'plain', () => move(-1));
  const restart = button(t('To the start'), 'plain', () => {
    stop();
    onRestart();
  });
  const setEnabled = (control: HTMLButtonElement, isEnabled: boolean): void => {
    // `aria-disabled` and not `disabled`: a button that has just been pressed must keep the focus.
    control.setAttribute('aria-disabled', String(!isEnabled));
  };

  return {
    root: element('div', { class: 'fig-stepper', attributes: { role: 'group', 'aria-label': t('Steps') } }, run, forward, back, restart),
    stop,
    update() {
      run.textContent = timer === undefined ? t('Run') : t('Pause');
      setEnabled(run, timer !== undefined || !isDone());
      setEnabled(forward, !isDone());
      setEnabled(back, !isAtStart());
      setEnabled(restart, !isAtStart());
    },
  };
}
