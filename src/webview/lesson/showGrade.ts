import type { Grade, Mark } from '../../core/lesson/gradeQuiz.js';
import type { QuizAnswer } from '../../core/lesson/quizKey.js';
import type { Localiser } from '../../core/localiser.js';

/** Shows how an answer was graded: a mark and a reason at every part, and one line that sums it up. */
export function showGrade(form: HTMLFormElement, answer: QuizAnswer, grade: Grade, l10n: Localiser): void {
  switch (answer.kind) {
    case 'single':
    case 'multi':
    case 'predict-output':
      markParts(form, '.option', 'option', grade, (mark) => choiceLabel(mark, answer.kind === 'multi', l10n));
      break;
    case 'order':
      markParts(form, '.order-item', 'item', grade, (mark, item) =>
        mark === 'right' ? l10n.t('In its place') : l10n.t('Belongs in place {0}', item + 1),
      );
      break;
    case 'match':
      markParts(form, '.match-left', 'pair', grade, (mark, pair) =>
        mark === 'right' ? l10n.t('Right') : l10n.t('Belongs with {0}', letterOf(form, pair)),
      );
      break;
    case 'numeric':
      if (grade.correct) {
        revealSolution(form);
      } else if (grade.mistake !== undefined) {
        reveal(form.querySelectorAll<HTMLElement>('[data-mistake]')[grade.mistake]);
      }
      break;
    case 'find-the-bug':
      showLine(form, answer.line, grade.correct);
      break;
    case 'explain':
      revealSolution(form);
  }
  sumUp(form, grade, answer, l10n);
}

/** Takes away everything that {@link showGrade} showed. */
export function hideGrade(form: HTMLFormElement): void {
  for (const mark of form.querySelectorAll('.mark')) {
    mark.remove();
  }
  for (const marked of form.querySelectorAll<HTMLElement>('[data-mark]')) {
    delete marked.dataset['mark'];
  }
  for (const why of form.querySelectorAll<HTMLElement>('.why')) {
    why.hidden = true;
  }
  const result = form.querySelector<HTMLElement>('.quiz-result');
  if (result !== null) {
    result.textContent = '';
    delete result.dataset['outcome'];
  }
}

/** Shows the answer to an item that keeps it to itself after a wrong one. */
export function revealSolution(form: HTMLFormElement): void {
  reveal(form.querySelector<HTMLElement>('[data-solution]') ?? undefined);
}

function markParts(
  form: HTMLFormElement,
  selector: string,
  attribute: string,
  grade: Grade,
  label: (mark: Mark, part: number) => string | undefined,
): void {
  for (const element of form.querySelectorAll<HTMLElement>(selector)) {
    const part = Number(element.dataset[attribute]);
    const mark = grade.marks[part];
    if (mark === undefined) {
      continue;
    }
    element.dataset['mark'] = mark;
    const why = element.querySelector<HTMLElement>('.why');
    reveal(why ?? undefined);
    const words = label(mark, part);
    if (words !== undefined) {
      const line = document.createElement('p');
      line.className = 'mark';
      line.textContent = words;
      element.insertBefore(line, why);
    }
  }
}

function showLine(form: HTMLFormElement, line: number, isRight: boolean): void {
  const label = form.querySelectorAll<HTMLElement>('.bug-line')[line - 1];
  if (label !== undefined) {
    label.dataset['mark'] = isRight ? 'right' : 'wrong';
  }
  if (isRight) {
    revealSolution(form);
  } else {
    reveal(form.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? form.querySelector<HTMLElement>('[data-other]') ?? undefined);
  }
}

function sumUp(form: HTMLFormElement, grade: Grade, answer: QuizAnswer, l10n: Localiser): void {
  const result = form.querySelector<HTMLElement>('.quiz-result');
  if (result === null) {
    return;
  }
  const right = grade.marks.filter((mark) => mark === 'right').length;
  const counted = answer.kind === 'order' || answer.kind === 'match' || answer.kind === 'explain';
  result.dataset['outcome'] = grade.correct ? 'right' : 'wrong';
  result.textContent =
    answer.kind === 'explain'
      ? l10n.t('You covered {0} of {1} points.', right, grade.marks.length)
      : grade.correct
        ? l10n.t('Right.')
        : counted
          ? l10n.t('Not quite: {0} of {1} are right.', right, grade.marks.length)
          : l10n.t('Not quite.');
}

function choiceLabel(mark: Mark, isMulti: boolean, l10n: Localiser): string | undefined {
  switch (mark) {
    case 'right':
      return l10n.t('Right');
    case 'wrong':
      return l10n.t('Not right');
    case 'missed':
      return isMulti ? l10n.t('Right, and not chosen') : l10n.t('This one is right');
    case 'left':
      return undefined;
  }
}

function letterOf(form: HTMLFormElement, pair: number): string {
  return form.querySelector<HTMLElement>(`.match-rights [data-right="${pair}"]`)?.dataset['letter'] ?? '';
}

function reveal(element: HTMLElement | undefined): void {
  if (element !== undefined) {
    element.hidden = false;
  }
}
