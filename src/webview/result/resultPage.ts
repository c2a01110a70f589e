import type { ResultRecord } from '../../core/exercise/resultRecord.js';
import type { ResultRequest, ResultToEditor, ResultView } from '../../protocol/result.js';
import { Announcer } from '../shared/announcer.js';
import { createTranslator } from '../shared/translator.js';
import { element } from '../shared/element.js';
import { drawExperiment } from './drawExperiment.js';
import { drawFailures } from './drawFailures.js';
import { drawTasks } from './drawTasks.js';
import { makeButton, type ResultContext } from './resultContext.js';

/** The page: one result, drawn again as it grows; what the learner opened and where the focus is stay as they are. */
export class ResultPage {
  readonly #announcer = new Announcer();
  readonly #opened = new Map<string, boolean>();
  /** What each part was drawn from, so that only what has changed is drawn again. */
  readonly #drawn = new Map<string, string>();
  #said = '';
  #checked = '';

  constructor(
    private readonly root: HTMLElement,
    private readonly post: (message: ResultToEditor) => void,
  ) {
    this.root.append(
      ...['head', 'notes', 'tasks', 'failures', 'experiment', 'foot'].map((part) => element('div', { className: `result-${part}-part` })),
    );
  }

  /** Shows what the editor sent. */
  show(view: ResultView): void {
    const l10n = createTranslator(view.translations);
    const { record } = view;
    if (this.#checked !== `${view.folder} ${record?.at ?? ''}`) {
      // Another check: its first failure is the one to be open.
      this.#checked = `${view.folder} ${record?.at ?? ''}`;
      this.#opened.clear();
    }
    const context: ResultContext = { l10n, post: this.post, opened: this.#opened };
    const request = (className: string, label: string, what: ResultRequest): readonly HTMLElement[] =>
      view.can.includes(what)
        ? [
            makeButton(className, label, what, () => {
              this.post({ type: 'request', what });
            }),
          ]
        : [];
    const { tasks = [], failures = [] } = record ?? {};
    const { hints, can, isOutdated, repairs, title, when } = view;
    this.#draw('head', [title, when, record && { ...record, tasks: [], failures: [] }, can, isOutdated], () =>
      drawHead(view, record, context, [
        ...request(
          record?.tone === 'good' ? 'secondary' : 'primary',
          record === undefined ? l10n.t('Check Exercise') : l10n.t('Check Again'),
          'check',
        ),
        ...request('primary', l10n.t('Cancel'), 'cancel'),
        ...request('primary', l10n.t('Continue'), 'continue'),
        ...request('secondary', l10n.t('Compare with the Solution'), 'solution'),
      ]),
    );
    this.#draw('notes', [record?.gaps, record?.changedTests, repairs, can], () =>
      drawNotes(view, context, request('secondary', l10n.t('Restore the Tests'), 'restore-tests')),
    );
    this.#draw('tasks', [tasks, hints, can], () => (tasks.length === 0 ? [] : [drawTasks(tasks, view, context)]));
    this.#draw('failures', failures, () => drawFailures(failures, context));
    this.#draw('experiment', [view.experiment, can], () =>
      view.experiment === undefined
        ? []
        : [
            drawExperiment(view.experiment, context, [
              ...request('secondary', l10n.t('Run Experiment'), 'experiment'),
              ...request('link-button', l10n.t('Open My Notes'), 'notes'),
            ]),
          ],
    );
    this.#draw('foot', [record?.environment, can], () => [
      element('footer', { className: 'result-foot' }, [
        ...(record?.environment === undefined || record.environment === '' ? [] : [element('p', {}, [record.environment])]),
        ...request('link-button', l10n.t('Show Output'), 'show-output'),
      ]),
    ]);
    this.#announce(record);
  }

  #announce(record: ResultRecord | undefined): void {
    const said = record?.state === 'done' ? `${record.at} ${record.headline}` : '';
    if (record !== undefined && said !== '' && said !== this.#said) {
      this.#announcer.say(record.headline);
    }
    this.#said = said;
  }

  #draw(part: string, source: unknown, draw: () => readonly HTMLElement[]): void {
    const text = JSON.stringify([source]);
    if (this.#drawn.get(part) === text) {
      return;
    }
    this.#drawn.set(part, text);
    const place = this.root.querySelector(`.result-${part}-part`);
    const focused = document.activeElement;
    const key = focused instanceof HTMLElement && place?.contains(focused) === true ? focused.dataset['key'] : undefined;
    place?.replaceChildren(...draw());
    if (key !== undefined) {
      [...(place?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find((each) => each.dataset['key'] === key)?.focus();
    }
  }
}

function drawHead(
  { title, when, isOutdated }: ResultView,
  record: ResultRecord | undefined,
  { l10n }: ResultContext,
  buttons: readonly HTMLElement[],
): readonly HTMLElement[] {
  const banner = element('div', { className: 'result-banner' }, [
    element('p', { className: 'result-headline' }, [record?.headline ?? l10n.t('This exercise was not checked yet.')]),
    ...(record?.state === 'checking' ? [drawProgress(record, l10n)] : []),
    ...(record?.state === 'done'
      ? [
          element('p', { className: 'result-when' }, [
            record.seconds === null ? when : l10n.t('{0}, took {1} s', when, record.seconds.toFixed(1)),
          ]),
        ]
      : []),
    ...(isOutdated ? [element('p', { className: 'result-outdated' }, [l10n.t('You have changed your files since.')])] : []),
  ]);
  banner.dataset['tone'] = record?.tone ?? 'neutral';
  return [element('h1', {}, [title]), banner, element('div', { className: 'result-actions' }, buttons)];
}

function drawProgress({ finished, total }: ResultRecord, l10n: ResultContext['l10n']): HTMLElement {
  const bar = element('progress', { max: Math.max(total, 1), ...(total === 0 ? {} : { value: finished }) });
  bar.setAttribute('aria-label', l10n.t('Tests that have run'));
  return bar;
}

function drawNotes(
  { record, repairs }: ResultView,
  { l10n, post }: ResultContext,
  restore: readonly HTMLElement[],
): readonly HTMLElement[] {
  const notes: HTMLElement[] = (record?.gaps ?? []).map((gap) => element('p', {}, [gap]));
  if (record !== undefined && record.changedTests.length > 0) {
    const files = record.changedTests.map((file) => element('li', {}, [element('code', {}, [file])]));
    notes.push(
      element('div', {}, [
        element('p', {}, [l10n.t('The tests are not as they were handed out, so this is no pass. Changed or removed:')]),
        element('ul', {}, files),
        ...restore,
      ]),
    );
  }
  if (repairs.length > 0) {
    const buttons = repairs.map((label, index) =>
      makeButton('secondary', label, `repair-${index}`, () => {
        post({ type: 'repair', index });
      }),
    );
    notes.push(element('div', { className: 'result-actions' }, buttons));
  }
  return notes.length === 0 ? [] : [element('section', { className: 'result-notes' }, notes)];
}
