import assert from 'node:assert/strict';
import { groupFigures, listFigures } from '../../../../src/core/figures/figureEntry.js';

const facts = (id: string, step: string): Parameters<typeof listFigures>[0][number] => ({
  id,
  title: `Title of ${id}`,
  shows: `What ${id} shows.`,
  step,
  presets: { first: { n: 1 }, second: { n: 2 } },
});

describe('The list of figures', () => {
  it('names for each the lessons that have a block for it, and nothing else', () => {
    const lessons = [
      { id: 'math.one', text: 'Text\n\n```figure fig-b\npreset: first\n```\n\nThe words fig-a and `figure fig-a`.' },
      { id: 'math.two', text: '```figure fig-b\n```\n```figure fig-bb\n```\n' },
    ];
    const entries = listFigures([facts('fig-b', 'math'), facts('fig-a', 'start')], lessons);
    assert.deepEqual(entries, [
      { id: 'fig-a', title: 'Title of fig-a', shows: 'What fig-a shows.', step: 'start', lessons: [], presets: ['first', 'second'] },
      {
        id: 'fig-b',
        title: 'Title of fig-b',
        shows: 'What fig-b shows.',
        step: 'math',
        lessons: ['math.one', 'math.two'],
        presets: ['first', 'second'],
      },
    ]);
  });

  it('is grouped in the order of the roadmap, without empty steps', () => {
    const entries = listFigures([facts('fig-b', 'late'), facts('fig-a', 'late'), facts('fig-c', 'early')], []);
    const groups = groupFigures(entries, [{ id: 'early' }, { id: 'empty' }, { id: 'late' }]);
    assert.deepEqual(
      groups.map(({ number, figures }) => [number, figures.map(({ id }) => id)]),
      [
        [1, ['fig-c']],
        [3, ['fig-a', 'fig-b']],
      ],
    );
  });
});
