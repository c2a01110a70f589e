import assert from 'node:assert/strict';
import { PageMemories } from '../../../../src/editor/lesson/pageMemories.js';

function storeOn(map: Map<string, unknown>): ConstructorParameters<typeof PageMemories>[0] {
  return {
    get: (key) => map.get(key),
    update: (key, value) => {
      // As VS Code does: what is kept is JSON.
      map.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

describe('what pages remember between visits', () => {
  it('comes back in another session, each page its own', async () => {
    const map = new Map<string, unknown>();
    const position = { heading: 'a', block: 1, fraction: 0.25 };
    const memories = new PageMemories(storeOn(map));
    await memories.keep('lesson:a.b', { at: 7, position, figures: { 'fig-a.1': { step: 3 } } });
    await memories.keep('lesson:a.c', { at: 7, figures: {} });
    const later = new PageMemories(storeOn(map));
    assert.deepEqual(later.get('lesson:a.b'), { at: 7, position, figures: { 'fig-a.1': { step: 3 } } });
    assert.deepEqual(later.get('lesson:a.c'), { at: 7, figures: {} });
    assert.deepEqual(later.get('lesson:never.seen'), { at: 0, figures: {} });
  });

  it('forgets the pages that were not visited for longest', async () => {
    const memories = new PageMemories(storeOn(new Map()));
    await memories.keep('lesson:first.one', { at: 7, figures: { a: 1 } });
    await memories.keep('lesson:second.one', { at: 7, figures: { a: 2 } });
    for (let page = 0; page < 38; page += 1) {
      await memories.keep(`lesson:page.${page}`, { at: 7, figures: {} });
    }
    await memories.keep('lesson:first.one', { at: 7, figures: { a: 3 } });
    await memories.keep('lesson:one.more', { at: 7, figures: {} });
    assert.deepEqual(memories.get('lesson:first.one'), { at: 7, figures: { a: 3 } });
    assert.deepEqual(memories.get('lesson:second.one'), { at: 0, figures: {} });
  });

  it('begins anew on something it did not write', async () => {
    const map = new Map<string, unknown>([['ascent.pages', [['lesson:a.b', { position: 7 }], 'x', [1, 2]]]]);
    const memories = new PageMemories(storeOn(map));
    assert.deepEqual(memories.get('lesson:a.b'), { at: 0, figures: {} });
    await memories.keep('lesson:a.c', { at: 7, figures: { a: 1 } });
    assert.deepEqual(memories.get('lesson:a.c'), { at: 7, figures: { a: 1 } });
    map.set('ascent.pages', 'nonsense');
    assert.deepEqual(memories.get('lesson:a.c'), { at: 0, figures: {} });
  });
});
