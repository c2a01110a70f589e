import assert from 'node:assert/strict';
import { dispatch } from '../../../src/protocol/handlers.js';
import type { Handlers } from '../../../src/protocol/handlers.js';
import { parseFromPage, parsePageMemory, parseQuizAnswer, parseToPage } from '../../../src/protocol/lesson.js';
import type { ToEditor, ToPage } from '../../../src/protocol/lesson.js';

const position = { heading: 'the-idea', block: 2, fraction: 0.5 };

const toEditor: readonly ToEditor[] = [
  { type: 'ready' },
  { type: 'follow-link', target: 'lesson:math.gradients', isAside: false },
  { type: 'open-outside', url: 'https://example.org/' },
  { type: 'answer-quiz', quiz: 'q', answer: { kind: 'numeric', text: '0.2' }, correct: true },
  { type: 'commit-prediction', predict: 'p', words: 'It grows.' },
  { type: 'finish-reading' },
  { type: 'exercise', exercise: 'ex-a', action: 'check' },
  { type: 'remember', memory: { at: 5, position, figures: { 'fig-a.1': { x: [1] } } } },
  { type: 'export-file', name: 'a.svg', mime: 'image/svg+xml', data: '<svg/>' },
  { type: 'reload' },
  { type: 'show-log' },
  { type: 'copy-text', text: 'x = 1' },
  { type: 'set-text-size', size: 'larger' },
  { type: 'set-bookmark', heading: 'the-idea', set: true },
  { type: 'save-note', heading: 'the-idea', title: 'The idea', text: 'x', base: '', order: ['the-idea'] },
  { type: 'open-notes', heading: 'the-idea' },
  { type: 'export-lesson' },
  { type: 'open-cell', cell: 'cell-2', codes: { 'cell-1': 'x = 1', 'cell-2': 'print(x)' } },
];

const toPage: readonly ToPage[] = [
  {
    type: 'state',
    translations: { Right: 'Richtig' },
    progress: { answers: { q: { kind: 'match', matches: [1, -1] } }, predictions: { p: 'so' }, isRead: true, bookmarks: ['the-idea'] },
    items: { lessons: { 'a.b': 'practised' }, exercises: { 'ex-a': 'couldNotStart' } },
    memory: { at: 0, figures: {} },
    later: { article: ['<p>b</p>'], main: '' },
    textSize: 'normal',
    heading: 'the-idea',
  },
  { type: 'progress', progress: { answers: {}, predictions: {}, isRead: false, bookmarks: [] }, items: { lessons: {}, exercises: {} } },
  { type: 'go-to', heading: 'the-idea' },
  { type: 'text-size', size: 'small' },
  { type: 'show-outline' },
  { type: 'notes', notes: [{ heading: 'a', title: 'A', text: 'b', html: '<p>b</p>' }], problem: { words: 'no', remedy: 'none' } },
];

describe('the messages of lesson and step pages', () => {
  it('reads each message of a page, with the page it comes from', () => {
    for (const message of toEditor) {
      assert.deepEqual(parseFromPage({ page: 'lesson:a.b', message }), { page: 'lesson:a.b', message });
    }
  });

  it('reads each message of the editor', () => {
    assert.deepEqual(toPage.map(parseToPage), toPage);
  });

  it('reads nothing else', () => {
    const refused: readonly unknown[] = [
      undefined,
      null,
      'ready',
      42,
      [],
      {},
      { type: 'unknown' },
      { type: 'follow-link', target: 7, isAside: false },
      { type: 'open-outside', url: 'file:///etc/passwd' },
      { type: 'open-outside', url: 'javascript:alert(1)' },
      { type: 'open-outside', url: 'no address' },
      { type: 'answer-quiz', quiz: 'q', answer: { kind: 'numeric' }, correct: true },
      { type: 'answer-quiz', quiz: 'q', answer: { kind: 'numeric', text: 'x' }, correct: 'yes' },
      { type: 'commit-prediction', predict: 'p', words: '' },
      { type: 'commit-prediction', predict: 'p', words: 'x'.repeat(1001) },
      { type: 'exercise', exercise: 'ex-a', action: 'delete' },
      { type: 'remember', memory: { at: 5, position: { ...position, fraction: 2 }, figures: {} } },
      { type: 'remember', memory: { at: 5, position: { ...position, block: -1 }, figures: {} } },
      { type: 'remember', memory: {} },
      { type: 'set-text-size', size: 'huge' },
      { type: 'set-bookmark', heading: '', set: true },
      { type: 'save-note', heading: 'a b', title: '', text: '', base: '', order: [] },
      { type: 'text-size', size: 3 },
    ];
    for (const message of refused) {
      assert.equal(parseFromPage({ page: 'lesson:a.b', message }), undefined, JSON.stringify(message));
      assert.equal(parseToPage(message), undefined, JSON.stringify(message));
    }
    assert.equal(parseFromPage({ message: { type: 'ready' } }), undefined);
    assert.equal(parseFromPage({ type: 'ready' }), undefined);
  });

  it('reads answers as the journal keeps them, whatever their kind', () => {
    const answers: readonly unknown[] = [
      { kind: 'single', chosen: [0] },
      { kind: 'multi', chosen: [0, 2] },
      { kind: 'predict-output', chosen: [1] },
      { kind: 'numeric', text: '1/4' },
      { kind: 'order', order: [1, 0] },
      { kind: 'match', matches: [0, 1] },
      { kind: 'find-the-bug', line: 3 },
      { kind: 'explain', text: 'so', met: [0] },
    ];
    assert.deepEqual(answers.map(parseQuizAnswer), answers);
    assert.deepEqual(['b', { kind: 'other' }, { kind: 'single', chosen: ['a'] }].map(parseQuizAnswer), [undefined, undefined, undefined]);
  });

  it('takes a memory of another version for an empty one', () => {
    assert.deepEqual(parsePageMemory({ at: 5, position, figures: { a: 1 } }), { at: 5, position, figures: { a: 1 } });
    assert.deepEqual(parsePageMemory(undefined), { at: 0, figures: {} });
    assert.deepEqual(parsePageMemory({ at: 1, position: 300 }), { at: 0, figures: {} });
  });

  it('hands each message to the function for its type', () => {
    const heard: string[] = [];
    const handlers: Handlers<ToPage> = {
      state: ({ heading }) => heard.push(`state ${String(heading)}`),
      progress: ({ progress }) => heard.push(`progress ${String(progress.isRead)}`),
      'go-to': ({ heading }) => heard.push(`go-to ${heading}`),
      'text-size': ({ size }) => heard.push(`text-size ${size}`),
      notes: ({ notes }) => heard.push(`notes ${notes.length}`),
      'show-outline': () => heard.push('show-outline'),
    };
    for (const message of toPage) {
      dispatch(message, handlers);
    }
    assert.deepEqual(heard, ['state the-idea', 'progress false', 'go-to the-idea', 'text-size small', 'show-outline', 'notes 1']);
  });
});
