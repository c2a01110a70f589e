import type { ExperimentView } from '../../protocol/result.js';
import { element } from '../shared/element.js';
import type { ResultContext } from './resultContext.js';

/** Draws the experiment: what was predicted beside what came out. */
export function drawExperiment(view: ExperimentView, { l10n }: ResultContext, buttons: readonly HTMLElement[]): HTMLElement {
  const { prediction, lockedAt, isEdited, output, ranAt, isFailed, isRunnable, isRunning } = view;
  const written = element('div', { className: 'experiment-text lesson-text' });
  written.innerHTML = prediction;
  const note = (text: string, className = 'experiment-note'): HTMLElement => element('p', { className }, [text]);
  const left = element('div', { className: 'experiment-side' }, [
    element('h3', {}, [l10n.t('You predicted')]),
    ...(prediction === '' ? [note(l10n.t('Nothing yet. Write down what you expect, before you run anything.'))] : [written]),
    ...(lockedAt === '' ? [] : [note(l10n.t('Locked on {0}', lockedAt))]),
    ...(isEdited
      ? [note(l10n.t('What stands in your notes was changed after the result was known.'), 'experiment-note experiment-edited')]
      : []),
  ]);
  const right = element('div', { className: 'experiment-side' }, [
    element('h3', {}, [l10n.t('It came out')]),
    ...(output === ''
      ? [note(isRunnable ? l10n.t('Not run yet.') : l10n.t('Your notes say what to try.'))]
      : [element('pre', { className: 'fact-text' }, [output])]),
    ...(isRunning ? [note(l10n.t('Running …'))] : []),
    ...(ranAt === '' ? [] : [note(isFailed ? l10n.t('Broke off on {0}', ranAt) : l10n.t('Run on {0}', ranAt))]),
  ]);
  return element('section', { className: 'result-experiment' }, [
    element('h2', {}, [l10n.t('Experiment')]),
    element('div', { className: 'experiment-sides' }, [left, right]),
    element('div', { className: 'result-actions' }, buttons),
  ]);
}
