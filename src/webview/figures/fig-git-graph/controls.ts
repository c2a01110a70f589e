import { button } from '../shared/button.js';
import { checkBox } from '../shared/checkBox.js';
import { dropDown } from '../shared/dropDown.js';
import { element, uniqueId } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import type { Derived } from './model.js';
import type { State } from './state.js';

/** The command line and the buttons that type for the learner. */
export interface Controls {
  readonly root: HTMLElement;
  readonly update: (state: State, derived: Derived) => void;
}

/** What the controls do. */
export interface ControlActions {
  readonly run: (line: string) => void;
  readonly undo: () => void;
  readonly set: (part: Partial<State>) => void;
}

const BRANCH_NAMES = ['feature', 'fix', 'idea', 'docs'];

/** Makes the controls. */
export function controls(stage: FigureStage, { run, undo, set }: ControlActions): Controls {
  const { t } = stage;
  const id = uniqueId('command');
  const line = element('input', {
    class: 'fig-text fig-command',
    attributes: { id, type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: 60, placeholder: 'git merge feature' },
  });
  const submit = button(t('Run'), 'primary', () => undefined);
  submit.type = 'submit';
  const form = element(
    'form',
    { class: 'fig-command-line' },
    element('label', { class: 'fig-label', text: t('Command'), attributes: { for: id } }),
    line,
    submit,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (line.value.trim() === '') return;
    run(line.value.trim());
    line.value = '';
  });
  const typed = Array.from({ length: 7 }, () => {
    const made: HTMLButtonElement = button('', 'plain', () => run(made.textContent));
    made.classList.add('fig-command');
    return made;
  });
  const choice = element('div', { class: 'fig-other' });
  const back = button(t('Undo'), 'plain', undo);
  const predicting = checkBox(t('Predict each graph first'), false, (isPredicting) => set({ isPredicting }));
  let listed = '';

  return {
    root: element(
      'div',
      { class: 'fig-controls' },
      element('div', { class: 'fig-row' }, ...typed),
      element('div', { class: 'fig-switches fig-git-row' }, form, choice, element('div', { class: 'fig-row' }, back, predicting.root)),
    ),
    update(state, { others, other, repository }) {
      const target = state.chosen;
      const fresh = BRANCH_NAMES.find((name) => repository.branches.every((branch) => branch.name !== name));
      const texts = [
        'git commit',
        fresh === undefined ? '' : `git switch -c ${fresh}`,
        other === undefined ? '' : `git switch ${other}`,
        other === undefined ? '' : `git merge ${other}`,
        other === undefined ? '' : `git rebase ${other}`,
        `git reset --hard ${target ?? 'HEAD~1'}`,
        `git revert ${target ?? 'HEAD'}`,
      ];
      for (const [index, made] of typed.entries()) {
        made.textContent = texts[index] ?? '';
        made.hidden = made.textContent === '';
      }
      if (listed !== others.join()) {
        listed = others.join();
        const names = others.map((value) => ({ value, text: value }));
        choice.replaceChildren(
          ...(others.length > 1 ? [dropDown(t('Other branch'), names, other ?? '', (name) => set({ other: name })).root] : []),
        );
      }
      back.setAttribute('aria-disabled', String(state.lines.length === 0));
      predicting.set(state.isPredicting);
    },
  };
}
