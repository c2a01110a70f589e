import type { Localiser } from '../../core/localiser.js';
import { isPass, passMark } from '../../core/placement/passMark.js';
import { element } from '../shared/element.js';
import type { TestItem } from './testItem.js';

/** A question with its number, from 1. */
export interface NumberedItem {
  readonly item: TestItem;
  readonly number: number;
}

/** How a test went. */
export interface TestResult {
  readonly missed: readonly NumberedItem[];
  readonly total: number;
  /** Has the exercise that belongs to the test passed? */
  readonly isExerciseDone: boolean;
}

/** Shows how a test went, and which lessons the wrong answers point to. */
export function drawResult(result: HTMLElement, { missed, total, isExerciseDone }: TestResult, l10n: Localiser, onAgain: () => void): void {
  const correct = total - missed.length;
  const isPassed = isPass({ correct, total });
  const again = element('button', { type: 'button', className: 'secondary' }, [l10n.t('Take it again')]);
  again.addEventListener('click', onAgain);
  result.dataset['outcome'] = isPassed ? 'right' : 'wrong';
  result.replaceChildren(
    element('h2', { tabIndex: -1 }, [
      !isPassed
        ? l10n.t('{0} of {1}: not yet', correct, total)
        : isExerciseDone
          ? l10n.t('{0} of {1}: tested out', correct, total)
          : l10n.t('{0} of {1}: the questions are passed', correct, total),
    ]),
    element('p', {}, [
      !isPassed
        ? l10n.t('{0} right answers pass.', passMark(total))
        : isExerciseDone
          ? l10n.t('You can go on to the next step. The Roadmap says “tested out” beside this one, and everything in it stays open to you.')
          : l10n.t('Now the exercise below: once it has passed, the Roadmap says “tested out” beside this step.'),
    ]),
    ...(missed.length === 0
      ? []
      : [
          element('p', {}, [l10n.t('What to look at; each question now explains its answers:')]),
          element(
            'ul',
            {},
            missed.map((one) => drawMissed(one, l10n)),
          ),
        ]),
    element('div', { className: 'quiz-actions' }, [again]),
  );
}

function drawMissed({ item, number }: NumberedItem, l10n: Localiser): HTMLElement {
  const jump = element('button', { type: 'button', className: 'link-button' }, [l10n.t('Question {0}', number)]);
  jump.addEventListener('click', () => {
    item.focus();
  });
  const lesson = item.lesson?.querySelector('a')?.cloneNode(true) ?? l10n.t('its lesson is not written yet');
  return element('li', {}, [element('span', {}, [jump, `: ${item.topic}`]), element('span', { className: 'placement-where' }, [lesson])]);
}
