import { drawing, type Drawing } from '../shared/drawing.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { drawGraph, type GraphEdge, type GraphNode } from '../shared/graphView.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import type { Derived } from './model.js';
import { headTag } from './words.js';

/** The commit graph. */
export interface Picture {
  readonly root: HTMLElement;
  readonly drawing: Drawing;
  readonly draw: (derived: Derived, chosen: string | undefined) => void;
}

const HEIGHT = 250;
const LANE = 72;
const COLUMN = 110;
const EDGE = 50;
/** Room for two labels above the first lane. */
const HEAD_ROOM = 62;
const FOOT = 20;

/** Makes the picture; `onChoose` gets the commit of a click or of Enter, `onResize` asks to be drawn. */
export function picture(stage: FigureStage, onChoose: (id: string) => void, onResize: () => void): Picture {
  const { t } = stage;
  const box = element('div', { class: 'fig-picture' });
  const sheet = drawing(box, {
    label: t('The commit graph. Go from commit to commit with the arrow keys, and look at one with Enter.'),
    role: 'group',
    height: () => HEIGHT,
    onResize,
  });
  const note = element('p', { class: 'fig-note' });

  return {
    root: element('div', {}, box, note),
    drawing: sheet,
    draw(derived, chosen) {
      const { width } = sheet.size();
      const { repository, places, kept, bases, head, other } = derived;
      const columns = Math.max(...places.map(({ column }) => column));
      const lanes = Math.max(...places.map(({ lane }) => lane));
      const step = {
        x: Math.min(COLUMN, (width - 2 * EDGE) / Math.max(1, columns)),
        y: Math.min(LANE, (HEIGHT - HEAD_ROOM - FOOT) / Math.max(1, lanes)),
      };
      const top = HEAD_ROOM + (HEIGHT - HEAD_ROOM - FOOT - lanes * step.y) / 2;
      const nodes = places.map(({ id, column, lane }): GraphNode => {
        const tags = repository.branches
          .filter(({ at }) => at === id)
          .map(({ name }) => {
            const isHead = 'branch' in repository.head && repository.head.branch === name;
            return { text: isHead ? headTag(name) : name, strong: isHead };
          });
        const alone = 'commit' in repository.head && head === id ? [{ text: 'HEAD', strong: true }] : [];
        const isLost = !kept.has(id);
        return {
          id,
          x: EDGE + column * step.x,
          y: top + lane * step.y,
          text: id,
          label: [t('Commit {id}', { id }), ...[...tags, ...alone].map(({ text }) => text)].join(', '),
          className: `${isLost ? 'fig-lost' : seriesStyle(lane).className} ${bases.includes(id) ? 'fig-base' : ''}`,
          tags: [...tags, ...alone],
        };
      });
      const edges = repository.commits.flatMap(({ id, parents }): readonly GraphEdge[] =>
        parents.map((parent) => ({ from: id, to: parent, ...(kept.has(id) ? {} : { className: 'fig-lost', dash: '3 4' }) })),
      );
      drawGraph(sheet.layer, nodes, edges, { chosen, width, onChoose });
      note.textContent = [
        t('Each commit points to its parents.'),
        bases.length > 0 && other !== undefined
          ? t('Filled: where the history of HEAD and that of {other} meet, the merge base.', { other })
          : '',
      ]
        .join(' ')
        .trim();
    },
  };
}
