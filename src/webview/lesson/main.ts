import type { Localiser } from '../../core/localiser.js';
import { english } from '../../core/localiser.js';
import type { PageProgress } from '../../core/lesson/pageState.js';
import { dispatch } from '../../protocol/handlers.js';
import type { ItemStates, ToPage } from '../../protocol/lesson.js';
import { Announcer } from './announcer.js';
import { EditorConnection } from './editorConnection.js';
import { FigureLoader } from './figureLoader.js';
import { followExerciseButtons, showItemStates } from './itemStates.js';
import { followLinks, goToAnchor } from './pageLinks.js';
import { PositionKeeper } from './positionKeeper.js';
import { PredictBlock } from './predictBlock.js';
import { QuizForm } from './quizForm.js';
import { ReadTracker } from './readTracker.js';
import { RememberedPage } from './rememberedPage.js';
import { makeScrollBoxesReachable } from './scrollBoxes.js';
import { createTranslator } from './translator.js';

/** Brings a page to life: its text is in the document already, everything about the learner comes from the editor. */
function start(): void {
  const page = document.querySelector<HTMLElement>('.page');
  if (page === null) {
    return;
  }
  const connection = new EditorConnection(document.body.dataset['page'] ?? '');
  const announcer = new Announcer();
  const keeper = new PositionKeeper(page);
  let l10n: Localiser = english;
  const post = connection.post.bind(connection);

  followLinks(post);
  followExerciseButtons(post);
  followProblemButtons(page, connection);
  makeScrollBoxesReachable(page);

  const quizzes = [...page.querySelectorAll<HTMLElement>('[data-quiz]')].flatMap((section) => {
    const quiz = QuizForm.attach(section, {
      l10n: () => l10n,
      announce: (text) => {
        announcer.say(text);
      },
      onAnswer: (id, answer, correct) => {
        post({ type: 'answer-quiz', quiz: id, answer, correct });
        tracker.answered(id);
      },
    });
    return quiz === undefined ? [] : [quiz];
  });
  const predictions = [...page.querySelectorAll<HTMLElement>('[data-predict]')].map(
    (section) =>
      new PredictBlock(section, {
        l10n: () => l10n,
        onCommit: (predict, words) => {
          post({ type: 'commit-prediction', predict, words });
        },
      }),
  );
  const tracker = new ReadTracker(
    page,
    quizzes.map(({ id }) => id),
    () => {
      post({ type: 'finish-reading' });
    },
  );

  const showProgress = (progress: PageProgress, items: ItemStates): void => {
    for (const quiz of quizzes) {
      const answer = progress.answers[quiz.id];
      if (answer !== undefined) {
        quiz.restore(answer);
        tracker.answered(quiz.id);
      }
    }
    for (const prediction of predictions) {
      const words = progress.predictions[prediction.id];
      if (words !== undefined) {
        prediction.restore(words);
      }
    }
    tracker.start(progress.isRead, l10n);
    showItemStates(items, l10n);
  };

  let isStarted = false;
  connection.listen((message: ToPage) => {
    dispatch(message, {
      state: ({ translations, progress, items, memory, heading }) => {
        l10n = createTranslator(translations);
        showProgress(progress, items);
        if (isStarted) {
          return;
        }
        isStarted = true;
        const remembered = new RememberedPage(connection, memory);
        const { position } = remembered.current;
        if (heading !== undefined) {
          goToAnchor(heading);
        } else if (position !== undefined) {
          keeper.restore(position);
        }
        keeper.follow((place) => {
          remembered.setPosition(place);
        });
        new FigureLoader(l10n, remembered, announcer, post).watch(page);
      },
      progress: ({ progress, items }) => {
        showProgress(progress, items);
      },
      'go-to': ({ heading }) => {
        goToAnchor(heading);
      },
    });
  });
  post({ type: 'ready' });
}

function followProblemButtons(page: HTMLElement, connection: EditorConnection): void {
  page.querySelector('button[data-action="reload"]')?.addEventListener('click', () => {
    connection.post({ type: 'reload' });
  });
  page.querySelector('button[data-action="show-log"]')?.addEventListener('click', () => {
    connection.post({ type: 'show-log' });
  });
}

start();
