import type { Localiser } from '../../core/localiser.js';
import { parseQuizAnswer } from '../../protocol/lesson.js';
import type { PlacementMemory, PlacementToEditor } from '../../protocol/placement.js';
import { makeScrollBoxesReachable } from '../lesson/scrollBoxes.js';
import { Announcer } from '../shared/announcer.js';
import { element } from '../shared/element.js';
import { drawResult } from './drawResult.js';
import type { NumberedItem } from './drawResult.js';
import { TestItem } from './testItem.js';

/** What the page needs of its surroundings. */
export interface PlacementHost {
  readonly l10n: Localiser;
  readonly post: (message: PlacementToEditor) => void;
  /** Keeps what was answered while the page is hidden or VS Code reloads. */
  readonly keep: (memory: PlacementMemory) => void;
  /** Has the exercise of the test passed? */
  readonly isExerciseDone: boolean;
}

/** A placement test: answers are taken one by one, and explained together after all were handed in. */
export class PlacementPage {
  readonly #announcer = new Announcer();
  readonly #items: readonly TestItem[];
  readonly #step: string;
  #isHandedIn = false;
  #isExerciseDone: boolean;
  /** The open questions that the learner was told of, and may hand in as they are. */
  #warnedOf = '';

  constructor(
    private readonly root: HTMLElement,
    private readonly host: PlacementHost,
  ) {
    this.#isExerciseDone = host.isExerciseDone;
    this.#step = root.dataset['step'] ?? '';
    this.#items = [...root.querySelectorAll<HTMLElement>('[data-item]')].flatMap(
      (item) =>
        TestItem.attach(item, host.l10n, (text) => {
          this.#announcer.say(text);
        }) ?? [],
    );
    makeScrollBoxesReachable(root);
    for (const event of ['input', 'click']) {
      root.addEventListener(event, () => {
        this.#update();
      });
    }
    this.#part('[data-action="hand-in"]')?.addEventListener('click', () => {
      this.#handIn();
    });
  }

  /** Shows what was answered before, where something was. */
  start(memory: PlacementMemory | undefined): void {
    const known = memory?.step === this.#step ? memory : undefined;
    for (const item of this.#items) {
      const answer = parseQuizAnswer(known?.answers[item.id]);
      if (answer !== undefined) {
        item.restore(answer);
      }
    }
    if (known?.isHandedIn === true) {
      this.#close();
    }
    this.#update();
  }

  /** Takes note of whether the exercise has passed: the result depends on it. */
  setExerciseDone(isDone: boolean): void {
    if (isDone !== this.#isExerciseDone) {
      this.#isExerciseDone = isDone;
      if (this.#isHandedIn) {
        this.#showResult();
      }
    }
  }

  #handIn(): void {
    const open = this.#listItems('open');
    const numbers = open.map(({ number }) => number).join(', ');
    if (open.length > 0 && numbers !== this.#warnedOf) {
      this.#warnedOf = numbers;
      this.#warn(open);
      return;
    }
    const wrong = this.#listItems('open', 'wrong').map(({ item }) => item.id);
    const total = this.#items.length;
    this.host.post({ type: 'hand-in', correct: total - wrong.length, total, wrong });
    this.#close();
    this.#update();
    const heading = this.#part('.placement-result h2');
    heading?.focus({ preventScroll: true });
    this.#part('.placement-result')?.scrollIntoView({ block: 'center' });
  }

  #warn(open: readonly NumberedItem[]): void {
    const { l10n } = this.host;
    const words = l10n.t('Not answered yet, or not with a number. Hand in once more to count them as not known:');
    const jumps = open.map(({ item, number }) => {
      const button = element('button', { type: 'button', className: 'link-button' }, [l10n.t('Question {0}', number)]);
      button.addEventListener('click', () => {
        item.focus();
      });
      return button;
    });
    this.#part('.placement-open')?.replaceChildren(words, ...jumps.flatMap((jump) => [' ', jump]));
    this.#part('.placement-end')?.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    const { l10n } = this.host;
    this.#isHandedIn = true;
    for (const item of this.#items) {
      item.close(l10n);
    }
    this.#showResult();
    this.#arrange();
  }

  #showResult(): void {
    const result = this.#part('.placement-result');
    if (result !== null) {
      const missed = this.#listItems('open', 'wrong');
      drawResult(result, { missed, total: this.#items.length, isExerciseDone: this.#isExerciseDone }, this.host.l10n, () => {
        this.#reopen();
      });
    }
  }

  #reopen(): void {
    this.#isHandedIn = false;
    this.#warnedOf = '';
    for (const item of this.#items) {
      item.reset();
    }
    this.#part('.placement-open')?.replaceChildren();
    this.#arrange();
    this.#update();
    this.#items[0]?.focus();
  }

  /** There is either a result, or something to hand in. */
  #arrange(): void {
    const [result, end] = [this.#part('.placement-result'), this.#part('.placement-end')];
    if (result !== null && end !== null) {
      result.hidden = !this.#isHandedIn;
      end.hidden = this.#isHandedIn;
    }
  }

  #update(): void {
    const answered = this.#items.length - this.#listItems('open').length;
    this.#part('.placement-count')?.replaceChildren(this.host.l10n.t('{0} of {1} answered', answered, this.#items.length));
    const answers = Object.fromEntries(this.#items.map((item) => [item.id, item.answer]));
    this.host.keep({ step: this.#step, answers, isHandedIn: this.#isHandedIn });
  }

  #listItems(...outcomes: readonly TestItem['outcome'][]): readonly NumberedItem[] {
    return this.#items.map((item, index) => ({ item, number: index + 1 })).filter(({ item }) => outcomes.includes(item.outcome));
  }

  #part(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }
}
