import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/event.js';

describe('Emitter', () => {
  it('calls each listener once for each subscription, until it is disposed', () => {
    const emitter = new Emitter<number>();
    const seen: number[] = [];
    const listen = (value: number): number => seen.push(value);
    const first = emitter.event(listen);
    emitter.event(listen);
    emitter.fire(1);
    first.dispose();
    emitter.fire(2);
    emitter.dispose();
    emitter.fire(3);
    assert.deepEqual(seen, [1, 1, 2]);
  });

  it('lets a listener unsubscribe while it is being called', () => {
    const emitter = new Emitter<string>();
    const seen: string[] = [];
    const own = emitter.event((value) => {
      seen.push(`a${value}`);
      own.dispose();
    });
    emitter.event((value) => seen.push(`b${value}`));
    emitter.fire('1');
    emitter.fire('2');
    assert.deepEqual(seen, ['a1', 'b1', 'b2']);
  });
});
