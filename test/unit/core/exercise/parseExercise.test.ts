import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { stringify } from 'yaml';
import { parseExercise } from '../../../../src/core/exercise/parseExercise.js';
import { makeExercise } from './exampleExercise.js';

describe('reading exercise.yaml', () => {
  it('gives what stands in it', () => {
    assert.deepEqual(parseExercise(stringify(makeExercise()), 'exercise.yaml'), makeExercise());
  });

  it('names the file and the field that is wrong', () => {
    const yaml = stringify({ ...makeExercise(), minutes: 5 });
    assert.throws(() => parseExercise(yaml, 'ex-mean/exercise.yaml'), /^Error: ex-mean\/exercise\.yaml: minutes: /);
    assert.throws(() => parseExercise('', 'exercise.yaml'), /^Error: exercise\.yaml: /);
  });
});
