import { describeWaiting } from '../../core/review/describeWaiting.js';
import type { TodayTask } from '../../core/dashboard/planToday.js';
import type { DashboardToEditor } from '../../protocol/dashboard.js';
import { element } from '../shared/element.js';
import type { Words } from './words.js';

/** Draws what to do today; the first of it is what the eye meets first. */
export function drawToday(
  tasks: readonly TodayTask[],
  isNew: boolean,
  words: Words,
  post: (message: DashboardToEditor) => void,
): HTMLElement {
  const { l10n } = words;
  const items = tasks.map((task, index) => {
    const { title, detail, action } = describeTask(task, isNew, words);
    const button = element('button', { type: 'button', className: index === 0 ? 'primary' : 'secondary' }, [action]);
    button.setAttribute('aria-label', `${action}: ${title}`);
    button.addEventListener('click', () => {
      post(
        task.kind === 'review'
          ? { type: 'begin', kind: 'review', id: '', isBegun: false }
          : { type: 'begin', kind: task.kind, id: task.id, isBegun: task.isBegun },
      );
    });
    return element('li', {}, [
      element('div', { className: 'dash-task' }, [
        element('span', { className: 'dash-task-title' }, [title]),
        element('span', { className: 'dash-task-detail' }, [detail]),
      ]),
      button,
    ]);
  });
  return element('section', { className: 'dash-today' }, [
    element('h2', {}, [isNew ? l10n.t('Where to begin') : l10n.t('Today')]),
    items.length === 0
      ? element('p', {}, [l10n.t('Everything written so far is done, and nothing is due. Enjoy the day.')])
      : element('ol', {}, items),
  ]);
}

function describeTask(
  task: TodayTask,
  isNew: boolean,
  words: Words,
): { readonly title: string; readonly detail: string; readonly action: string } {
  const { l10n } = words;
  if (task.kind === 'review') {
    return { title: l10n.t('Review'), detail: describeWaiting(task, l10n), action: l10n.t('Review') };
  }
  const kind = task.kind === 'lesson' ? l10n.t('Lesson') : l10n.t('Exercise');
  const detail = [kind, words.duration(task.minutes), ...(task.isAfter ? [l10n.t('after that')] : [])].join(' · ');
  const action = task.isBegun ? l10n.t('Continue') : isNew && !task.isAfter ? l10n.t('Begin') : l10n.t('Start');
  return { title: task.title, detail, action };
}
