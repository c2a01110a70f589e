import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { tellIfSlow } from '../../../src/core/tellIfSlow.js';

describe('a task that is told of only if it is slow', () => {
  it('says nothing of one that ends soon, then or later', async () => {
    let told = 0;
    const result = await tellIfSlow(Promise.resolve('made'), 10, () => told++);
    await sleep(30);
    assert.deepEqual([result, told], ['made', 0]);
  });

  it('tells once of one that takes longer, while it goes on', async () => {
    const told: string[] = [];
    const task = sleep(60).then(() => told.push('ended'));
    await tellIfSlow(task, 10, () => told.push('told'));
    assert.deepEqual(told, ['told', 'ended']);
  });

  it('throws what the task throws, and says nothing afterwards', async () => {
    let told = 0;
    await assert.rejects(
      tellIfSlow(Promise.reject(new Error('no space')), 10, () => told++),
      /no space/,
    );
    await sleep(30);
    assert.equal(told, 0);
  });
});
