import { gradeQuiz } from '../../core/lesson/gradeQuiz.js';
import type { Mark } from '../../core/lesson/gradeQuiz.js';
import type { QuizAnswer, QuizKey } from '../../core/lesson/quizKey.js';
import type { Localiser } from '../../core/localiser.js';
import { enableMoves } from '../lesson/orderMoves.js';
import { fillAnswer, orderItems, readAnswer } from '../lesson/quizAnswers.js';
import { readQuizKey } from '../lesson/readQuizKey.js';
import { hideGrade, revealSolution, showGrade } from '../lesson/showGrade.js';

/** How an item stands: answered rightly or not, or not answered in a way that can be graded. */
export type ItemOutcome = 'right' | 'wrong' | 'open';

/** One question of a test: takes an answer, and keeps what it knows to itself until the whole test is handed in. */
export class TestItem {
  readonly id: string;
  readonly topic: string;
  readonly #orderAtFirst: readonly HTMLElement[];
  /** What was handed in: a form that is closed no longer tells. */
  #handedIn: QuizAnswer | undefined;

  private constructor(
    private readonly root: HTMLElement,
    private readonly section: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly key: QuizKey,
  ) {
    this.id = root.dataset['item'] ?? '';
    this.topic = root.dataset['topic'] ?? '';
    this.#orderAtFirst = orderItems(form);
    section.tabIndex = -1;
    // Enter in the field of a number would load the page again.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
  }

  /** Brings a rendered item to life; `undefined` when it is none. */
  static attach(root: HTMLElement, l10n: Localiser, announce: (text: string) => void): TestItem | undefined {
    const section = root.querySelector<HTMLElement>('[data-quiz]');
    const form = section?.querySelector('form') ?? null;
    const key = section === null ? undefined : readQuizKey(section);
    if (section === null || form === null || key === undefined) {
      return undefined;
    }
    if (key.kind === 'order') {
      enableMoves(form, () => l10n, announce);
    }
    return new TestItem(root, section, form, key);
  }

  /** What the learner chose, wrote or arranged so far. */
  get answer(): QuizAnswer {
    return this.#handedIn ?? readAnswer(this.form, this.key);
  }

  /** Is the answer right, as it stands? */
  get outcome(): ItemOutcome {
    const grade = gradeQuiz(this.key, this.answer);
    return grade.outcome !== 'graded' ? 'open' : grade.correct ? 'right' : 'wrong';
  }

  /** The sentence that says which lesson teaches it. */
  get lesson(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.placement-lesson');
  }

  /** Puts back what was answered before the page was hidden. */
  restore(answer: QuizAnswer): void {
    if (answer.kind === this.key.kind) {
      fillAnswer(this.form, answer);
    }
  }

  /** Brings the question into view, with the focus in it. */
  focus(): void {
    this.section.scrollIntoView({ block: 'start' });
    const control = this.form.querySelector<HTMLElement>(':is(input, select, textarea, button):enabled');
    (control ?? this.section).focus({ preventScroll: true });
  }

  /** Shows what is right, and why, at every part; nobody tries again here, so nothing is kept back. */
  close(l10n: Localiser): void {
    const { key, answer, outcome } = this;
    this.#handedIn = answer;
    const grade = gradeQuiz(key, answer);
    if (grade.outcome === 'graded') {
      showGrade(this.form, answer, grade, l10n);
    } else {
      this.#showUnanswered(l10n);
    }
    revealSolution(this.form);
    this.section.dataset['answered'] = outcome === 'right' ? 'right' : 'wrong';
    this.#enable(false);
    this.#showLesson(outcome !== 'right');
  }

  /** Makes the question as it was before it was answered. */
  reset(): void {
    this.#handedIn = undefined;
    this.#enable(true);
    hideGrade(this.form);
    this.form.reset();
    this.form.querySelector('.order-items')?.append(...this.#orderAtFirst);
    delete this.section.dataset['answered'];
    this.#showLesson(false);
  }

  #showUnanswered(l10n: Localiser): void {
    const { key, answer } = this;
    if (key.kind === 'single' || key.kind === 'multi' || key.kind === 'predict-output') {
      const marks = Array.from({ length: key.options }, (_, option): Mark => (key.right.includes(option) ? 'missed' : 'left'));
      showGrade(this.form, answer, { outcome: 'graded', correct: false, marks }, l10n);
    }
    const result = this.form.querySelector<HTMLElement>('.quiz-result');
    if (result !== null) {
      result.dataset['outcome'] = 'wrong';
      result.textContent = l10n.t('Not answered.');
    }
  }

  #enable(isOpen: boolean): void {
    for (const control of this.form.querySelectorAll<HTMLInputElement>('input, select, textarea, button')) {
      control.disabled = !isOpen;
    }
  }

  #showLesson(isShown: boolean): void {
    if (this.lesson !== null) {
      this.lesson.hidden = !isShown;
    }
  }
}
