import assert from 'node:assert/strict';
import { describeEnvironment, summariseFindings } from '../../../../src/core/environment/describeEnvironment.js';
import type { EnvironmentFacts, ToolFacts } from '../../../../src/core/environment/environmentFacts.js';
import type { Finding, FindingId } from '../../../../src/core/environment/finding.js';
import { english } from '../../../../src/core/localiser.js';

const python = {
  kind: 'found',
  shown: '/w/.venv/bin/python',
  path: '/w/.venv/bin/python',
  source: 'environment',
  version: '3.12.1',
  isTooOld: false,
  isVirtual: true,
} as const;

const tools: ToolFacts = {
  git: { kind: 'found', version: '2.39.5', identity: { name: 'Ada Lovelace', email: 'ada@example.org' } },
  python,
  packages: [
    { name: 'pytest', version: '9.0.3', isNeededNow: true },
    { name: 'numpy', version: '2.4.6', isNeededNow: false },
  ],
  extension: { kind: 'notInstalled' },
};

const ready: EnvironmentFacts = { tools, folder: { kind: 'writable', path: '/w/exercises' }, freeSpace: 80e9 };

function judge(changes: Partial<EnvironmentFacts> & { readonly toolChanges?: Partial<ToolFacts> }): readonly Finding[] {
  const { toolChanges, ...facts } = changes;
  return describeEnvironment({ ...ready, ...(toolChanges && { tools: { ...tools, ...toolChanges } }), ...facts }, english);
}

/** State, title, and what each repair would do, of one finding. */
function find(id: FindingId, findings: readonly Finding[]): readonly unknown[] {
  const found = findings.find((finding) => finding.id === id);
  return found === undefined ? [] : [found.state, found.title, ...found.repairs.map(({ repair }) => repair)];
}

describe('what is found of the environment', () => {
  it('is all fine where all is well, and says so', () => {
    const findings = judge({});
    assert.deepEqual(
      findings.map(({ id, state }) => [id, state]),
      ['folder', 'disk', 'python', 'environment', 'packages', 'extension', 'git', 'identity'].map((id) => [id, 'fine']),
    );
    assert.equal(summariseFindings(findings, english), 'Everything is ready for exercises.');
  });

  it('has what is in the way first, and counts it', () => {
    const findings = judge({ freeSpace: 1e9, toolChanges: { git: { kind: 'none' } } });
    assert.deepEqual(
      findings.slice(0, 3).map(({ id, state }) => [id, state]),
      [
        ['git', 'problem'],
        ['disk', 'advice'],
        ['folder', 'fine'],
      ],
    );
    assert.equal(summariseFindings(findings, english), 'One thing is in the way of exercises.');
    assert.equal(summariseFindings(judge({ freeSpace: 1e9 }), english), 'Everything is ready for exercises. There is one piece of advice.');
  });

  it('without Git names where to get it, and asks for no name', () => {
    const findings = judge({ toolChanges: { git: { kind: 'none' } } });
    assert.deepEqual(find('git', findings), ['problem', 'Git was not found', { kind: 'getGit' }]);
    assert.deepEqual(find('identity', findings), []);
  });

  it('advises a newer Git than one of before 2.28', () => {
    const state = (version: string): unknown => find('git', judge({ toolChanges: { git: { kind: 'found', version } } }))[0];
    assert.deepEqual(['2.27.9', '1.9', '2.28.0', '3.0'].map(state), ['advice', 'advice', 'fine', 'fine']);
  });

  it('with Git and no identity offers to set one', () => {
    const findings = judge({ toolChanges: { git: { kind: 'found', version: '2.39.5' } } });
    assert.deepEqual(find('identity', findings), ['problem', 'Git does not know your name and e-mail', { kind: 'setIdentity' }]);
  });

  it('without Python says nothing of environments and packages', () => {
    const findings = judge({ toolChanges: { python: { kind: 'none' } } });
    assert.deepEqual(find('python', findings), ['problem', 'No Python was found', { kind: 'getPython' }, { kind: 'selectInterpreter' }]);
    assert.deepEqual([...find('environment', findings), ...find('packages', findings)], []);
  });

  it('with a Python that is too old offers to choose another', () => {
    const findings = judge({ toolChanges: { python: { ...python, version: '3.6.9', isTooOld: true } } });
    assert.deepEqual(find('python', findings).slice(0, 3), ['problem', 'Python 3.6.9 is too old', { kind: 'selectInterpreter' }]);
    assert.deepEqual(find('packages', findings), []);
  });

  it('with a damaged environment offers to make it anew, and with a wrong setting to choose another', () => {
    const broken = (source: 'setting' | 'environment'): readonly unknown[] =>
      find('python', judge({ toolChanges: { python: { kind: 'broken', shown: '/gone', source, reason: 'ENOENT' } } }));
    assert.deepEqual(broken('setting').slice(2), [{ kind: 'selectInterpreter' }]);
    assert.deepEqual(broken('environment')[2], { kind: 'createEnvironment', packages: ['pytest', 'numpy'] });
  });

  it('without pytest is in the way; without what is needed later it is advice', () => {
    const without = (name: string): readonly unknown[] =>
      find(
        'packages',
        judge({
          toolChanges: {
            packages: tools.packages.map((each) => (each.name === name ? { ...each, version: undefined } : each)),
          },
        }),
      );
    assert.deepEqual(without('pytest').slice(0, 2), ['problem', 'Packages are missing: pytest']);
    assert.deepEqual(without('numpy').slice(0, 2), ['advice', 'Packages are missing: numpy']);
  });

  it('names a package that is installed and cannot be imported', () => {
    const packages = [{ name: 'numpy', version: '2.4.6', broken: 'ImportError: libx', isNeededNow: true }];
    const findings = judge({ toolChanges: { packages } });
    assert.deepEqual(find('packages', findings).slice(0, 2), ['problem', 'Packages do not work: numpy']);
    assert.deepEqual(findings[0]?.details, ['numpy 2.4.6: cannot be imported (ImportError: libx)']);
  });

  it('advises an environment where Python is the machine’s', () => {
    const findings = judge({ toolChanges: { python: { ...python, source: 'path', isVirtual: false } } });
    assert.deepEqual(find('environment', findings), [
      'advice',
      'No environment of its own',
      { kind: 'createEnvironment', packages: ['pytest', 'numpy'] },
    ]);
  });

  it('with one environment for each exercise offers to make those that are not ready', () => {
    const own = { title: 'Red, green', folder: '/w/exercises/ex-a/.venv', packages: ['pytest'], state: 'unmade' } as const;
    const findings = judge({ toolChanges: { ownEnvironments: [own, { ...own, title: 'Other', state: 'ready' }] } });
    assert.deepEqual(find('environment', findings), [
      'problem',
      'An environment for each exercise',
      { kind: 'createEnvironment', folder: own.folder, packages: ['pytest'] },
    ]);
  });

  it('offers both ways where the Python extension uses another Python', () => {
    const extension = { kind: 'chosen', path: '/usr/bin/python3', isSame: false } as const;
    assert.deepEqual(find('extension', judge({ toolChanges: { extension } })), [
      'advice',
      'The Python extension uses another Python',
      { kind: 'tellExtension', path: '/w/.venv/bin/python' },
      { kind: 'followExtension', path: '/usr/bin/python3' },
    ]);
    assert.equal(find('extension', judge({ toolChanges: { extension: { ...extension, isSame: true } } }))[0], 'fine');
  });

  it('says of a folder why exercises cannot be kept there', () => {
    const folder = (facts: EnvironmentFacts['folder']): readonly unknown[] => find('folder', judge({ folder: facts }));
    assert.deepEqual(folder({ kind: 'notOpen' }), ['problem', 'No folder is open', { kind: 'openFolder' }]);
    assert.deepEqual(folder({ kind: 'readOnly', path: '/r', reason: 'EROFS' })[0], 'problem');
    assert.deepEqual(folder({ kind: 'blocked', path: '/w/exercises' }).at(-1), { kind: 'changeFolder' });
  });

  it('says how full the disk is', () => {
    const disk = (freeSpace: number): readonly unknown[] => find('disk', judge({ freeSpace }));
    assert.deepEqual(disk(120e6), ['problem', 'The disk is nearly full: 120 MB are free']);
    assert.deepEqual(disk(1.26e9), ['advice', 'Little disk space: 1.3 GB']);
    assert.deepEqual(disk(3e9), ['fine', 'Disk space']);
  });

  it('in Restricted Mode tells only what can be seen without running anything', () => {
    assert.deepEqual(
      judge({ tools: undefined }).map(({ id }) => id),
      ['folder', 'disk'],
    );
  });
});
