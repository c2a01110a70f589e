import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Misconception, ProbeOutcome, ProbeReport } from '../../../../src/core/exercise/misconception.js';
import { findMisconceptions, nameMistake, parseProbeReport, tasksToProbe } from '../../../../src/core/exercise/misconception.js';
import { decideVerdict } from '../../../../src/core/exercise/outcome.js';
import type { CollectedTest, FinishedTest } from '../../../../src/core/exercise/testEvents.js';
import type { TestRun } from '../../../../src/core/exercise/testRun.js';

const value = (each: unknown): ProbeOutcome => ({ kind: 'value', value: each });
const raised = (error: string): ProbeOutcome => ({ kind: 'raised', error });
const unwritten: ProbeOutcome = { kind: 'unwritten' };

const report = (program: string, outcomes: readonly ProbeOutcome[], task = 1): ProbeReport => ({
  program,
  task,
  message: `About ${program}.`,
  outcomes: Object.fromEntries(outcomes.map((outcome, i) => [`probe ${i}`, outcome])),
});

/** The mutants that are named for a learner's outcomes. */
function named(learner: readonly ProbeOutcome[], others: Readonly<Record<string, readonly ProbeOutcome[]>>): readonly string[] {
  const reports = [report('learner', learner), ...Object.entries(others).map(([program, outcomes]) => report(program, outcomes))];
  return findMisconceptions(reports).map(({ mutant }) => mutant);
}

const solution = [value(1), value([2, 3]), raised('ValueError')];
const sum = [value(2), value([2, 3]), raised('ValueError')];
const zero = [value(1), value([2, 3]), value(0)];

describe('a well-known mistake', () => {
  it('is that of the one planted program which gives the same on every probe', () => {
    assert.deepEqual(findMisconceptions([report('learner', sum), report('solution', solution), report('mutant sum', sum)]), [
      { task: 1, mutant: 'sum', message: 'About mutant sum.' },
    ]);
    assert.deepEqual(named(sum, { solution, 'mutant sum': sum, 'mutant zero': zero }), ['sum']);
    assert.deepEqual(named(zero, { solution, 'mutant sum': sum, 'mutant zero': zero }), ['zero']);
  });

  it('is not named where one probe differs, or a probe is missing', () => {
    assert.deepEqual(named([value(2), value([2, 3.1]), raised('ValueError')], { solution, 'mutant sum': sum }), []);
    assert.deepEqual(named([value(2), value([2, 3])], { solution, 'mutant sum': sum }), []);
  });

  it('is not named where two planted programs give the same', () => {
    assert.deepEqual(named(sum, { solution, 'mutant sum': sum, 'mutant twin': sum }), []);
  });

  it('is not that of a planted program which gives what the solution gives', () => {
    assert.deepEqual(named(solution, { solution, 'mutant other': solution }), []);
    assert.deepEqual(named(sum, { solution, 'mutant sum': sum, 'mutant other': solution }), ['sum']);
  });

  it('is not named for a right program, nor where the solution or the learner’s program did not report', () => {
    assert.deepEqual(named(solution, { solution, 'mutant sum': sum }), []);
    assert.deepEqual(named(sum, { 'mutant sum': sum }), []);
    assert.deepEqual(findMisconceptions([report('solution', solution), report('mutant sum', sum)]), []);
  });

  it('is not known by an exception alone, nor by what is not written', () => {
    const broken = [raised('TypeError'), value([2, 3]), raised('ValueError')];
    assert.deepEqual(named(broken, { solution, 'mutant broken': broken }), []);
    const silent = [unwritten, unwritten, unwritten];
    assert.deepEqual(named(silent, { solution, 'mutant silent': silent }), []);
    const half = [value(2), unwritten, raised('ValueError')];
    assert.deepEqual(named(half, { solution, 'mutant half': half }), []);
  });

  it('may differ by rounding, relative to the size of the numbers, and by no more', () => {
    const of = (x: number): readonly ProbeOutcome[] => [value([x, { number: 'nan' }]), value(0)];
    const others = { solution: of(3), 'mutant large': of(1e12) };
    assert.deepEqual(named(of(1e12 + 100), others), ['large']);
    assert.deepEqual(named(of(1e12 + 10_000), others), []);
    assert.deepEqual(named([value([1e12, { number: 'inf' }]), value(0)], others), []);
  });

  it('is looked for in text, truth values and dicts as well, and never in what cannot be read', () => {
    const right = [value('cat')];
    for (const wrong of ['dog', true, null, [[]], { pairs: [['a', 1]] }]) {
      assert.deepEqual(named([value(wrong)], { solution: right, 'mutant m': [value(wrong)] }), ['m'], JSON.stringify(wrong));
    }
    assert.deepEqual(named([value(true)], { solution: right, 'mutant m': [value(1)] }), []);
    assert.deepEqual(named([value({ pairs: [['a', 1]] })], { solution: right, 'mutant m': [value({ pairs: [['a', 2]] })] }), []);
    assert.deepEqual(named([value({ other: 'Model' })], { solution: right, 'mutant m': [value({ other: 'Model' })] }), []);
  });

  it('is found for each task by itself', () => {
    const reports = [2, 1].flatMap((task) => [
      report('learner', task === 1 ? sum : zero, task),
      report('solution', solution, task),
      report('mutant sum', task === 1 ? sum : solution, task),
      report('mutant zero', task === 1 ? solution : zero, task),
    ]);
    assert.deepEqual(
      findMisconceptions(reports).map(({ task, mutant }) => `${task} ${mutant}`),
      ['1 sum', '2 zero'],
    );
  });

  it('is told in paragraphs, whose first names it', () => {
    const told = { ...report('mutant sum', sum), message: 'You add\nand do not divide.\n\nDivide\n  by n.\n' };
    const [found] = findMisconceptions([report('learner', sum), report('solution', solution), told]);
    assert.equal(found?.message, 'You add and do not divide.\n\nDivide by n.');
    assert.equal(nameMistake(found satisfies Misconception), 'You add and do not divide.');
  });
});

describe('a report of the probe driver', () => {
  it('is read, and anything else is not', () => {
    const one = report('learner', [...solution, unwritten]);
    assert.deepEqual(parseProbeReport(JSON.stringify(one)), one);
    assert.equal(parseProbeReport('{"program": "learner"}'), undefined);
    assert.equal(parseProbeReport('no JSON'), undefined);
  });
});

describe('the tasks to look for mistakes in', () => {
  const test = (task: number | null, outcome: FinishedTest['outcome'], kind?: FinishedTest['kind']): TestRun['tests'][number] => {
    const collected: CollectedTest = { id: `t${task}`, task, file: 'tests/test_a.py', line: 1, name: 'test_a' };
    return { ...collected, result: { type: 'finished', id: collected.id, outcome, seconds: 0, message: 'm', kind } };
  };
  const tasks = (tests: TestRun['tests'], end: TestRun['end'] = { kind: 'exited', code: 1, signal: null }): readonly number[] => {
    const run: TestRun = { session: undefined, tests, collectErrors: [], exitStatus: 1, counted: undefined, end };
    return tasksToProbe(decideVerdict(run, { tasks: [], isUntouched: false, changedTests: [] }), run);
  };

  it('are those with a wrong result, and not those that pass, are not written, or cannot be used', () => {
    const tests = [
      test(4, 'failed', 'assertion'),
      test(2, 'failed', 'exception'),
      test(1, 'passed'),
      test(3, 'failed', 'not-implemented'),
      test(5, 'failed', 'guard'),
      test(null, 'failed', 'assertion'),
      test(4, 'failed', 'assertion'),
    ];
    assert.deepEqual(tasks(tests), [2, 4]);
  });

  it('are none where the run had to be ended', () => {
    assert.deepEqual(tasks([test(1, 'failed', 'assertion')], { kind: 'timedOut', seconds: 5 }), []);
  });
});
