import assert from 'node:assert/strict';
import { describeExperiment } from '../../../../src/core/exercise/describeExperiment.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import type { ExperimentProgress } from '../../../../src/core/progress/progress.js';
import type { JournalEvent, NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { parseJournal, serialiseEvent } from '../../../../src/core/progress/parseJournal.js';

const exercise = 'ex-x';
const predicted = (prediction: string): NewJournalEvent => ({ type: 'experiment.predicted', exercise, prediction, hash: `#${prediction}` });
const ran = (outcome: 'finished' | 'failed', output: string): NewJournalEvent => ({
  type: 'experiment.run',
  exercise,
  outcome,
  seconds: 1,
  output,
});

function fold(...events: readonly NewJournalEvent[]): ExperimentProgress | undefined {
  const stamped = events.map((event, n): JournalEvent => ({ ...event, id: `e${n}`, at: `2026-01-01T00:00:0${n}.000Z` }));
  const { events: read, problems } = parseJournal(stamped.map(serialiseEvent).join(''));
  assert.deepEqual(problems, []);
  return foldProgress(read).exercises.get(exercise)?.experiment;
}

const describeFor = (known: ExperimentProgress | undefined, prediction: string) =>
  describeExperiment({ prediction, hash: `#${prediction}`, isPredicted: prediction !== '', isRunnable: true, known }, (at) =>
    at.slice(17, 19),
  );

describe('an experiment', () => {
  it('before it was run shows what is written now', () => {
    assert.deepEqual(describeFor(undefined, 'ten'), {
      prediction: 'ten',
      lockedAt: '',
      isEdited: false,
      output: '',
      ranAt: '',
      isFailed: false,
      isRunnable: true,
    });
  });

  it('locks the prediction that stood when it first had a result, and says when it was edited after', () => {
    const known = fold(predicted('ten'), ran('finished', '12'));
    const { prediction, lockedAt, isEdited, output, ranAt } = describeFor(known, 'twelve, I knew it');
    assert.deepEqual([prediction, lockedAt, isEdited, output, ranAt], ['ten', '00', true, '12', '01']);
    assert.equal(describeFor(known, 'ten').isEdited, false);
  });

  it('takes no prediction that comes after a result', () => {
    assert.equal(fold(predicted('ten'), ran('finished', '12'), predicted('twelve'), ran('finished', '12'))?.prediction?.text, 'ten');
  });

  it('that broke off has shown nothing, so the prediction may still change', () => {
    const known = fold(predicted('ten'), ran('failed', 'NotImplementedError'), predicted('nine'));
    assert.deepEqual([known?.prediction?.text, known?.hasResult], ['nine', false]);
    assert.equal(describeFor(known, 'eight').prediction, 'eight');
    assert.equal(describeFor(known, 'eight').isFailed, true);
  });
});
