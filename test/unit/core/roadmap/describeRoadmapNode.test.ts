import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import * as describeNode from '../../../../src/core/roadmap/describeRoadmapNode.js';
import { check, progressAfter, sampleCatalogue } from './sampleCatalogue.js';

const [one, two, three] = sampleCatalogue.steps;
assert.ok(one && two && three);
const [lessonA] = one.lessons;
const [exerciseA] = one.exercises;
const [capstone] = two.capstones;
assert.ok(lessonA && exerciseA && capstone);

describe('describeStep', () => {
  it('numbers the step, says how much is done, and marks a planned one', () => {
    const written = describeNode.describeStep(one, 1, progressAfter({ type: 'lesson.read', lesson: 'one.a' }), english, true);
    assert.deepEqual(
      [written.label, written.description, written.children, written.contextValue],
      ['1. Step one', '1 of 5', 'expanded', 'step written'],
    );
    const planned = describeNode.describeStep(three, 3, progressAfter(), english, false);
    assert.deepEqual([planned.description, planned.contextValue, planned.children], ['planned', 'step planned', 'collapsed']);
    assert.match(planned.tooltip, /Not written yet/);
  });

  it('says beside how much is done that a placement test was passed, and offers the test where there is one', () => {
    const rowAfter = (correct: number): describeNode.RowDescription => {
      const progress = progressAfter({ type: 'placement.taken', step: 'one', correct, total: 10, wrong: [] });
      return describeNode.describeStep({ ...one, placement: 'steps/one/placement.yaml' }, 1, progress, english, false);
    };
    const [failed, passed] = [rowAfter(7), rowAfter(8)];
    assert.deepEqual([failed.description, passed.description], ['0 of 5', '0 of 5 · tested out']);
    assert.match(failed.tooltip, /Placement test: 7 of 10 right/);
    assert.match(passed.accessibilityLabel, /tested out/);
    assert.equal(passed.contextValue, 'step written placement');
    assert.deepEqual([failed.color, passed.color, passed.icon], [undefined, 'testing.iconPassed', one.icon]);
  });

  it('shows a finished step with a tick', () => {
    const done = { ...two, capstones: [] };
    const row = describeNode.describeStep(done, 2, progressAfter({ type: 'lesson.read', lesson: 'two.a' }), english, false);
    assert.deepEqual([row.icon, row.color], ['pass-filled', 'testing.iconPassed']);
  });
});

describe('describeLesson and describeExercise', () => {
  it('say the state in words as well as by icon', () => {
    const events = [
      [],
      [{ type: 'lesson.opened', lesson: 'one.a' } as const],
      [{ type: 'lesson.read', lesson: 'one.a' } as const],
      [{ type: 'lesson.read', lesson: 'one.a' } as const, check('ex-a', 'passed')],
    ];
    const rows = events.map((list) => describeNode.describeLesson(lessonA, progressAfter(...list), english));
    assert.deepEqual(
      rows.map(({ description, icon }) => [description, icon]),
      [
        ['20 min', 'book'],
        ['20 min · reading', 'book'],
        ['20 min · read', 'pass'],
        ['20 min · practised', 'pass-filled'],
      ],
    );
    assert.deepEqual(rows[0]?.command, { command: 'ascent.openLesson', args: ['one.a'] });
  });

  it('tell every state of an exercise apart, and offer start or check by context', () => {
    const started = { type: 'exercise.started', exercise: 'ex-a', folder: 'x' } as const;
    const lists = [
      [],
      [started],
      [check('ex-a', 'couldNotStart')],
      [check('ex-a', 'failed')],
      [check('ex-a', 'passed')],
      [check('ex-a', 'passed', 'f1'), check('ex-a', 'failed', 'f2')],
    ];
    const rows = lists.map((list) => describeNode.describeExercise(exerciseA, progressAfter(...list), english));
    assert.deepEqual(
      rows.map(({ description, icon, contextValue }) => [description, icon, contextValue]),
      [
        ['30 min', 'beaker', 'exercise notStarted notStarted'],
        ['30 min · started', 'beaker', 'exercise started started'],
        ['30 min · could not start', 'warning', 'exercise started couldNotStart'],
        ['30 min · tests failing', 'error', 'exercise started failed'],
        ['30 min · passed', 'pass-filled', 'exercise started passed'],
        ['30 min · passed, since changed', 'history', 'exercise started changed'],
      ],
    );
    assert.match(rows[0]?.tooltip ?? '', /1\. First/);
  });

  it('shorten a title at its colon, and keep the whole for the tooltip and the screen reader', () => {
    const row = describeNode.describeLesson({ ...lessonA, title: 'Walking: the whole story' }, progressAfter(), english);
    assert.deepEqual([row.label, row.accessibilityLabel], ['Walking', 'Lesson: Walking: the whole story, 20 min']);
    assert.match(row.tooltip, /Walking: the whole story/);
  });

  it('escape Markdown in titles', () => {
    const row = describeNode.describeLesson({ ...lessonA, title: 'a*b_[c](d)' }, progressAfter(), english);
    assert.match(row.tooltip, /a\\\*b\\_\\\[c\\\]\\\(d\\\)/);
  });
});

describe('the other rows', () => {
  it('lead to the overview page', () => {
    assert.deepEqual(describeNode.describeOverview(one, english).command, { command: 'ascent.openStep', args: ['one'] });
    const topic = describeNode.describeTopic(three, 'Topic one of three', english);
    assert.deepEqual([topic.label, topic.command?.args], ['Topic one of three', ['three']]);
    assert.equal(describeNode.describeCapstone(capstone, english).description, '18 h');
  });
});

describe('listStepChildren', () => {
  it('puts each exercise once, after the first lesson that leads to it, and what is left at the end', () => {
    const ids = describeNode.listStepChildren(one, false).map(({ id }) => id);
    assert.deepEqual(ids, ['one/overview', 'one.a', 'ex-a', 'one.b', 'ex-b', 'ex-spare']);
    assert.deepEqual(
      describeNode.listStepChildren(two, false).map(({ kind }) => kind),
      ['overview', 'lesson', 'capstone'],
    );
  });

  it('lists what a planned step will teach', () => {
    assert.deepEqual(
      describeNode.listStepChildren(three, true).map(({ kind }) => kind),
      ['overview', 'topic', 'topic'],
    );
  });
});
