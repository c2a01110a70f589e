import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { english } from '../../../../src/core/localiser.js';
import type { CatalogueExercise } from '../../../../src/core/roadmap/catalogue.js';
import type { UserError } from '../../../../src/core/userError.js';
import { describeBrokenPackages, describePythonProblem } from '../../../../src/editor/exercise/describePythonProblem.js';
import { describeKataProblem } from '../../../../src/editor/exercise/kata/describeKataProblem.js';
import { describeScaffoldProblem } from '../../../../src/editor/exercise/describeScaffoldProblem.js';
import type { KataProblem } from '../../../../src/platform/exercise/kataError.js';
import type { ScaffoldProblem } from '../../../../src/platform/exercise/scaffoldError.js';
import { ScaffoldError, toScaffoldError } from '../../../../src/platform/exercise/scaffoldError.js';
import { GitError } from '../../../../src/platform/git/git.js';
import type { FoundPython } from '../../../../src/platform/python/findPython.js';
import type { PythonSource } from '../../../../src/core/exercise/pythonRequirements.js';

const exercise: CatalogueExercise = {
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
};

/** The message, and each way on as its title and what it would run. */
function summarise({ message, actions }: UserError): { readonly message: string; readonly ways: readonly unknown[] } {
  return { message, ways: actions.map(({ title, command, args }) => [title, command, ...(args ?? [])]) };
}

describe('why a project was not made', () => {
  const say = (problem: ScaffoldProblem, detail = ''): ReturnType<typeof summarise> =>
    summarise(
      describeScaffoldProblem(
        new ScaffoldError(problem, detail),
        exercise,
        '/work/exercises/ex-mean',
        { id: 'ex-mean', name: 'ex-mean-2' },
        english,
      ),
    );

  it('without Git says where to get it, and goes on without it where the learner wants that', () => {
    const { message, ways } = say('gitMissing');
    assert.match(message, /git-scm\.com/);
    assert.deepEqual(ways, [
      ['Try Again', 'ascent.startExercise', { id: 'ex-mean', name: 'ex-mean-2' }],
      ['Continue Without Git', 'ascent.startExercise', { id: 'ex-mean', name: 'ex-mean-2', repository: 'none' }],
      ['Check My Environment', 'ascent.checkEnvironment'],
    ]);
  });

  it('without an identity offers to set one, and goes on with a placeholder', () => {
    const { message, ways } = say('gitIdentity');
    assert.match(message, /does not know your name and e-mail/);
    assert.deepEqual(ways[0], ['Set Name and E-mail…', 'ascent.setGitIdentity']);
    assert.deepEqual(ways.at(-1), [
      'Use a Placeholder Identity for This Project',
      'ascent.startExercise',
      { id: 'ex-mean', name: 'ex-mean-2', identity: 'placeholder' },
    ]);
  });

  it('over something that is there offers to open it, or a free name', () => {
    assert.deepEqual(say('exists').ways, [
      ['Open It', 'ascent.openExercise', { id: 'ex-mean', folder: '/work/exercises/ex-mean' }],
      ['Use the Name “ex-mean-2”', 'ascent.startExercise', { id: 'ex-mean', name: 'ex-mean-2' }],
    ]);
  });

  it('always says what to do, or what happened', () => {
    assert.match(say('readOnly').message, /nothing can be written in \/work\/exercises\/ex-mean/);
    assert.match(say('blocked', 'EEXIST: /work/exercises').message, /a file stands where a folder is needed .*\/work\/exercises/);
    assert.match(say('diskFull').message, /disk is full/);
    assert.match(say('nameTooLong').message, /too long/);
    assert.match(say('gitFailed', 'warning: x\nfatal: y').message, /\(fatal: y\)/);
    assert.match(say('other', 'EIO').message, /EIO.*Nothing was left behind/);
  });

  it('is named after what the disk and Git say', () => {
    const coded = (code: string): string => toScaffoldError(Object.assign(new Error(code), { code })).problem;
    assert.deepEqual(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'ENOTEMPTY', 'EIO'].map(coded), [
      'readOnly',
      'readOnly',
      'readOnly',
      'blocked',
      'diskFull',
      'diskFull',
      'exists',
      'other',
    ]);
    assert.equal(toScaffoldError(new GitError('failed', 'fatal: write error: No space left on device')).problem, 'diskFull');
    assert.equal(toScaffoldError(new GitError('failed', 'fatal: bad object')).problem, 'gitFailed');
    assert.equal(toScaffoldError('odd').message, 'odd');
  });
});

describe('why Python cannot check an exercise', () => {
  const found = (source: PythonSource, shown: string): FoundPython => ({
    executable: shown,
    version: [3, 11, 2],
    isVirtual: false,
    packages: {},
    candidate: { source, command: shown, args: [], shown },
    run: { command: shown, args: [] },
    problem: undefined,
  });
  const select = ['Select Interpreter…', 'ascent.selectInterpreter'];

  it('offers to make an environment with what is missing', () => {
    const problem = { kind: 'missingPackages', packages: ['pytest', 'numpy'] } as const;
    const { message, ways } = summarise(
      describePythonProblem({ kind: 'lacking', python: found('path', '/usr/bin/python3'), problem }, ['numpy'], english),
    );
    assert.match(message, /^Python 3\.11\.2 lacks pytest, numpy \(\/usr\/bin\/python3\)/);
    assert.deepEqual(ways, [['Create Environment', 'ascent.createEnvironment', { packages: ['numpy'] }], select]);
  });

  it('offers to install into the environment that is there', () => {
    const problem = { kind: 'missingPackages', packages: ['pytest'] } as const;
    const { message, ways } = summarise(
      describePythonProblem({ kind: 'lacking', python: found('environment', '/w/.venv/bin/python'), problem }, [], english),
    );
    assert.match(message, /environment of this workspace lacks pytest/);
    assert.deepEqual(ways[0], ['Install', 'ascent.createEnvironment', { folder: '/w/.venv', packages: [] }]);
  });

  it('names the version that is too old and the one that is needed', () => {
    const problem = { kind: 'tooOld', version: '3.6.9' } as const;
    const { message, ways } = summarise(
      describePythonProblem({ kind: 'lacking', python: found('path', '/usr/bin/python3'), problem }, [], english),
    );
    assert.match(message, /Python 3\.6\.9 is too old .*3\.9 or newer/);
    assert.deepEqual(ways, [select]);
  });

  it('says where to get Python when there is none', () => {
    const { message, ways } = summarise(describePythonProblem({ kind: 'none' }, [], english));
    assert.match(message, /python\.org/);
    assert.deepEqual(ways, [select, ['Check My Environment', 'ascent.checkEnvironment']]);
  });

  it('offers to make the environment that an exercise is to have to itself', () => {
    const { message, ways } = summarise(describePythonProblem({ kind: 'unmade', environment: '/w/ex-a/.venv' }, ['numpy'], english));
    assert.match(message, /one environment for each exercise/);
    assert.deepEqual(ways[0], ['Create Environment', 'ascent.createEnvironment', { folder: '/w/ex-a/.venv', packages: ['numpy'] }]);
  });

  it('says which chosen one does not run, and offers to make a broken environment anew', () => {
    const broken = (source: PythonSource): ReturnType<typeof summarise> =>
      summarise(
        describePythonProblem({ kind: 'broken', python: { candidate: found(source, '/gone').candidate, reason: 'ENOENT' } }, [], english),
      );
    assert.match(broken('setting').message, /setting “ascent\.pythonPath” does not run: \/gone \(ENOENT\)/);
    assert.deepEqual(broken('setting').ways, [select]);
    assert.deepEqual(broken('environment').ways, [['Create Environment', 'ascent.createEnvironment', { packages: [] }], select]);
  });

  it('does not blame the learner for a package that cannot be imported', () => {
    const { message, ways } = summarise(
      describeBrokenPackages([{ name: 'numpy', reason: 'ImportError: libx' }], '/usr/bin/python3', english),
    );
    assert.match(message, /^Your code was not judged: numpy cannot be imported \(ImportError: libx; \/usr\/bin\/python3\)/);
    assert.deepEqual(ways, [['Install', 'ascent.createEnvironment', { packages: ['numpy'] }], select]);
  });
});

describe('why there was no kata', () => {
  const say = (problem: KataProblem, detail = ''): ReturnType<typeof summarise> => {
    const subject = { title: 'The mean', exercise: 'ex-mean', folder: '/exercises/ex-mean', command: 'ascent.startKata' } as const;
    return summarise(describeKataProblem({ problem, detail }, subject, 'ex-mean-2', english));
  };
  const argument = { id: 'ex-mean', folder: '/exercises/ex-mean' };

  it('is said for every reason, with a way on', () => {
    const problems: readonly KataProblem[] = [
      ...(['surrounded', 'underWay', 'notUnderWay', 'originGone', 'uncommitted', 'handedOut', 'identity', 'git', 'locked'] as const),
      ...(['detached', 'merging', 'rebasing', 'picking', 'reverting', 'bisecting'] as const),
    ];
    const said = problems.map((problem) => say(problem, 'detail'));
    assert.equal(new Set(said.map(({ message }) => message)).size, problems.length);
    assert.ok(said.every(({ message, ways }) => !/\{\d/.test(message) && ways.length > 0));
  });

  it('names what is in the way, and what brings the solution back', () => {
    assert.match(say('merging').message, /in the middle of a merge.*“git status”/);
    assert.match(
      say('originGone', '0123456789abcdef').message,
      /kept in the commit 0123456789: run “git switch -c main 0123456789” in ex-mean/,
    );
    assert.deepEqual(say('surrounded').ways, [
      ['Start Afresh as “ex-mean-2”', 'ascent.startExercise', { id: 'ex-mean', name: 'ex-mean-2', repository: 'own' }],
    ]);
    assert.deepEqual(say('locked').ways, [
      ['Try Again', 'ascent.startKata', argument],
      ['Restore an Earlier Attempt…', 'ascent.restoreAttempt', argument],
    ]);
    assert.deepEqual(say('underWay', 'ascent-kata-2026-11-20').ways, [
      ['Go On', 'ascent.openExercise', argument],
      ['Leave Kata', 'ascent.leaveKata', argument],
    ]);
  });
});
