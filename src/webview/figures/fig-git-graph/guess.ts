import { button } from '../shared/button.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import type { Candidate } from './model.js';
import { thumbnail } from './thumbnail.js';
import { describeGraph } from './words.js';

/** The question which graph a command will make. */
export interface Guess {
  readonly root: HTMLElement;
  /** Asks; the answer goes to `onAnswer`. */
  readonly ask: (line: string, choice: readonly Candidate[], onAnswer: (isRight: boolean) => void) => void;
  readonly close: () => void;
}

/** Makes the place for the question, empty until it is asked. */
export function guess({ t }: FigureStage): Guess {
  const root = element('div', { class: 'fig-guess', attributes: { role: 'group', 'aria-label': t('Predict the graph'), hidden: true } });
  const close = (): void => {
    root.hidden = true;
    root.replaceChildren();
  };
  return {
    root,
    close,
    ask(line, choice, onAnswer) {
      const graphs = choice.map(({ repository, isRight }) => {
        const made = button('', 'plain', () => {
          close();
          onAnswer(isRight);
        });
        made.classList.add('fig-graph-choice');
        made.setAttribute('aria-label', describeGraph(repository, t));
        made.append(thumbnail(repository));
        return made;
      });
      root.replaceChildren(
        element('p', { class: 'fig-label', text: t('What will the graph look like after {line}?', { line }) }),
        element('div', { class: 'fig-graph-choices' }, ...graphs),
      );
      root.hidden = false;
      graphs[0]?.focus({ preventScroll: true });
    },
  };
}
