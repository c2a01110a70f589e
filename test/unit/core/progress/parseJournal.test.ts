import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJournal, serialiseEvent } from '../../../../src/core/progress/parseJournal.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { uniteJournals } from '../../../../src/core/progress/uniteJournals.js';
import { anyEvent } from './anyEvent.js';

const good = '{"id":"a","at":"2026-01-01T00:00:00.000Z","type":"lesson.read","lesson":"math.x"}';

describe('parseJournal', () => {
  it('reads back exactly what was serialised', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const parsed = parseJournal(events.map(serialiseEvent).join(''));
        assert.deepEqual(parsed, { events, unknown: 0, problems: [] });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void parseJournal(text)));
    fc.assert(fc.property(fc.json(), (text) => void parseJournal(`${text}\n${good}`)));
  });

  it('never throws over lines that are nearly events, nor does what is made of them', () => {
    const times = fc.constantFrom('+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', '2026-02-30', '9999-12-31T23:59:59.999Z');
    const field = fc.oneof(fc.jsonValue(), times);
    const nearly = fc.tuple(
      anyEvent,
      fc.dictionary(fc.constantFrom('id', 'at', 'order', 'type', 'lesson', 'exercise', '__proto__'), field),
    );
    fc.assert(
      fc.property(fc.array(nearly, { maxLength: 10 }), fc.nat(400), (lines, cut) => {
        const text = lines.map(([event, damage]) => JSON.stringify({ ...event, ...damage })).join('\n');
        foldProgress(parseJournal(text).events);
        uniteJournals(text.slice(0, cut), text);
      }),
    );
  });

  it('reads no time that would not sort, and no order but a time', () => {
    const at = (time: string): string => good.replace('2026-01-01T00:00:00.000Z', time);
    const text = [at('+012026-01-01T00:00:00.000Z'), at('2026-13-01T00:00:00.000Z'), at('2026-01-01T24:00:00.000Z')].join('\n');
    const { events, problems } = parseJournal(text);
    assert.deepEqual([problems.map(({ line }) => line), events.map((event) => event.at)], [[1, 2], ['2026-01-02T00:00:00.000Z']]);
    const ordered = (order: unknown): unknown => parseJournal(good.replace('}', `,"order":${JSON.stringify(order)}}`)).events[0]?.order;
    assert.deepEqual(
      [ordered('2026-01-01T02:00:00+02:00'), ordered('soon'), ordered(7)],
      ['2026-01-01T00:00:00.000Z', undefined, undefined],
    );
  });

  it('reports a cut-off last line and keeps every line before it', () => {
    const { events, problems } = parseJournal(`${good}\n{"id":"b","at":"2026-`);
    assert.equal(events.length, 1);
    assert.deepEqual(problems, [{ line: 2, text: '{"id":"b","at":"2026-', reason: 'cut-off' }]);
  });

  it('reads a whole last line that lacks its line break', () => {
    assert.deepEqual(parseJournal(good).problems, []);
    assert.equal(parseJournal(good).events.length, 1);
  });

  it('says why each foreign line is not an event', () => {
    const lines = [
      'hello',
      '[1,2]',
      '{"id":"x"}',
      '{"id":"x","at":"yesterday","type":"lesson.read","lesson":"m"}',
      '{"id":"x","at":"2026-01-01T00:00:00Z","type":"lesson.read","lesson":7}',
      '<<<<<<< HEAD',
    ];
    const reasons = parseJournal(`${lines.join('\n')}\n`).problems.map(({ line, reason }) => [line, reason]);
    assert.deepEqual(reasons, [
      [1, 'not-json'],
      [2, 'not-an-event'],
      [3, 'not-an-event'],
      [4, 'bad-fields'],
      [5, 'bad-fields'],
      [6, 'not-json'],
    ]);
  });

  it('refuses each known type when one of its fields is wrong', () => {
    const bodies = [
      { type: 'lesson.opened' },
      { type: 'lesson.read', lesson: '' },
      { type: 'quiz.answered', lesson: 'm', quiz: 'q', correct: 'yes' },
      { type: 'predict.committed', lesson: 'm', predict: 'p' },
      { type: 'exercise.started', exercise: 'e' },
      { type: 'exercise.checked', exercise: 'e', outcome: 'won', passed: 1, total: 1, files: '' },
      { type: 'exercise.checked', exercise: 'e', outcome: 'passed', passed: -1, total: 1, files: '' },
      { type: 'exercise.checked', exercise: 'e', outcome: 'passed', passed: 1, total: 1.5, files: '' },
      { type: 'exercise.checked', exercise: 'e', outcome: 'passed', passed: 1, total: 1 },
      { type: 'checklist.set', item: 'i', done: 1 },
      { type: 'card.reviewed', card: 'a.b', grade: 5 },
      { type: 'review.undone', review: 1 },
    ];
    const text = bodies.map((body) => JSON.stringify({ id: 'x', at: '2026-01-01T00:00:00Z', ...body })).join('\n');
    const { events, problems } = parseJournal(`${text}\n`);
    assert.deepEqual([events, problems.map(({ reason }) => reason)], [[], bodies.map(() => 'bad-fields')]);
  });

  it('keeps events of an unknown type without a complaint', () => {
    const text = '{"id":"x","at":"2026-01-01T00:00:00Z","type":"review.rated","card":"c"}\n';
    assert.deepEqual(parseJournal(text), { events: [], unknown: 1, problems: [] });
  });

  it('does not take a property of every object for an event type', () => {
    const text = '{"id":"x","at":"2026-01-01T00:00:00Z","type":"constructor"}\n';
    assert.deepEqual(parseJournal(text), { events: [], unknown: 1, problems: [] });
  });

  it('puts times of other zones into UTC, so that they sort', () => {
    const [event] = parseJournal(good.replace('2026-01-01T00:00:00.000Z', '2026-01-01T02:30:00+02:00')).events;
    assert.equal(event?.at, '2026-01-01T00:30:00.000Z');
  });

  it('reads files with Windows line ends and blank lines', () => {
    assert.equal(parseJournal(`${good}\r\n\r\n${good.replace('"a"', '"b"')}\r\n`).events.length, 2);
  });
});
