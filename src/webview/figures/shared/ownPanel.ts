import { button } from './button.js';
import { element } from './element.js';
import type { FigureStage } from './figureDefinition.js';
import type { OwnAnswer, OwnHost, OwnProblem, OwnQuestion, OwnReply, Source } from './ownImplementation.js';
import { segmentedSwitch } from './segmentedSwitch.js';

/** What the panel needs of the frame. */
export interface OwnPanelOptions {
  readonly host: OwnHost;
  readonly t: FigureStage['t'];
  readonly source: Source;
  readonly onSource: (source: Source) => void;
  /** Draws the figure again: another source, or another answer. */
  readonly redraw: () => void;
}

/** Lets the reader draw a figure with their own code. */
export interface OwnPanel {
  readonly root: HTMLElement;
  /** The answer to a question, if there is one already; otherwise it is asked a moment later. */
  readonly ask: (question: OwnQuestion) => OwnAnswer;
  readonly dispose: () => void;
}

/** A slider that is being dragged asks sixty times a second; Python is started when it rests. */
const REST = 250;

/** Makes the switch between built-in and own code, with what is in the way of the latter. */
export function ownPanel({ host, t, source: first, onSource, redraw }: OwnPanelOptions): OwnPanel {
  let source = first;
  let asked: { readonly key: string; readonly question: OwnQuestion } | undefined;
  let answered: { readonly key: string; readonly reply: OwnReply } | undefined;
  let timer: number | undefined;
  let isDisposed = false;

  const status = element('div', { class: 'fig-own-status', attributes: { 'aria-live': 'polite' } });
  const segments = [
    { value: 'built-in', text: t('Built-in') },
    { value: 'own', text: t('Your code') },
    { value: 'both', text: t('Both') },
  ] as const;
  const choice = segmentedSwitch<Source>(t('Drawn with'), segments, source, (next) => {
    source = next;
    onSource(next);
    if (next === 'built-in') {
      window.clearTimeout(timer);
      status.replaceChildren();
      // Asked anew when it is wanted again: what was in the way is to be said again, too.
      answered = undefined;
    }
    redraw();
  });
  const say = (...parts: readonly Node[]): void => status.replaceChildren(...parts);
  const run = async (): Promise<void> => {
    timer = undefined;
    if (!asked || source === 'built-in') return;
    const { key, question } = asked;
    if (question.functions.length === 0) {
      say(element('p', { text: t('Your code has no part in this picture.') }));
      return;
    }
    say(element('p', { text: t('Running your code …') }));
    const reply = await host.run(question);
    // Meanwhile the reader may have gone on.
    if (isDisposed || reply === undefined || asked.key !== key) return;
    answered = { key, reply };
    say(...describe(reply, t, again));
    redraw();
  };
  const again = (): void => {
    answered = undefined;
    window.clearTimeout(timer);
    void run();
  };
  const stop = host.onDidChange(() => {
    if (source !== 'built-in') again();
  });

  return {
    root: element('div', { class: 'fig-own' }, choice.root, status),
    ask(question) {
      const key = JSON.stringify(question);
      const isNew = asked?.key !== key;
      asked = { key, question };
      if (source === 'built-in') return { source, outputs: new Map() };
      if (answered?.key === key) return { source, outputs: answered.reply.outputs };
      if (isNew || answered !== undefined || status.childElementCount === 0) {
        answered = undefined;
        window.clearTimeout(timer);
        timer = window.setTimeout(() => void run(), REST);
      }
      return { source, outputs: new Map() };
    },
    dispose() {
      isDisposed = true;
      window.clearTimeout(timer);
      stop();
    },
  };
}

function describe({ problems, blocked }: OwnReply, t: FigureStage['t'], again: () => void): readonly Node[] {
  if (blocked) {
    const actions = blocked.actions.map(({ title, take }) => button(title, 'plain', take));
    return [
      element('p', { text: blocked.message }),
      element('div', { class: 'fig-row' }, ...actions, button(t('Run Again'), 'quiet', again)),
    ];
  }
  return [...problems.values()].map((problem) => describeProblem(problem));
}

function describeProblem({ message, place }: OwnProblem): HTMLElement {
  const line = element('p', { class: 'fig-own-problem', text: message });
  if (place) line.append(' ', button(place.text, 'quiet', place.open));
  return line;
}
