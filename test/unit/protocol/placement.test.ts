import assert from 'node:assert/strict';
import { parsePlacementMemory, parsePlacementState, parsePlacementToEditor } from '../../../src/protocol/placement.js';

describe('the messages of a placement test', () => {
  it('are read when they are of the protocol, and refused otherwise', () => {
    const handIn = { type: 'hand-in', correct: 9, total: 10, wrong: ['q3'] };
    const start = { type: 'exercise', exercise: 'ex-a', action: 'start' };
    for (const message of [{ type: 'ready' }, handIn, { type: 'follow-link', target: 'lesson:a.b' }, start]) {
      assert.deepEqual(parsePlacementToEditor(message), message);
    }
    for (const message of [
      undefined,
      'ready',
      { ...handIn, correct: -1 },
      { ...handIn, total: 9.5 },
      { ...handIn, wrong: [3] },
      { ...start, action: 'reset' },
    ]) {
      assert.equal(parsePlacementToEditor(message), undefined);
    }
    const state = { translations: {}, items: { lessons: {}, exercises: { 'ex-a': 'failed' } }, isExerciseDone: false };
    assert.deepEqual(parsePlacementState(state), state);
    assert.equal(parsePlacementState({ translations: {} }), undefined);
  });

  it('bring back what was answered, and nothing that is not of a test', () => {
    const memory = { step: 'math', answers: { q1: { kind: 'numeric', text: '5' } }, isHandedIn: false };
    assert.deepEqual(parsePlacementMemory(memory), memory);
    assert.equal(parsePlacementMemory({ page: 'lesson:math.vectors' }), undefined);
  });
});
