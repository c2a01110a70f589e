import assert from 'node:assert/strict';
import { filterRoadmap, parseRoadmapFilter, type RoadmapFilter } from '../../../../src/core/roadmap/roadmapFilter.js';
import { check, progressAfter, sampleCatalogue } from './sampleCatalogue.js';

function shown(filter: RoadmapFilter, progress = progressAfter()): Record<string, readonly string[]> {
  const steps = filterRoadmap(sampleCatalogue, filter, progress);
  return Object.fromEntries(steps.map((step) => [step.id, [...step.lessons, ...step.exercises, ...step.capstones].map(({ id }) => id)]));
}

describe('filterRoadmap', () => {
  it('shows everything, planned steps too', () => {
    assert.deepEqual(Object.keys(shown({ kind: 'everything' })), ['one', 'two', 'three']);
  });

  it('shows only lessons, or only exercises, and no empty step', () => {
    assert.deepEqual(shown({ kind: 'lessons' }), { one: ['one.a', 'one.b'], two: ['two.a'] });
    assert.deepEqual(shown({ kind: 'exercises' }), { one: ['ex-a', 'ex-b', 'ex-spare'] });
  });

  it('leaves out what is done', () => {
    const progress = progressAfter({ type: 'lesson.read', lesson: 'one.a' }, check('ex-a', 'passed'), {
      type: 'lesson.read',
      lesson: 'two.a',
    });
    assert.deepEqual(shown({ kind: 'notDone' }, progress), { one: ['one.b', 'ex-b', 'ex-spare'], two: ['cap-x'] });
  });

  it('finds words in titles and summaries without regard to case, and topics of planned steps', () => {
    assert.deepEqual(shown({ kind: 'text', text: ' BUILD ex-b' }), { one: ['ex-b'] });
    assert.deepEqual(shown({ kind: 'text', text: 'step two' }), { two: ['two.a', 'cap-x'] });
    const [three] = filterRoadmap(sampleCatalogue, { kind: 'text', text: 'topic two of three' }, progressAfter());
    assert.deepEqual([three?.id, three?.teaches], ['three', ['Topic two of three']]);
    assert.deepEqual(shown({ kind: 'text', text: 'topic two of one' }), {});
    assert.deepEqual(shown({ kind: 'text', text: 'nowhere' }), {});
  });
});

describe('parseRoadmapFilter', () => {
  it('reads what was stored and takes anything else for "everything"', () => {
    const stored: unknown[] = [
      { kind: 'notDone' },
      { kind: 'text', text: 'x' },
      { kind: 'text', text: ' ' },
      { kind: 'text' },
      { kind: 'odd' },
      7,
      null,
      undefined,
    ];
    const kinds = stored.map((value) => parseRoadmapFilter(value).kind);
    assert.deepEqual(kinds, ['notDone', 'text', 'everything', 'everything', 'everything', 'everything', 'everything', 'everything']);
  });
});
