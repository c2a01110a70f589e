import assert from 'node:assert/strict';
import { rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { PythonSearch } from '../../../../src/platform/python/findPython.js';
import { PythonFinder } from '../../../../src/platform/python/findPython.js';
import { isSameInterpreter } from '../../../../src/platform/python/isSameInterpreter.js';
import { findBrokenPackages } from '../../../../src/platform/python/probePython.js';
import type { PythonPlaces } from '../../../../src/platform/python/pythonCandidates.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { makeBareEnvironment, makeBrokenPython, makePythonOfVersion, makeShim, python3 } from './pythonFixture.js';

/** Kind, source and lack of what was found, for comparing. */
function summarise(search: PythonSearch): unknown[] {
  switch (search.kind) {
    case 'none':
      return ['none'];
    case 'unmade':
      return ['unmade', search.environment];
    case 'broken':
      return ['broken', search.python.candidate.source, search.python.reason];
    case 'lacking':
      return ['lacking', search.python.candidate.source, search.problem];
    case 'ready':
      return ['ready', search.python.candidate.source, search.python.run.command];
  }
}

describe('two paths to an interpreter', () => {
  const folder = useTemporaryFolder();

  it('are the same where they lead to one program, unless that is in two environments', async () => {
    const one = makeBareEnvironment(join(folder(), 'one'));
    const other = makeBareEnvironment(join(folder(), 'other'));
    await symlink(python3, join(folder(), 'link'));
    assert.equal(await isSameInterpreter(python3, join(folder(), 'link')), true);
    assert.equal(await isSameInterpreter(one, `${one}3`), true);
    assert.equal(await isSameInterpreter(one, other), false);
    assert.equal(await isSameInterpreter(one, python3), false);
    assert.equal(await isSameInterpreter(python3, join(folder(), 'gone')), false);
  });
});

describe('finding Python', function () {
  this.timeout(30_000);
  const folder = useTemporaryFolder();
  const nowhere = (changes: Partial<PythonPlaces> = {}): PythonPlaces => ({
    folders: [],
    env: { PATH: join(folder(), 'bin') },
    ...changes,
  });
  const find = async (places: PythonPlaces, packages: readonly string[] = []): Promise<unknown[]> =>
    summarise(await new PythonFinder().find(places, packages));

  it('finds none where there is none', async () => {
    assert.deepEqual(await find(nowhere()), ['none']);
    assert.deepEqual(await find(nowhere({ env: {} })), ['none']);
  });

  it('takes one from the PATH, and asks it for version and packages', async () => {
    const search = await new PythonFinder().find(nowhere({ env: { PATH: '/usr/bin' } }), ['numpy', 'scikit-learn']);
    assert.ok(search.kind === 'ready');
    assert.deepEqual([search.python.run, search.python.isVirtual], [{ command: python3, args: [] }, false]);
    assert.deepEqual(Object.keys(search.python.packages).sort(), ['numpy', 'pytest', 'scikit-learn']);
    assert.match(search.python.packages['numpy'] ?? '', /^\d+\.\d+/);
  });

  it('runs what the learner set, even where others have more, and names what it lacks', async () => {
    const bare = makeBareEnvironment(join(folder(), 'bare'));
    const places = nowhere({ setting: bare, env: { PATH: '/usr/bin' } });
    assert.deepEqual(await find(places, ['numpy']), ['lacking', 'setting', { kind: 'missingPackages', packages: ['pytest', 'numpy'] }]);
  });

  it('says that the one the learner set does not run, and passes it over for no other', async () => {
    const places = nowhere({ setting: join(folder(), 'gone'), env: { PATH: '/usr/bin' } });
    const [kind, source, reason] = await find(places);
    assert.deepEqual([kind, source], ['broken', 'setting']);
    assert.match(String(reason), /ENOENT/);
  });

  it('prefers the environment nearest to the exercises', async () => {
    makeBareEnvironment(join(folder(), 'exercises', '.venv'));
    makeBareEnvironment(join(folder(), '.venv'));
    const search = await new PythonFinder().find(
      nowhere({ folders: [join(folder(), 'exercises'), folder()], env: { PATH: '/usr/bin' } }),
      [],
    );
    assert.ok(search.kind === 'lacking');
    assert.deepEqual(
      [search.python.candidate.source, search.python.run.command, search.python.isVirtual],
      ['environment', join(folder(), 'exercises', '.venv', 'bin', 'python'), true],
    );
  });

  it('asks the Python extension before the default interpreter, and that before the PATH', async () => {
    const places = nowhere({ pythonExtension: python3, defaultInterpreter: python3, env: { PATH: '/usr/bin' } });
    assert.deepEqual(await find(places), ['ready', 'pythonExtension', python3]);
    assert.deepEqual(await find({ ...places, pythonExtension: undefined }), ['ready', 'defaultInterpreter', python3]);
  });

  it('asks the Python extension before the environment that exercises share, but not before one that a project has alone', async () => {
    const shared = makeBareEnvironment(join(folder(), 'exercises', '.venv'));
    const places = nowhere({ folders: [join(folder(), 'exercises')], pythonExtension: python3 });
    assert.deepEqual(await find(places), ['ready', 'pythonExtension', python3]);
    const project = join(folder(), 'exercises', 'ex-a');
    makeBareEnvironment(join(project, '.venv'));
    assert.deepEqual((await find({ ...places, project })).slice(0, 2), ['lacking', 'environment']);
    // That extension, too, may have chosen the environment that exercises share.
    const missing = { kind: 'missingPackages', packages: ['pytest'] };
    assert.deepEqual(await find({ ...places, pythonExtension: shared }), ['lacking', 'environment', missing]);
  });

  it('takes the environment that an exercise is to have to itself and no other, or says that it is not made', async () => {
    const environment = join(folder(), 'ex-a', '.venv');
    const look = async (packages: readonly string[]): Promise<unknown[]> =>
      summarise(await new PythonFinder().findIn(environment, packages));
    assert.deepEqual(await look([]), ['unmade', environment]);
    makeBareEnvironment(environment);
    assert.deepEqual(await look(['numpy']), ['lacking', 'environment', { kind: 'missingPackages', packages: ['pytest', 'numpy'] }]);
    await rm(join(environment, 'bin', 'python'));
    assert.deepEqual((await look([])).slice(0, 2), ['broken', 'environment']);
  });

  it('passes over an interpreter it was not told to use when another has everything', async () => {
    await makeShim(join(folder(), 'bin', 'python3'), makeBareEnvironment(join(folder(), 'bare')));
    await makeBrokenPython(join(folder(), 'stub', 'python3'), 'Python was not found');
    const path = [join(folder(), 'stub'), join(folder(), 'bin'), '/usr/bin'].join(':');
    assert.deepEqual(await find(nowhere({ env: { PATH: path } }), ['numpy']), ['ready', 'path', python3]);
  });

  it('says of a Python that is too old that it is too old', async () => {
    const old = await makePythonOfVersion(join(folder(), 'bin', 'python3'), '3.6.9');
    assert.deepEqual(await find(nowhere()), ['lacking', 'path', { kind: 'tooOld', version: '3.6.9' }]);
    assert.deepEqual(await find(nowhere({ setting: old, env: { PATH: '/usr/bin' } })), [
      'lacking',
      'setting',
      { kind: 'tooOld', version: '3.6.9' },
    ]);
  });

  it('prefers one that can be completed to one that is too old', async () => {
    await makePythonOfVersion(join(folder(), 'bin', 'python3'), '2.7.18');
    const bare = makeBareEnvironment(join(folder(), 'bare'));
    assert.deepEqual(await find(nowhere({ defaultInterpreter: bare })), [
      'lacking',
      'defaultInterpreter',
      { kind: 'missingPackages', packages: ['pytest'] },
    ]);
  });

  it('finds a newer Python under its own name when the usual name leads to an old one', async () => {
    await makePythonOfVersion(join(folder(), 'bin', 'python3'), '3.8.1');
    await symlink(python3, join(folder(), 'bin', 'python3.12'));
    assert.deepEqual((await find(nowhere())).slice(0, 2), ['ready', 'path']);
  });

  it('does not take files of the folder it is started from for libraries', async () => {
    await writeFile(join(folder(), 'json.py'), 'raise SystemExit("not this one")\n');
    await writeFile(join(folder(), 'nothing_like_this.py'), '');
    const before = process.cwd();
    process.chdir(folder());
    try {
      assert.deepEqual(await find(nowhere({ env: { PATH: '/usr/bin' } }), ['nothing_like_this']), [
        'lacking',
        'path',
        { kind: 'missingPackages', packages: ['nothing_like_this'] },
      ]);
    } finally {
      process.chdir(before);
    }
  });
});

describe('what is remembered of an interpreter', function () {
  this.timeout(30_000);
  const folder = useTemporaryFolder();

  it('is used while its file is the same, and forgotten when it has changed or gone', async () => {
    const wrapper = join(folder(), 'python');
    const candidate = { source: 'setting' as const, command: wrapper, args: [], shown: wrapper };
    const finder = new PythonFinder();
    const then = new Date('2025-01-01');
    await makePythonOfVersion(wrapper, '3.11.1');
    await utimes(wrapper, then, then);
    const first = await finder.probe(candidate, []);
    assert.ok('version' in first);
    // The same size and the same time: nothing tells the two apart, so it is not asked again.
    await makePythonOfVersion(wrapper, '3.12.2');
    await utimes(wrapper, then, then);
    assert.deepEqual(await finder.probe(candidate, []), first);
    await utimes(wrapper, new Date(), new Date());
    const later = await finder.probe(candidate, []);
    assert.ok('version' in later);
    assert.deepEqual(later.version, [3, 12, 2]);
    await rm(wrapper);
    assert.ok('reason' in (await finder.probe(candidate, [])));
  });

  it('is not enough when more packages are needed', async () => {
    const candidate = { source: 'path' as const, command: python3, args: [], shown: python3 };
    const finder = new PythonFinder();
    await finder.probe(candidate, ['numpy']);
    const found = await finder.probe(candidate, ['scipy']);
    assert.ok('packages' in found);
    assert.deepEqual(Object.keys(found.packages).sort(), ['numpy', 'pytest', 'scipy']);
  });
});

describe('a package that is installed but broken', function () {
  this.timeout(30_000);
  const folder = useTemporaryFolder();

  it('is told apart from those that can be imported', async () => {
    const bare = makeBareEnvironment(join(folder(), 'bare'));
    const broken = await findBrokenPackages({ command: bare, args: [] }, ['numpy', 'json']);
    assert.deepEqual(broken, [{ name: 'numpy', reason: "ModuleNotFoundError: No module named 'numpy'" }]);
    assert.deepEqual(await findBrokenPackages({ command: python3, args: [] }, ['numpy', 'pytest']), []);
  });
});
