import assert from 'node:assert/strict';
import { parseReviewToEditor, parseReviewView } from '../../../src/protocol/review.js';

describe('the messages of the review page', () => {
  it('are read when they are of the protocol, and refused otherwise', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'grade', item: 'a.b', grade: 4, change: 1 },
      { type: 'undo', change: 2 },
      { type: 'start-kata', exercise: 'ex-a' },
      { type: 'postpone-kata', exercise: 'ex-a', change: 3 },
      { type: 'open-lesson', lesson: 'a.b' },
    ]) {
      assert.deepEqual(parseReviewToEditor(message), message);
    }
    for (const message of [
      undefined,
      'ready',
      { type: 'grade', item: 'a.b', grade: 5, change: 1 },
      { type: 'grade', grade: 1, change: 1 },
      { type: 'undo' },
      { type: 'other' },
    ]) {
      assert.equal(parseReviewToEditor(message), undefined);
    }
    const view = { translations: {}, canUndo: true, changes: 0, view: { type: 'done', title: 'Done', words: [] } };
    assert.deepEqual(parseReviewView(view), view);
    const lesson = { id: 'a.b', title: 'B' };
    const kata = { ...view, view: { type: 'kata', exercise: 'ex-a', title: 'A', summary: 'It.', words: [], lesson, left: '1 kata' } };
    assert.deepEqual(parseReviewView(kata), kata);
    assert.equal(parseReviewView({ ...view, changes: undefined }), undefined);
    assert.equal(parseReviewView({ ...view, view: { type: 'ask' } }), undefined);
    assert.equal(parseReviewView({ ...view, view: { ...kata.view, lesson: 'a.b' } }), undefined);
  });
});
