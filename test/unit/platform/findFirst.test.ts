import assert from 'node:assert/strict';
import { dirname, join, parse, resolve } from 'node:path';
import { findFirst, listUpwards } from '../../../src/platform/findFirst.js';

const after = <T>(milliseconds: number, value: T): Promise<T> => new Promise((done) => setTimeout(done, milliseconds, value));

describe('the first of some places', () => {
  it('is the first in their order, not the first to answer', async () => {
    const slow = new Map([
      ['none', 0],
      ['first', 20],
      ['second', 1],
    ]);
    assert.equal(await findFirst([...slow.keys()], (place) => after(slow.get(place) ?? 0, place !== 'none')), 'first');
  });

  it('does not wait for what comes after it', async () => {
    const never = new Promise<boolean>(() => undefined);
    assert.equal(await findFirst(['first', 'dead'], (place) => (place === 'first' ? Promise.resolve(true) : never)), 'first');
  });

  it('is none where none holds, and where there is none', async () => {
    assert.equal(await findFirst(['a', 'b'], () => Promise.resolve(false)), undefined);
    assert.equal(await findFirst([], () => Promise.resolve(true)), undefined);
  });
});

describe('a folder and those above it', () => {
  it('begins with the folder and ends with the root', () => {
    const folder = resolve('one', 'two');
    const places = listUpwards(folder);
    assert.deepEqual(places.slice(0, 2), [folder, resolve('one')]);
    assert.equal(places.at(-1), parse(folder).root);
    assert.ok(places.slice(1).every((place, index) => place === dirname(places[index] ?? '')));
    assert.equal(listUpwards(join(folder, '..', '..')).length, places.length - 2);
  });
});
