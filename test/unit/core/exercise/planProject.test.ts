import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseMarker } from '../../../../src/core/exercise/exerciseMarker.js';
import { findRoleProblems, hashFile, planProject } from '../../../../src/core/exercise/planProject.js';
import { english } from '../../../../src/core/localiser.js';
import { bytesOf, makeExercise, makeSource, sha256 } from './exampleExercise.js';

function textOf(path: string): string {
  const file = planProject(makeSource(), sha256).find((each) => each.path === path);
  assert.ok(file, `${path} is planned`);
  return new TextDecoder().decode(file.bytes);
}

describe('planning a project', () => {
  it('lists the starter, the testkit and the generated files, each with its role', () => {
    const plan = planProject(makeSource(), sha256);
    assert.deepEqual(
      plan.map(({ path, role }) => [path, role]),
      [
        ['.ascent/exercise.json', undefined],
        ['.gitignore', undefined],
        ['EXPERIMENT.md', 'learner'],
        ['README.md', undefined],
        ['data/heights.csv', 'data'],
        ['mean.py', 'learner'],
        ['pytest.ini', 'test'],
        ['requirements.txt', undefined],
        ['tests/parameters.json', 'test'],
        ['tests/test_mean.py', 'test'],
        ['tests/testkit/__init__.py', 'test'],
      ],
    );
  });

  it('gives the tests the same numbers as the brief', () => {
    assert.deepEqual(JSON.parse(textOf('tests/parameters.json')), {
      exercise: 'ex-mean',
      module: 'mean',
      tolerances: { value: 1e-9, spread: 0.05 },
      seeds: [1, 2],
      tasks: [{ n: 1, title: 'Write the mean', functions: ['mean'] }],
    });
    assert.equal(textOf('README.md'), '# The mean\n\nWithin 1e-9 and 0.05 on seeds 1, 2. See the lesson.\n');
  });

  it('keeps a repository that the learner makes inside the project out of it', () => {
    const source = makeSource({ exercise: makeExercise({ workplace: 'harbour' }) });
    const file = planProject(source, sha256).find(({ path }) => path === '.gitignore');
    assert.ok(new TextDecoder().decode(file?.bytes).split('\n').includes('harbour*/'));
    assert.ok(!textOf('.gitignore').includes('harbour'));
  });

  it('requires the packages and pytest', () => {
    assert.equal(textOf('requirements.txt'), 'numpy\npytest>=7\n');
  });

  it('writes a marker that can be read back, with the hash of every file that has a role', () => {
    const marker = parseMarker(textOf('.ascent/exercise.json'), 'ex-mean', english);
    const expected = planProject(makeSource(), sha256)
      .filter(({ role }) => role !== undefined)
      .map(({ path, role, bytes }) => ({ path, role, sha256: sha256(bytes) }));
    assert.deepEqual(marker, { formatVersion: 1, exercise: 'ex-mean', contentVersion: 'abc123', files: expected });
  });

  it('refuses a brief that uses a number exercise.yaml does not define', () => {
    const source = makeSource({ brief: 'Within {{tolerance.loss}}.' });
    assert.throws(() => planProject(source, sha256), /\{\{tolerance\.loss\}\}/);
  });

  it('refuses a starter file without a role', () => {
    const source = makeSource();
    const starter = [...source.starter, { path: 'notes.txt', bytes: bytesOf('') }];
    assert.throws(() => planProject({ ...source, starter }, sha256), /notes\.txt: no role/);
  });
});

describe('roles of starter files', () => {
  it('are complete in the example', () => {
    assert.deepEqual(findRoleProblems(makeExercise(), makeSource().starter), []);
  });

  it('are reported where they are missing, double, without a file or for a generated file', () => {
    const exercise = makeExercise({ files: { learner: ['mean.py'], test: ['mean.py', 'tests/test_gone.py'] } });
    const starter = ['mean.py', 'extra.py', 'README.md', 'tests/testkit/__init__.py'].map((path) => ({ path, bytes: bytesOf('') }));
    assert.deepEqual(findRoleProblems(exercise, starter), [
      { path: 'README.md', problem: 'generated' },
      { path: 'tests/testkit/__init__.py', problem: 'generated' },
      { path: 'extra.py', problem: 'no role' },
      { path: 'tests/test_gone.py', problem: 'no file' },
      { path: 'mean.py', problem: 'two roles' },
    ]);
  });
});

describe('the hash of a file', () => {
  it('takes line ends of Windows for those of everybody else', () => {
    assert.equal(hashFile(bytesOf('a\r\nb\r\n'), sha256), sha256(bytesOf('a\nb\n')));
  });

  it('keeps a lone carriage return and every byte of a binary file', () => {
    assert.equal(hashFile(bytesOf('a\rb'), sha256), sha256(bytesOf('a\rb')));
    assert.equal(hashFile(bytesOf('\0\r\n'), sha256), sha256(bytesOf('\0\r\n')));
  });
});
