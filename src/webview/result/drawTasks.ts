import type { TaskResult, TaskState } from '../../core/exercise/resultRecord.js';
import { describeNextHint } from '../../core/hints/describeNextHint.js';
import type { ResultView } from '../../protocol/result.js';
import { element } from '../shared/element.js';
import { makeButton, type ResultContext } from './resultContext.js';

const marks: Readonly<Record<TaskState, string>> = {
  waiting: '○',
  running: '◐',
  passed: '✓',
  failed: '✕',
  unwritten: '○',
  unknown: '–',
};

/** Draws the tasks of the exercise, each with how it stands and what can be done about it. */
export function drawTasks(tasks: readonly TaskResult[], view: ResultView, context: ResultContext): HTMLElement {
  const rows = tasks.map((task) => drawTask(task, view, context));
  return element('section', { className: 'result-tasks' }, [
    element('h2', {}, [context.l10n.t('Tasks')]),
    element('ol', { className: 'task-list' }, rows),
  ]);
}

function drawTask(task: TaskResult, { can, hints }: ResultView, { l10n, post }: ResultContext): HTMLElement {
  const { n, title, functions, state } = task;
  const row = element('li', { className: 'task-row' });
  row.dataset['state'] = state;
  const ask = (label: string, what: 'check' | 'hint' | 'debug', name: string): HTMLElement => {
    const button = makeButton('link-button', label, `${what}-${n}`, () => {
      post({ type: 'request', what, task: n });
    });
    button.setAttribute('aria-label', name);
    return button;
  };
  const hint = hints.find((count) => count.task === n);
  const next = hint === undefined ? '' : describeNextHint(hint, l10n);
  const mark = element('span', { className: 'task-mark' }, [marks[state]]);
  mark.setAttribute('aria-hidden', 'true');
  row.append(
    mark,
    element('div', { className: 'task-words' }, [
      element('p', { className: 'task-title' }, [l10n.t('Task {0}: {1}', n, title)]),
      element('p', { className: 'task-state' }, [
        ...functions.flatMap((name) => [element('code', {}, [name]), ' ']),
        element('span', {}, [describeState(task, l10n)]),
      ]),
    ]),
    element('div', { className: 'task-actions' }, [
      ...(can.includes('check') ? [ask(l10n.t('Check'), 'check', l10n.t('Check task {0}', n))] : []),
      ...(can.includes('hint') && hint !== undefined ? [ask(next, 'hint', `${next}, ${l10n.t('Task {0}', n)}`)] : []),
      ...(can.includes('debug') ? [ask(l10n.t('Debug'), 'debug', l10n.t('Debug task {0}', n))] : []),
    ]),
  );
  return row;
}

function describeState({ state, passed, total }: TaskResult, l10n: ResultContext['l10n']): string {
  switch (state) {
    case 'waiting':
      return l10n.t('waiting');
    case 'running':
      return l10n.t('running');
    case 'passed':
      return l10n.t('all {0} tests pass', total);
    case 'failed':
      return l10n.t('{0} of {1} tests pass', passed, total);
    case 'unwritten':
      return l10n.t('still to be written');
    case 'unknown':
      return l10n.t('not checked this time');
  }
}
