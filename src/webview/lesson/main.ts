import type { ToPage } from '../../protocol/lesson.js';
import { answerClicks } from './clickKeeper.js';
import { completePage } from './completePage.js';
import { EditorConnection } from './editorConnection.js';
import { LessonPage } from './lessonPage.js';
import { followLinks } from './pageLinks.js';

/** Asks the editor for the rest of the page and the learner's state, and then brings the page to life. */
function start(page: HTMLElement): void {
  const connection = new EditorConnection(document.body.dataset['page'] ?? '');
  followLinks((message) => {
    connection.post(message);
  });
  answerClicks('a[href]');
  let alive: Promise<LessonPage> | undefined;
  connection.listen((message: ToPage) => {
    if (message.type === 'state') {
      alive ??= completePage(page, message.later).then(() => new LessonPage(page, connection));
    }
    void alive?.then((lesson) => {
      lesson.receive(message);
      answerClicks('*');
    });
  });
  connection.post({ type: 'ready' });
}

const page = document.querySelector<HTMLElement>('.page');
if (page !== null) {
  start(page);
}
