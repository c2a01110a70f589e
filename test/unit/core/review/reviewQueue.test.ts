import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../../src/core/localiser.js';
import type { JournalEvent, NewJournalEvent, ReviewGrade } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { describeDone } from '../../../../src/core/review/describeDone.js';
import { readDeck, writeDeck } from '../../../../src/core/review/reviewDeck.js';
import { quizItem } from '../../../../src/core/review/reviewHistory.js';
import { buildQueue } from '../../../../src/core/review/reviewQueue.js';
import type { ReviewLimits, ReviewQueue } from '../../../../src/core/review/reviewQueue.js';
import { anyEvent } from '../progress/anyEvent.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const cards = ['one.a', 'one.b', 'two.a'].flatMap((lesson) =>
  [1, 2].map((n) => ({ id: `${lesson}-${n}`, lesson, front: 'What?', back: 'That.', rubric: [] })),
);
const startOfDay = new Date('2026-03-01T00:00:00.000Z');
const now = new Date('2026-03-01T12:00:00.000Z');
const minute = 60_000;

/** Events so many minutes before now, each with its own id. */
function events(...all: readonly (readonly [minutesAgo: number, event: NewJournalEvent])[]): readonly JournalEvent[] {
  return all.map(([ago, event], n) => ({ ...event, id: `e${n}`, at: new Date(now.getTime() - ago * minute).toISOString() }));
}

function queue(journal: readonly JournalEvent[], limits: Partial<ReviewLimits> = {}, without: readonly string[] = []): ReviewQueue {
  const source = { cards, catalogue: sampleCatalogue, progress: foldProgress(journal), without: new Set(without) };
  return buildQueue(source, { now, startOfDay, limits: { daily: 100, newCards: 100, katas: 1, ...limits } });
}

const ids = ({ items }: ReviewQueue): readonly string[] => items.map(({ id }) => id);
const reviewed = (card: string, grade: ReviewGrade): NewJournalEvent => ({ type: 'card.reviewed', card, grade });
const read = (lesson: string): NewJournalEvent => ({ type: 'lesson.read', lesson });
const answered = (correct: boolean): NewJournalEvent => ({ type: 'quiz.answered', lesson: 'one.a', quiz: 'q', correct, answer: 1 });

describe('buildQueue', () => {
  it('offers the cards of lessons that were read, or whose exercise was started', () => {
    assert.deepEqual(ids(queue([])), []);
    assert.deepEqual(ids(queue(events([5, { type: 'lesson.opened', lesson: 'one.a' }]))), []);
    assert.deepEqual(ids(queue(events([5, read('two.a')]))), ['two.a-1', 'two.a-2']);
    assert.deepEqual(ids(queue(events([5, { type: 'exercise.started', exercise: 'ex-spare', folder: 'x' }]))), ['one.b-1', 'one.b-2']);
  });

  it('asks again today before what waited longest before what is new', () => {
    const journal = events(
      [60 * 24 * 40, reviewed('one.b-2', 4)],
      [60 * 24 * 30, reviewed('one.b-1', 3)],
      [60 * 24 * 20, read('two.a')],
      [30, reviewed('one.a-1', 1)],
    );
    assert.deepEqual(ids(queue(journal)), ['one.a-1', 'one.b-2', 'one.b-1', 'two.a-1', 'two.a-2']);
    assert.deepEqual([queue(journal).due, queue(journal).fresh], [3, 2]);
  });

  it('keeps to the limits of the day, and says so', () => {
    const journal = events([60 * 24 * 40, reviewed('one.b-1', 4)], [60 * 24 * 20, read('two.a')], [30, reviewed('one.a-1', 1)]);
    assert.deepEqual(ids(queue(journal, { daily: 100, newCards: 1 })), ['one.a-1', 'one.b-1'], 'one was new today');
    assert.deepEqual(ids(queue(journal, { daily: 100, newCards: 2 })), ['one.a-1', 'one.b-1', 'two.a-1']);
    assert.deepEqual(ids(queue(journal, { daily: 1, newCards: 9 })), ['one.a-1'], 'what was seen today is seen to the end');
    assert.equal(queue(journal, { daily: 1, newCards: 9 }).isLimited, true);
    assert.equal(queue(journal).isLimited, false);
  });

  it('goes on with what is being learnt when nothing else is left', () => {
    const soon = queue(events([1, reviewed('one.a-1', 3)]));
    assert.deepEqual([ids(soon), soon.due], [['one.a-1'], 0]);
    const late = queue(events([1, reviewed('one.a-1', 4)]));
    assert.deepEqual(ids(late), []);
    assert.equal(late.nextDue?.toISOString().slice(0, 10), '2026-03-09');
  });

  it('brings a missed quiz item back until it was judged good, and again after the next miss', () => {
    const item = quizItem('one.a', 'q');
    assert.deepEqual(ids(queue(events([9, answered(false)], [8, answered(true)]), { daily: 9, newCards: 0 })), [item]);
    assert.deepEqual(ids(queue(events([9, answered(false)], [5, reviewed(item, 1)]))), [item]);
    assert.deepEqual(ids(queue(events([9, answered(false)], [5, reviewed(item, 3)]))), []);
    assert.deepEqual(ids(queue(events([9, answered(false)], [5, reviewed(item, 3)], [2, answered(false)]), undefined, [])), [item]);
    assert.deepEqual(ids(queue(events([9, answered(true)]))), []);
    assert.deepEqual(ids(queue(events([9, answered(false)]), undefined, [item])), []);
    const elsewhere: NewJournalEvent = { type: 'quiz.answered', lesson: 'gone.x', quiz: 'q', correct: false, answer: 1 };
    assert.deepEqual(ids(queue(events([9, elsewhere]))), []);
  });

  it('takes a review back as if it had never been', () => {
    const journal = events([60, read('two.a')], [9, reviewed('two.a-1', 4)], [5, { type: 'review.undone', review: 'e1' }]);
    assert.deepEqual(queue(journal), queue(journal.slice(0, 1)));
    assert.equal(queue(journal.slice(0, 2)).last?.id, 'e1');
  });

  it('does not depend on the order of the journal, nor on lines that stand in it twice', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEvent)
          .chain((journal) =>
            fc.tuple(fc.constant(journal), fc.shuffledSubarray(journal, { minLength: journal.length }), fc.subarray(journal)),
          ),
        ([journal, shuffled, twice]) => {
          assert.deepEqual(queue([...shuffled, ...twice]), queue(journal));
        },
      ),
    );
  });

  it('undoes whatever event the undoing names, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1 }), fc.nat(), (journal, at) => {
        const one = journal[at % journal.length];
        assert.ok(one !== undefined);
        const undone: JournalEvent = { type: 'review.undone', review: one.id, id: 'undo', at: '2000-01-01T00:00:00.000Z' };
        const { reviews } = foldProgress([undone, ...journal]).review;
        assert.deepEqual(
          reviews,
          foldProgress(journal).review.reviews.filter(({ id }) => id !== one.id),
        );
      }),
    );
  });
});

describe('describeDone', () => {
  const nothing = { last: undefined, nextDue: undefined, isLimited: false };
  it('says why nothing is asked, and when the next is due', () => {
    assert.equal(describeDone(nothing, now, english).title, 'Nothing to review yet');
    const nextDue = new Date(now.getTime() + 48 * 60 * minute);
    assert.deepEqual(describeDone({ ...nothing, nextDue }, now, english), {
      title: 'Nothing is due',
      words: ['The next one is due in 2 days.'],
    });
    assert.equal(describeDone({ ...nothing, isLimited: true }, now, english).title, 'Enough for today');
  });
});

describe('the deck', () => {
  it('is read as it was written, and refused when damaged', () => {
    assert.deepEqual(readDeck(writeDeck(cards)), cards);
    for (const text of ['', '{}', '{"formatVersion":2,"cards":[]}', '{"formatVersion":1,"cards":[{"id":"x"}]}'])
      assert.throws(() => readDeck(text));
  });
});
