import assert from 'node:assert/strict';
import { describeBookmarks } from '../../../../src/core/lesson/describeBookmarks.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

describe('the list of bookmarks', () => {
  it('has the lessons in the order of the roadmap, and their headings in the order of the text', async () => {
    const [first, second] = sampleCatalogue.steps.flatMap(({ lessons }) => lessons);
    assert.ok(first !== undefined && second !== undefined);
    const bookmarks = new Map([
      ['no.such-lesson', new Map([['a', '2026']])],
      [second.id, new Map([['b', '2026']])],
      [
        first.id,
        new Map([
          ['gone', '2026'],
          ['z', '2026'],
          ['a', '2026'],
        ]),
      ],
    ]);
    const headings = ['a', 'b', 'z'].map((id) => ({ id, text: `About ${id}` }));
    assert.deepEqual(await describeBookmarks(sampleCatalogue, bookmarks, (path) => Promise.resolve(path === first.path ? headings : [])), [
      {
        lesson: first.id,
        title: first.title,
        bookmarks: [
          { heading: 'a', words: 'About a', isThere: true },
          { heading: 'z', words: 'About z', isThere: true },
          { heading: 'gone', words: 'gone', isThere: false },
        ],
      },
      { lesson: second.id, title: second.title, bookmarks: [{ heading: 'b', words: 'b', isThere: false }] },
    ]);
  });
});
