import type { MemoryOverview } from '../../core/dashboard/overview.js';
import type { DashboardToEditor, DashboardToPage, FailureMessage, OverviewMessage } from '../../protocol/dashboard.js';
import { createTranslator } from '../shared/translator.js';
import { element } from '../shared/element.js';
import { drawCalendar } from './drawCalendar.js';
import { drawCalibration } from './drawCalibration.js';
import { drawFacts } from './drawFacts.js';
import { drawLoad } from './drawLoad.js';
import { drawPace } from './drawPace.js';
import { drawSteps } from './drawSteps.js';
import { drawToday } from './drawToday.js';
import { Words } from './words.js';

/** The dashboard. A part is drawn anew only when what it shows has changed, so that focus and open tables stay. */
export class DashboardPage {
  #message: OverviewMessage | undefined;
  #memory: MemoryOverview | undefined;
  readonly #drawn = new Map<string, { readonly key: string; readonly part: HTMLElement }>();

  constructor(
    private readonly root: HTMLElement,
    private readonly post: (message: DashboardToEditor) => void,
  ) {}

  /** Shows what the editor sent. */
  show(message: DashboardToPage): void {
    if (message.type === 'failure') {
      this.#showFailure(message);
      return;
    }
    if (message.type === 'memory') {
      this.#memory = message.memory;
    } else {
      this.#message = message;
    }
    if (this.#message !== undefined) {
      this.#draw(this.#message, this.#memory);
    }
  }

  #draw({ translations, tasks, overview }: OverviewMessage, memory: MemoryOverview | undefined): void {
    const words = new Words(createTranslator(translations), document.documentElement.lang);
    const { l10n } = words;
    const isNew = overview.begun === undefined;
    const head = this.#part('head', [isNew], () =>
      element('header', { className: 'dash-head' }, [
        element('h1', {}, [l10n.t('Your progress')]),
        ...(isNew
          ? [
              element('p', { className: 'dash-welcome' }, [
                l10n.t(
                  'This page fills as you learn: what you did and when, how far along the roadmap you are, and what you still remember. It begins with one lesson.',
                ),
              ]),
            ]
          : []),
      ]),
    );
    const today = this.#part('today', [tasks, isNew], () => drawToday(tasks, isNew, words, this.post));
    const steps = this.#part('steps', [overview.steps, memory?.steps], () => drawSteps(overview.steps, memory?.steps, words, this.post));
    const used = isNew
      ? [head, today, steps]
      : [
          head,
          this.#part('facts', [overview, memory?.retention], () => drawFacts(overview, memory, words)),
          today,
          this.#part('calendar', [overview.days, overview.minutes], () => drawCalendar(overview, words)),
          steps,
          this.#part('pace', [overview.today, overview.pace, overview.plan, overview.projects], () => drawPace(overview, words, this.post)),
          ...(memory === undefined
            ? []
            : [
                this.#part('load', [overview.today, memory.load], () => drawLoad(memory, overview.today, words)),
                this.#part('calibration', [memory.calibration, memory.recalls, overview.firstAnswers, overview.predictions], () =>
                  drawCalibration(memory, overview, words),
                ),
              ]),
        ];
    this.#place(used);
  }

  #part(name: string, shown: readonly unknown[], draw: () => HTMLElement): HTMLElement {
    const key = JSON.stringify(shown);
    const drawn = this.#drawn.get(name);
    if (drawn?.key === key) {
      return drawn.part;
    }
    const part = draw();
    this.#drawn.set(name, { key, part });
    return part;
  }

  /** Leaves what stays where it is: what is taken out and put back loses the focus. */
  #place(parts: readonly HTMLElement[]): void {
    for (const child of [...this.root.children]) {
      if (!parts.some((part) => part === child)) {
        child.remove();
      }
    }
    for (const [index, part] of parts.entries()) {
      const there = this.root.children.item(index);
      if (there !== part) {
        this.root.insertBefore(part, there);
      }
    }
  }

  #showFailure({ title, words }: FailureMessage): void {
    this.#drawn.clear();
    this.root.replaceChildren(element('h1', {}, [title]), element('p', {}, [words]));
  }
}
