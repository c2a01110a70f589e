import { gradeQuiz } from '../../core/lesson/gradeQuiz.js';
import type { QuizAnswer, QuizKey } from '../../core/lesson/quizKey.js';
import type { Localiser } from '../../core/localiser.js';
import { enableMoves } from './orderMoves.js';
import { fillAnswer, readAnswer } from './quizAnswers.js';
import { readQuizKey } from './readQuizKey.js';
import { hideGrade, revealSolution, showGrade } from './showGrade.js';

/** What a quiz form needs of the page around it. */
export interface QuizPage {
  /** Words in the reader's language; asked for late, for they come with the page's state. */
  readonly l10n: () => Localiser;
  readonly announce: (text: string) => void;
  readonly onAnswer: (quiz: string, answer: QuizAnswer, correct: boolean) => void;
}

/** A quiz item on the page: takes an answer, explains it, lets the learner try again. */
export class QuizForm {
  /** The id of the item. */
  readonly id: string;
  readonly #form: HTMLFormElement;
  /** The latest answer known to the journal, as JSON: what comes back from there is not shown a second time. */
  #known = '';

  private constructor(
    readonly section: HTMLElement,
    form: HTMLFormElement,
    private readonly key: QuizKey,
    private readonly page: QuizPage,
  ) {
    this.id = section.dataset['quiz'] ?? '';
    this.#form = form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#button('again')?.addEventListener('click', () => {
      this.#reopen();
    });
    this.#button('reveal')?.addEventListener('click', () => {
      revealSolution(form);
      this.#show('reveal', false);
      this.#focusResult();
    });
    if (key.kind === 'order') {
      enableMoves(form, page.l10n, page.announce);
    }
  }

  /** Brings a rendered quiz item to life; `undefined` when it is none. */
  static attach(section: HTMLElement, page: QuizPage): QuizForm | undefined {
    const form = section.querySelector('form');
    const key = readQuizKey(section);
    return form === null || key === undefined ? undefined : new QuizForm(section, form, key, page);
  }

  /** Shows an answer from the journal, unless it is the one that is known. */
  restore(answer: QuizAnswer): void {
    const json = JSON.stringify(answer);
    if (json === this.#known) {
      return;
    }
    this.#known = json;
    hideGrade(this.#form);
    fillAnswer(this.#form, answer);
    this.#close(answer);
  }

  #submit(): void {
    const { l10n, announce, onAnswer } = this.page;
    if (this.key.kind === 'explain' && this.#isModelAnswerHidden()) {
      this.#openModelAnswer();
      return;
    }
    const answer = readAnswer(this.#form, this.key);
    hideGrade(this.#form);
    const grade = this.#close(answer);
    if (grade === undefined) {
      const words = answer.kind === 'numeric' && answer.text.trim() !== '' ? notANumber(l10n()) : pleaseAnswer(answer, l10n());
      this.#result().textContent = words;
      announce(words);
      return;
    }
    this.#known = JSON.stringify(answer);
    this.#focusResult();
    onAnswer(this.id, answer, grade);
  }

  /** Grades and explains; `undefined` when there is nothing to grade yet, otherwise whether it was right. */
  #close(answer: QuizAnswer): boolean | undefined {
    const grade = gradeQuiz(this.key, answer);
    if (grade.outcome !== 'graded') {
      return undefined;
    }
    showGrade(this.#form, answer, grade, this.page.l10n());
    this.#enable(false);
    this.#show('again', true);
    this.#show('reveal', !grade.correct && (answer.kind === 'numeric' || answer.kind === 'find-the-bug'));
    this.section.dataset['answered'] = grade.correct ? 'right' : 'wrong';
    return grade.correct;
  }

  #reopen(): void {
    hideGrade(this.#form);
    this.#enable(true);
    this.#show('again', false);
    this.#show('reveal', false);
    delete this.section.dataset['answered'];
    if (this.key.kind === 'explain') {
      this.#submitButton().textContent = this.page.l10n().t('Compare with a model answer');
    }
    this.#form.querySelector<HTMLElement>('input, select, textarea, button[data-move]')?.focus();
  }

  #openModelAnswer(): void {
    revealSolution(this.#form);
    this.#submitButton().textContent = this.page.l10n().t('Save my judgement');
    this.#form.querySelector<HTMLElement>('[data-solution]')?.focus();
  }

  #isModelAnswerHidden(): boolean {
    return this.#form.querySelector<HTMLElement>('[data-solution]')?.hidden === true;
  }

  #enable(isOpen: boolean): void {
    for (const control of this.#form.querySelectorAll<HTMLInputElement>('input, select, textarea, button[data-move]')) {
      control.disabled = !isOpen;
    }
    this.#submitButton().hidden = !isOpen;
  }

  #show(action: 'again' | 'reveal', isShown: boolean): void {
    const button = this.#button(action);
    if (button !== null) {
      button.hidden = !isShown;
    }
  }

  #button(action: 'again' | 'reveal'): HTMLButtonElement | null {
    return this.#form.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`);
  }

  #submitButton(): HTMLElement {
    return this.#form.querySelector<HTMLElement>('button[type="submit"]') ?? this.#form;
  }

  #result(): HTMLElement {
    return this.#form.querySelector<HTMLElement>('.quiz-result') ?? this.#form;
  }

  #focusResult(): void {
    this.#result().focus({ preventScroll: true });
    this.#result().scrollIntoView({ block: 'nearest' });
  }
}

function notANumber(l10n: Localiser): string {
  return l10n.t('Write a number, such as 0.25, 1/4 or 2.5e-1.');
}

function pleaseAnswer(answer: QuizAnswer, l10n: Localiser): string {
  switch (answer.kind) {
    case 'numeric':
      return notANumber(l10n);
    case 'match':
      return l10n.t('Choose a partner for each one first.');
    case 'find-the-bug':
      return l10n.t('Choose a line first.');
    case 'single':
    case 'multi':
    case 'predict-output':
    case 'order':
    case 'explain':
      return l10n.t('Choose an answer first.');
  }
}
