import type { Localiser } from '../../core/localiser.js';
import type { ExerciseState, LessonState } from '../../core/roadmap/roadmapNode.js';
import type { ItemStates, ToEditor } from '../../protocol/lesson.js';

/** Shows at each lesson and exercise of the page how far it is, and offers what can be done with it. */
export function showItemStates(items: ItemStates, l10n: Localiser): void {
  for (const card of document.querySelectorAll<HTMLElement>('[data-exercise]')) {
    const state = items.exercises[card.dataset['exercise'] ?? ''];
    if (state !== undefined) {
      showExercise(card, state, l10n);
    }
  }
  for (const mark of document.querySelectorAll<HTMLElement>('.lesson-row [data-state-of]')) {
    const state = items.lessons[mark.dataset['stateOf'] ?? ''];
    const words = state === undefined ? '' : lessonWords(state, l10n);
    showState(mark, state ?? 'new', words);
  }
}

/** Sends what the reader chooses to do with an exercise. */
export function followExerciseButtons(post: (message: ToEditor) => void): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-exercise-action]') : null;
    const exercise = button?.closest<HTMLElement>('[data-exercise]')?.dataset['exercise'];
    const action = button?.dataset['exerciseAction'];
    if (exercise !== undefined && (action === 'start' || action === 'open' || action === 'check')) {
      post({ type: 'exercise', exercise, action });
    }
  });
}

function showExercise(card: HTMLElement, state: ExerciseState, l10n: Localiser): void {
  const [main, check] = [...card.querySelectorAll<HTMLButtonElement>('[data-exercise-action]')];
  if (main !== undefined) {
    main.dataset['exerciseAction'] = state === 'notStarted' ? 'start' : 'open';
    main.textContent = state === 'notStarted' ? l10n.t('Start exercise') : state === 'passed' ? l10n.t('Open again') : l10n.t('Continue');
  }
  if (check !== undefined) {
    check.hidden = state === 'notStarted';
  }
  const mark = card.querySelector<HTMLElement>('[data-state-of]');
  if (mark !== null) {
    showState(mark, state, exerciseWords(state, l10n));
  }
}

function showState(mark: HTMLElement, state: LessonState | ExerciseState, words: string): void {
  mark.dataset['state'] = state;
  mark.textContent = words;
  mark.hidden = words === '';
}

function exerciseWords(state: ExerciseState, l10n: Localiser): string {
  switch (state) {
    case 'notStarted':
      return '';
    case 'started':
      return l10n.t('Started');
    case 'couldNotStart':
      return l10n.t('The last check could not start');
    case 'failed':
      return l10n.t('Not passing yet');
    case 'passed':
      return l10n.t('Passed');
    case 'changed':
      return l10n.t('Passed, but since changed');
  }
}

function lessonWords(state: LessonState, l10n: Localiser): string {
  switch (state) {
    case 'new':
      return '';
    case 'opened':
      return l10n.t('Begun');
    case 'read':
      return l10n.t('Read');
    case 'practised':
      return l10n.t('Read and practised');
  }
}
