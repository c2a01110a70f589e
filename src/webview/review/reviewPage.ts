import type { Localiser } from '../../core/localiser.js';
import type { ReviewGrade } from '../../core/progress/journalEvent.js';
import type { AskView, DoneView, KataView, ReviewToEditor, ReviewView } from '../../protocol/review.js';
import { Announcer } from '../shared/announcer.js';
import { createTranslator } from '../shared/translator.js';
import { element } from '../shared/element.js';

const grades: readonly ReviewGrade[] = [1, 2, 3, 4];

/** The page: asks, shows the answer, takes the learner's judgement; all of it by single keys too. */
export class ReviewPage {
  readonly #announcer = new Announcer();
  #l10n: Localiser = createTranslator({});
  #ask: AskView | undefined;
  #kata: KataView | undefined;
  #isRevealed = false;
  #canUndo = false;
  /** How often the learner changed what is asked, and how many of these changes what is shown knows of. */
  #changes = 0;
  #answered = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly post: (message: ReviewToEditor) => void,
  ) {
    document.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    // Capturing, and stopped there: VS Code listens on the document too, and would open what it can by itself.
    document.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
        const target = link?.dataset['course'];
        if (target !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          this.post({ type: 'follow-link', target });
        }
      },
      { capture: true },
    );
  }

  /** Shows what the editor sent; what is asked already stays as far revealed as it is. */
  show({ translations, canUndo, changes, view }: ReviewView): void {
    // Looked up before the learner's latest change, whose answer is on its way: shown, it would ask once more what was judged.
    if (changes < this.#changes) {
      return;
    }
    const wasWaiting = this.#isWaiting;
    this.#answered = changes;
    this.#l10n = createTranslator(translations);
    const isUndoSame = this.#canUndo === canUndo;
    this.#canUndo = canUndo;
    if (view.type !== 'ask') {
      const isSame = view.type === 'kata' && this.#kata?.exercise === view.exercise;
      // Drawn anew, the page would take the focus from the button that has it.
      if (isSame && isUndoSame && JSON.stringify(view) === JSON.stringify(this.#kata)) {
        return;
      }
      this.#ask = undefined;
      this.#kata = view.type === 'kata' ? view : undefined;
      this.root.replaceChildren(...(view.type === 'kata' ? this.#drawKata(view) : this.#drawDone(view)));
      if (view.type === 'kata' && !isSame) {
        this.root.querySelector<HTMLElement>('.review-front')?.focus();
        this.#announcer.say(view.left);
      }
      return;
    }
    this.#kata = undefined;
    const isSame = this.#ask?.item === view.item && !wasWaiting;
    this.#ask = view;
    if (isSame) {
      return;
    }
    this.#isRevealed = false;
    this.#draw(view);
    this.root.querySelector<HTMLElement>('.review-front')?.focus();
  }

  /** Is the answer to a change on its way? Until then a key held down judges once, and what comes is drawn anew, even where it is what was asked. */
  get #isWaiting(): boolean {
    return this.#answered < this.#changes;
  }

  #draw(view: AskView): void {
    const l10n = this.#l10n;
    const front = element('div', { className: 'review-front lesson-text', tabIndex: -1 });
    front.innerHTML = view.front;
    const reveal = this.#button('primary', l10n.t('Show Answer'), l10n.t('Space'), () => {
      this.#reveal();
    });
    this.root.replaceChildren(
      this.#drawHeader(view.left),
      element('section', { className: 'review-card' }, [
        this.#drawLabel(view.isMissed ? l10n.t('You missed this') : l10n.t('Question'), view.lesson),
        front,
      ]),
      element('div', { className: 'review-actions' }, [reveal, ...this.#undoButton()]),
    );
    this.#announcer.say(view.left);
  }

  #reveal(): void {
    const ask = this.#ask;
    if (ask === undefined || this.#isRevealed) {
      return;
    }
    this.#isRevealed = true;
    const l10n = this.#l10n;
    const back = element('div', { className: 'review-back lesson-text', tabIndex: -1 });
    back.setAttribute('aria-label', l10n.t('Answer'));
    back.setAttribute('role', 'region');
    back.innerHTML = ask.back;
    const names = [l10n.t('Again'), l10n.t('Hard'), l10n.t('Good'), l10n.t('Easy')];
    const buttons = grades.map((grade, index) =>
      this.#button(
        'secondary',
        names[index] ?? '',
        String(grade),
        () => {
          this.#judge(grade);
        },
        ask.intervals[index],
      ),
    );
    const group = element('div', { className: 'review-grades' }, buttons);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', l10n.t('How well did you know it?'));
    this.root.querySelector('.review-card')?.append(back);
    this.root.querySelector('.review-actions')?.replaceChildren(group, ...this.#undoButton());
    back.focus({ preventScroll: true });
    group.scrollIntoView({ block: 'nearest' });
  }

  #judge(grade: ReviewGrade): void {
    if (this.#ask !== undefined && this.#isRevealed && !this.#isWaiting) {
      this.post({ type: 'grade', item: this.#ask.item, grade, change: ++this.#changes });
    }
  }

  #undo(): void {
    if (this.#canUndo) {
      this.#canUndo = false;
      this.post({ type: 'undo', change: ++this.#changes });
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const grade = grades.find((one) => event.key === String(one));
    const isOnControl = event.target instanceof Element && event.target.closest('button, a[href]') !== null;
    if (grade !== undefined) {
      this.#judge(grade);
    } else if (event.key.toLowerCase() === 'u') {
      this.#undo();
    } else if (event.key.toLowerCase() === 'n' && this.#kata !== undefined) {
      this.#postpone();
    } else if ((event.key === ' ' || event.key === 'Enter') && !isOnControl && this.#kata !== undefined) {
      event.preventDefault();
      this.#startKata();
    } else if ((event.key === ' ' || event.key === 'Enter') && !isOnControl && this.#ask !== undefined && !this.#isRevealed) {
      // The space bar would also scroll.
      event.preventDefault();
      this.#reveal();
    }
  }

  #drawKata(view: KataView): readonly HTMLElement[] {
    const l10n = this.#l10n;
    const front = element('div', { className: 'review-front lesson-text', tabIndex: -1 }, [
      element('h2', {}, [view.title]),
      element('p', {}, [view.summary]),
      ...view.words.map((line) => element('p', {}, [line])),
    ]);
    return [
      this.#drawHeader(view.left),
      element('section', { className: 'review-card' }, [this.#drawLabel(l10n.t('Kata: write it again'), view.lesson), front]),
      element('div', { className: 'review-actions' }, [
        element('div', { className: 'review-choices' }, [
          this.#button('primary', l10n.t('Start Kata…'), l10n.t('Space'), () => {
            this.#startKata();
          }),
          this.#button('secondary', l10n.t('Not This Week'), l10n.t('N'), () => {
            this.#postpone();
          }),
        ]),
        ...this.#undoButton(),
      ]),
    ];
  }

  #startKata(): void {
    if (this.#kata !== undefined) {
      this.post({ type: 'start-kata', exercise: this.#kata.exercise });
    }
  }

  #postpone(): void {
    if (this.#kata !== undefined) {
      this.post({ type: 'postpone-kata', exercise: this.#kata.exercise, change: ++this.#changes });
      this.#kata = undefined;
    }
  }

  #drawHeader(left: string): HTMLElement {
    return element('header', { className: 'review-header' }, [
      element('h1', {}, [this.#l10n.t('Review')]),
      element('p', { className: 'review-left' }, [left]),
    ]);
  }

  #drawLabel(label: string, { id, title }: AskView['lesson']): HTMLElement {
    const lesson = this.#button('link-button', title, '', () => {
      this.post({ type: 'open-lesson', lesson: id });
    });
    return element('p', { className: 'block-label' }, [
      element('span', {}, [label]),
      element('span', { className: 'block-hint' }, [lesson]),
    ]);
  }

  #drawDone({ title, words }: DoneView): readonly HTMLElement[] {
    this.#announcer.say([title, ...words].join(' '));
    return [
      element('section', { className: 'review-done' }, [
        element('h1', {}, [title]),
        ...words.map((line) => element('p', {}, [line])),
        element('div', { className: 'review-actions' }, [...this.#undoButton()]),
      ]),
    ];
  }

  #undoButton(): readonly HTMLElement[] {
    const l10n = this.#l10n;
    return this.#canUndo
      ? [
          this.#button('link-button', l10n.t('Undo'), l10n.t('U'), () => {
            this.#undo();
          }),
        ]
      : [];
  }

  #button(className: string, label: string, key: string, run: () => void, detail?: string): HTMLElement {
    const button = element('button', { className, type: 'button' }, [
      element('span', { className: 'review-name' }, [label]),
      ...(detail === undefined ? [] : [element('span', { className: 'review-interval' }, [detail])]),
      ...(key === '' ? [] : [element('kbd', {}, [key])]),
    ]);
    button.addEventListener('click', run);
    return button;
  }
}
