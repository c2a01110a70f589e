import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { controls } from './controls.js';
import { guess } from './guess.js';
import { candidates, derive, runLine, type Problem } from './model.js';
import { picture } from './picture.js';
import { PRESETS, init, type State } from './state.js';
import { describe, toTable } from './words.js';

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  let problem: Problem | undefined;
  let hasCopied = false;

  const change = (part: Partial<State>, verdict = ''): void => {
    state = { ...state, ...part };
    const derived = derive(state);
    hasCopied ||= derived.effect?.kind === 'rebased' && derived.effect.copies.length > 0;
    graph.draw(derived, derived.look?.id);
    controlParts.update({ ...state, chosen: derived.look?.id }, derived);
    stage.show({
      readout: [verdict, describe(derived, problem, t)].filter((text) => text !== '').join('\n'),
      state,
      table: () => toTable(derived, t),
      insight: hasCopied,
    });
  };
  const take = (line: string, verdict = ''): void => {
    problem = undefined;
    change({ lines: [...state.lines, line], chosen: undefined }, verdict);
  };
  const run = (line: string): void => {
    const { repository } = derive(state);
    const outcome = runLine(repository, line);
    question.close();
    if (outcome === undefined || 'refusal' in outcome) {
      problem = outcome === undefined ? 'unknown-command' : outcome.refusal;
      change({});
      return;
    }
    const choice = state.isPredicting ? candidates(repository, line) : [];
    if (choice.length < 2) take(line);
    else question.ask(line, choice, (isRight) => take(line, isRight ? t('Right.') : t('Not that one.')));
  };
  const undo = (): void => {
    question.close();
    problem = undefined;
    change({ lines: state.lines.slice(0, -1), chosen: undefined });
  };

  const graph = picture(
    stage,
    (id) => change({ chosen: state.chosen === id ? undefined : id }),
    () => graph.draw(derive(state), state.chosen),
  );
  const question = guess(stage);
  const controlParts = controls(stage, { run, undo, set: change });
  root.append(element('div', { class: 'fig-pictures' }, graph.root), question.root, controlParts.root);
  change({});

  return {
    reset() {
      question.close();
      problem = undefined;
      change(home);
    },
    pictures: () => [graph.drawing.svg],
    dispose() {
      graph.drawing.dispose();
      root.replaceChildren();
    },
  };
}

/** A commit graph that grows and moves as Git's own does. */
export const figure: FigureDefinition = {
  id: 'fig-git-graph',
  title: 'Commits are a graph',
  shows: 'Commits, branches and HEAD, and what commit, merge, rebase, reset and revert make of them.',
  step: 'craft',
  predict: {
    prompt: 'The branch feature has two commits of its own. You rebase it onto main. What becomes of the two commits?',
    options: [
      'They move: the same two commits, now after main.',
      'They stay where they are, and copies of them are made after main.',
      'They are joined into one commit after main.',
    ],
    answer:
      'They stay, and copies with the same changes are made after the last commit of main. Only the label feature moves, from the originals to the copies. The copies have other names, which is why rebasing what others already have causes trouble.',
  },
  insight: 'A branch is a label that moves. Merge joins two histories with a commit that has two parents; rebase copies commits.',
  insightHint: 'Rebase feature onto main, and see what becomes of its two commits.',
  presets: PRESETS,
  mount,
};
