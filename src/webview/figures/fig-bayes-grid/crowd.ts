import type { FigureStage } from '../shared/figureDefinition.js';
import { drawing, type Drawing } from '../shared/drawing.js';
import { PEOPLE, type Derived, type Group, type GroupId } from './model.js';
import type { Highlight, State } from './state.js';

/** The picture of all people. */
export interface Crowd {
  readonly drawing: Drawing;
  readonly draw: (state: State, derived: Derived) => void;
}

/**
 * How a person of each group is drawn, in a cell of 16 by 16: shape and filling tell as much as the colour. The frequent
 * round ones are the ends of lines without length, which a browser draws far quicker than circles.
 */
export const MARKS: Readonly<Record<GroupId, { readonly path: string; readonly className: string }>> = {
  truePositive: { path: 'h0', className: 'bayes-ill bayes-dot' },
  illCleared: { path: circle(4.6), className: 'bayes-ill bayes-hollow' },
  falseNegative: { path: circle(4.6), className: 'bayes-ill bayes-hollow' },
  falsePositive: { path: 'm-4.7,-4.7h9.4v9.4h-9.4z', className: 'bayes-healthy bayes-solid' },
  healthyCleared: { path: 'm-4,-4h8v8h-8z', className: 'bayes-healthy bayes-hollow' },
  trueNegative: { path: 'h0', className: 'bayes-quiet bayes-dot' },
};

const CELL = 16;

function circle(radius: number): string {
  return `m${-radius},0a${radius},${radius},0,1,0,${2 * radius},0a${radius},${radius},0,1,0,${-2 * radius},0z`;
}

/** Tells whether a group is dimmed while another is brought out. */
export function isDimmed({ ill, positive }: Group, highlight: Highlight): boolean {
  return (highlight === 'ill' && !ill) || (highlight === 'positive' && !positive);
}

/** Makes the picture: people of one group stand together, column by column from the left. */
export function crowd(parent: HTMLElement, { t }: FigureStage, onResize: () => void): Crowd {
  // A narrow page gets a tall crowd, so that a person stays large enough to be counted.
  const columnsFor = (width: number): number => (width < 460 ? 25 : 40);
  const picture = drawing(parent, {
    label: t('One thousand people, one mark each'),
    role: 'img',
    height: (width) => (width * (PEOPLE / columnsFor(width))) / columnsFor(width),
    onResize,
  });
  const field = picture.layer.append('g');
  return {
    drawing: picture,
    draw({ highlight }, { groups }) {
      const { width } = picture.size();
      const columns = columnsFor(width);
      const rows = PEOPLE / columns;
      let next = 0;
      const paths = groups.map((group) => {
        const mark = MARKS[group.id];
        let path = '';
        for (const end = next + group.count; next < end; next += 1) {
          path += `M${(Math.floor(next / rows) + 0.5) * CELL},${((next % rows) + 0.5) * CELL}${mark.path}`;
        }
        return { path, className: `${mark.className}${isDimmed(group, highlight) ? ' bayes-dimmed' : ''}` };
      });
      field
        .attr('transform', `scale(${width / (columns * CELL)})`)
        .selectAll('path')
        .data(paths)
        .join('path')
        .attr('class', ({ className }) => className)
        .attr('stroke-linecap', 'round')
        .attr('d', ({ path }) => path);
    },
  };
}
