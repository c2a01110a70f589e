import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeExerciseChoice } from '../../../../src/core/exercise/describeExerciseChoice.js';
import { english } from '../../../../src/core/localiser.js';
import type { ExerciseState } from '../../../../src/core/roadmap/roadmapNode.js';

const exercise = {
  id: 'ex-mean',
  title: 'The mean',
  summary: 'Write the mean.',
  minutes: 15,
  level: 1,
  wave: 1,
  lesson: 'start.a',
  requires: [],
  packages: [],
  tasks: [],
  path: '',
} as const;

describe('an exercise to choose', () => {
  it('shows how long it takes, how hard it is and how far it is', () => {
    const states: readonly ExerciseState[] = ['notStarted', 'started', 'couldNotStart', 'failed', 'passed', 'changed'];
    assert.deepEqual(
      states.map((state) => describeExerciseChoice(exercise, state, english)).map(({ label, description }) => [label, description]),
      [
        ['$(beaker) The mean', '15 min · level 1 of 5'],
        ['$(beaker) The mean', '15 min · level 1 of 5 · started'],
        ['$(warning) The mean', '15 min · level 1 of 5 · could not start'],
        ['$(error) The mean', '15 min · level 1 of 5 · tests failing'],
        ['$(pass-filled) The mean', '15 min · level 1 of 5 · passed'],
        ['$(history) The mean', '15 min · level 1 of 5 · passed, since changed'],
      ],
    );
  });
});
