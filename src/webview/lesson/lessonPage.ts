import type { PageProgress } from '../../core/lesson/pageState.js';
import type { Localiser } from '../../core/localiser.js';
import { english } from '../../core/localiser.js';
import { dispatch } from '../../protocol/handlers.js';
import type { ItemStates, StateMessage, ToPage } from '../../protocol/lesson.js';
import { Announcer } from '../shared/announcer.js';
import type { EditorConnection } from './editorConnection.js';
import { EquationLinks } from './equationLinks.js';
import { FigureLoader } from './figureLoader.js';
import { ImplementationRunner } from './implementationRunner.js';
import { followExerciseButtons, showItemStates } from './itemStates.js';
import { goToAnchor } from './pageLinks.js';
import { followPresetChoices } from './presetChoices.js';
import { PositionKeeper } from './positionKeeper.js';
import { PredictBlock } from './predictBlock.js';
import { QuizForm } from './quizForm.js';
import { ReadTracker } from './readTracker.js';
import { ReadingTools } from './reading/readingTools.js';
import { RememberedPage } from './rememberedPage.js';
import { makeScrollBoxesReachable } from './scrollBoxes.js';
import { followTakeAlong } from './takeAlong.js';
import { createTranslator } from '../shared/translator.js';

/** A page that has come alive: its text was in the document, everything about the learner comes from the editor. */
export class LessonPage {
  readonly #announcer = new Announcer();
  readonly #keeper: PositionKeeper;
  readonly #quizzes: readonly QuizForm[];
  readonly #predictions: readonly PredictBlock[];
  readonly #tracker: ReadTracker;
  #tools: ReadingTools | undefined;
  #l10n: Localiser = english;
  #isStarted = false;

  constructor(
    private readonly page: HTMLElement,
    private readonly connection: EditorConnection,
  ) {
    this.#keeper = new PositionKeeper(page);
    this.#quizzes = this.#attachQuizzes();
    this.#predictions = this.#attachPredictions();
    this.#tracker = new ReadTracker(
      page,
      this.#quizzes.map(({ id }) => id),
      () => {
        connection.post({ type: 'finish-reading' });
      },
    );
    makeScrollBoxesReachable(page);
    this.#linkEquations();
    followTakeAlong(page, (message) => {
      connection.post(message);
    });
    followExerciseButtons((message) => {
      connection.post(message);
    });
    for (const action of ['reload', 'show-log'] as const) {
      page.querySelector(`button[data-action="${action}"]`)?.addEventListener('click', () => {
        connection.post({ type: action });
      });
    }
  }

  /** Does what the editor says. */
  receive(received: ToPage): void {
    dispatch(received, {
      state: (message) => {
        this.#start(message);
      },
      progress: ({ progress, items }) => {
        this.#showProgress(progress, items);
      },
      'go-to': ({ heading }) => {
        goToAnchor(heading);
      },
      'text-size': ({ size }) => {
        this.#tools?.setTextSize(size);
      },
      notes: (notes) => {
        this.#tools?.showNotes(notes);
      },
      'show-outline': () => {
        this.#tools?.showOutline();
      },
    });
  }

  #start({ translations, progress, items, memory, textSize, heading }: StateMessage): void {
    this.#l10n = createTranslator(translations);
    this.#showProgress(progress, items);
    if (this.#isStarted) {
      return;
    }
    this.#isStarted = true;
    const post = this.connection.post.bind(this.connection);
    this.#tools = new ReadingTools(this.page, { l10n: this.#l10n, announcer: this.#announcer, keeper: this.#keeper, post });
    this.#tools.setTextSize(textSize);
    this.#tools.showBookmarks(progress.bookmarks);
    const remembered = new RememberedPage(this.connection, memory);
    const { position } = remembered.current;
    if (heading !== undefined) {
      goToAnchor(heading);
    } else if (position !== undefined) {
      this.#keeper.restore(position);
    }
    this.#keeper.follow((place) => {
      remembered.setPosition(place);
    });
    const implementations = new ImplementationRunner(
      (message) => {
        this.connection.postImplementation(message);
      },
      (listener) => {
        this.connection.listenForImplementation(listener);
      },
    );
    const figures = new FigureLoader({ l10n: this.#l10n, remembered, announcer: this.#announcer, implementations, post });
    followPresetChoices(this.page, figures, remembered);
    figures.watch(this.page);
    void this.#startCells();
  }

  /** Lets the code of the page run, where there is any. */
  async #startCells(): Promise<void> {
    if (this.page.querySelector('[data-cell]') === null) {
      return;
    }
    const { CellsOnPage } = await import('./cells/cellsOnPage.js');
    // It comes a little after the reader was brought back to a place, and has another height than the cells at rest.
    this.#keeper.hold(() => {
      new CellsOnPage(this.page, {
        l10n: this.#l10n,
        announce: (text) => {
          this.#announcer.say(text);
        },
        post: (message) => {
          this.connection.postCells(message);
        },
        listen: (listener) => {
          this.connection.listenForCells(listener);
        },
      });
    });
  }

  #showProgress(progress: PageProgress, items: ItemStates): void {
    for (const quiz of this.#quizzes) {
      const answer = progress.answers[quiz.id];
      if (answer !== undefined) {
        quiz.restore(answer);
        this.#tracker.answered(quiz.id);
      }
    }
    for (const prediction of this.#predictions) {
      const words = progress.predictions[prediction.id];
      if (words !== undefined) {
        prediction.restore(words);
      }
    }
    this.#tracker.start(progress.isRead, this.#l10n);
    showItemStates(items, this.#l10n);
    this.#tools?.showBookmarks(progress.bookmarks);
  }

  #linkEquations(): void {
    new EquationLinks(this.page, {
      l10n: () => this.#l10n,
      announce: (text) => {
        this.#announcer.say(text);
      },
    });
  }

  #attachQuizzes(): readonly QuizForm[] {
    return [...this.page.querySelectorAll<HTMLElement>('[data-quiz]')].flatMap((section) => {
      const quiz = QuizForm.attach(section, {
        l10n: () => this.#l10n,
        announce: (text) => {
          this.#announcer.say(text);
        },
        onAnswer: (id, answer, correct) => {
          this.connection.post({ type: 'answer-quiz', quiz: id, answer, correct });
          this.#tracker.answered(id);
        },
      });
      return quiz === undefined ? [] : [quiz];
    });
  }

  #attachPredictions(): readonly PredictBlock[] {
    return [...this.page.querySelectorAll<HTMLElement>('[data-predict]')].map(
      (section) =>
        new PredictBlock(section, {
          l10n: () => this.#l10n,
          onCommit: (predict, words) => {
            this.connection.post({ type: 'commit-prediction', predict, words });
          },
        }),
    );
  }
}
