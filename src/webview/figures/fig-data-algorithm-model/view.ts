import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { controls } from './controls.js';
import { dataPicture } from './dataPicture.js';
import { BORDERS, OFFSETS, WEIGHTS, derive, searchBorder, searchLine } from './model.js';
import { modelPanel } from './modelPanel.js';
import { IMPLEMENTATION, describeOwn, ownModel, questionOf, withOwnColumns } from './ownModel.js';
import { PRESETS, init, movePoint, type State } from './state.js';
import { candidates, describe, toTable, type Found } from './words.js';

const FRAME = 40;
const FRAMES = 28;

/** Every setting at which a search improved on the one before, the best last. */
function improvements({ labelled, points }: State): readonly Partial<State>[] {
  if (labelled) return searchLine(points, WEIGHTS, OFFSETS).map(({ w, b }) => ({ w, b }));
  return searchBorder(
    points.map(({ x }) => x),
    BORDERS,
  ).map(({ at }) => ({ border: at }));
}

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const home = init(preset);
  let state = init(stage.state, home);
  let found: Found | undefined;
  let timer: number | undefined;
  let best = { data: '', value: Infinity };
  // What the insight asks for: searches on two different sets of data.
  const searched = new Set<string>();

  const dataOf = (): string => JSON.stringify([state.labelled, state.points]);
  let own = ownModel({ source: 'built-in', outputs: new Map() });
  const draw = (): void => {
    picture.draw(state, derive(state), own);
    panel.draw(state);
  };
  const change = (next: State, moving = false): void => {
    state = next;
    const derived = derive(state);
    const value = state.labelled ? derived.line.sse : derived.border.spread;
    const data = dataOf();
    best = best.data === data ? { data, value: Math.min(best.value, value) } : { data, value };
    // Asked at rest: a search goes through hundreds of lines a second.
    own = ownModel(moving ? { source: 'built-in', outputs: new Map() } : stage.own(questionOf(state, found !== undefined)));
    draw();
    controlParts.update(state, derived, best.value);
    stage.show({
      readout: [describe(state, derived, found, stage.t), ...describeOwn(own, derived, stage.t)].join('\n'),
      state,
      table: () => withOwnColumns(toTable(state, derived, stage.t), own, derived, stage.t),
      insight: searched.size > 1,
      moving,
    });
  };
  const stop = (): void => {
    window.clearInterval(timer);
    timer = undefined;
  };
  const changeByHand = (next: State): void => {
    stop();
    found = undefined;
    change(next);
  };
  const finish = (last: Partial<State>): void => {
    stop();
    found = { tried: candidates(state) };
    searched.add(dataOf());
    change({ ...state, ...last });
  };
  const search = (): void => {
    stop();
    const trail = improvements(state);
    const last = trail.at(-1) ?? {};
    if (stage.reducedMotion) {
      finish(last);
      return;
    }
    let frame = 0;
    found = undefined;
    timer = window.setInterval(() => {
      frame += 1;
      const at = trail[Math.floor((frame / FRAMES) * trail.length)];
      if (frame >= FRAMES || !at) finish(last);
      else change({ ...state, ...at }, true);
    }, FRAME);
  };

  const picture = dataPicture(stage, (index, to) => changeByHand(movePoint(state, index, to)), draw);
  const panel = modelPanel(stage, state, (part) => change({ ...state, ...part }), draw);
  const controlParts = controls(stage, { current: () => state, change: changeByHand, search });
  root.classList.add('fig-halves');
  const title = element('p', { class: 'fig-part-title', text: stage.t('1 · Data') });
  root.append(element('div', { class: 'fig-part' }, title, picture.root, controlParts.data), controlParts.algorithm, panel.root);
  change(state);

  return {
    reset: () => changeByHand(home),
    redraw: () => change(state),
    pictures: () => (state.face === 'graph' ? [picture.plot.svg, panel.graph.svg] : [picture.plot.svg]),
    dispose() {
      stop();
      picture.plot.dispose();
      panel.graph.dispose();
      root.replaceChildren();
    },
  };
}

/** Eight trips, a line through them, and the search that a program would do. */
export const figure: FigureDefinition = {
  id: 'fig-data-algorithm-model',
  title: 'Be the algorithm',
  shows: 'Eight trips, a line through them, and the search for the line that fits best.',
  step: 'start',
  predict: {
    prompt: 'You search for the best line, move one trip far away, and search again. What is different the second time?',
    options: ['The way the search works.', 'The line it ends with.', 'Both.', 'Nothing.'],
    answer:
      'Only the line. The search tries the same candidates and judges them by the same rule; other data makes another candidate the best.',
  },
  insight: 'Learning is choosing parameters that lower a number. Same algorithm, other data: another model.',
  insightHint: 'Press Search, move a trip or take new data, and press Search again.',
  code: { exercise: 'ex-first-model', label: 'Learn a line by search' },
  implementation: IMPLEMENTATION,
  presets: PRESETS,
  mount,
};
