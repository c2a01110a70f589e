import type { FigureStage } from '../shared/figureDefinition.js';
import { drawing, type Drawing } from '../shared/drawing.js';
import { MARKS } from './crowd.js';
import { PEOPLE, type Derived, type GroupId } from './model.js';
import type { State } from './state.js';
import { people } from './words.js';

/** The same people as a tree of numbers. */
export interface Tree {
  readonly drawing: Drawing;
  readonly draw: (state: State, derived: Derived) => void;
}

interface Node {
  readonly x: number;
  readonly y: number;
  readonly count: string;
  readonly text: string;
  readonly group?: GroupId;
}

const HEIGHT = 236;
const LEVELS = { top: 18, middle: 96, bottom: 174 };

/** Makes the tree: everyone, who of them is ill, and what the test says of each. */
export function tree(parent: HTMLElement, { t }: FigureStage, onResize: () => void): Tree {
  const picture = drawing(parent, { label: t('Tree of the numbers'), role: 'img', height: () => HEIGHT, onResize });
  const lines = picture.layer.append('path').attr('class', 'bayes-branch');
  const nodes = picture.layer.append('g');

  const nodesFor = ({ hidden, retest }: State, { ill, positives, truePositives }: Derived, width: number): readonly Node[] => {
    const write = (count: number): string => (hidden ? '?' : people(count));
    const alarmed = positives - truePositives;
    const positive = retest ? t('positive twice') : t('positive');
    const other = retest ? t('not twice') : t('negative');
    return [
      { x: 0.5, y: LEVELS.top, count: people(PEOPLE), text: t('people') },
      { x: 0.25, y: LEVELS.middle, count: write(ill), text: t('ill') },
      { x: 0.75, y: LEVELS.middle, count: write(PEOPLE - ill), text: t('healthy') },
      { x: 0.125, y: LEVELS.bottom, count: write(truePositives), text: positive, group: 'truePositive' as const },
      { x: 0.375, y: LEVELS.bottom, count: write(ill - truePositives), text: other, group: 'falseNegative' as const },
      { x: 0.625, y: LEVELS.bottom, count: write(alarmed), text: positive, group: 'falsePositive' as const },
      { x: 0.875, y: LEVELS.bottom, count: write(PEOPLE - ill - alarmed), text: other, group: 'trueNegative' as const },
    ].map((node) => ({ ...node, x: node.x * width }));
  };

  return {
    drawing: picture,
    draw(state, derived) {
      const { width } = picture.size();
      const made = nodesFor(state, derived, width);
      lines.attr('d', branches(width));
      const groups = nodes
        .selectAll<SVGGElement, Node>('g')
        .data(made)
        .join((enter) => {
          const added = enter.append('g');
          added.append('text').attr('class', 'bayes-count').attr('y', 6);
          added.append('text').attr('class', 'fig-tick').attr('y', 24);
          added.append('path').attr('stroke-linecap', 'round');
          return added;
        })
        .attr('transform', ({ x, y }) => `translate(${x},${y})`);
      groups.select('.bayes-count').text(({ count }) => count);
      groups.select('.fig-tick').text(({ text }) => text);
      groups
        .select('path')
        .attr('class', ({ group }) => (group === undefined ? '' : MARKS[group].className))
        .attr('d', ({ group }) => (group === undefined ? '' : `M0,46${MARKS[group].path}`));
    },
  };
}

/** The lines of the tree, from below a word to above a number. */
function branches(width: number): string {
  const join = (from: number, to: number, top: number, bottom: number): string => {
    const [start, end, y0, y1] = [from * width, to * width, top + 34, bottom - 18];
    return `M${start},${y0}C${start},${(y0 + y1) / 2},${end},${(y0 + y1) / 2},${end},${y1}`;
  };
  const { top, middle, bottom } = LEVELS;
  return [
    join(0.5, 0.25, top, middle),
    join(0.5, 0.75, top, middle),
    join(0.25, 0.125, middle, bottom),
    join(0.25, 0.375, middle, bottom),
    join(0.75, 0.625, middle, bottom),
    join(0.75, 0.875, middle, bottom),
  ].join('');
}
