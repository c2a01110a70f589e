import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkspaceFacts } from '../../../../src/core/checklist/workspaceFacts.js';
import { surveyWorkspace } from '../../../../src/platform/checklist/surveyWorkspace.js';
import type { WalkLimits } from '../../../../src/platform/checklist/walkFolder.js';
import { gitOfAda, gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { samplePlan } from '../../core/plan/samplePlan.js';

const seeded = 'import numpy as np\nrng = np.random.default_rng(7)\n';
const readme = '# Mine\n\n## Usage\n\nRun it.\n';

describe('surveyWorkspace', () => {
  const root = useTemporaryFolder();

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root(), file)), { recursive: true });
      await writeFile(path.join(root(), file), text);
    }
  }

  const look = (limits?: WalkLimits): Promise<WorkspaceFacts> =>
    surveyWorkspace(new Map([['', root()]]), () => new Date(Date.UTC(2026, 0, 1)), { ...(limits && { limits }), git: gitOfAda(root()) });

  /** What was found, by its path. */
  const paths = ({ readmes, modelCards, licences, seeds, projects, isComplete }: WorkspaceFacts) => ({
    readmes: readmes.map((file) => [file.path, ...file.sections]),
    modelCards: modelCards.map((file) => [file.path, ...file.sections]),
    licences: licences.map((file) => file.path),
    seeds: seeds.map(({ path: file, line }) => [file, line]),
    projects: projects.map(({ folder, largest }) => [folder, largest.path, largest.bytes]),
    isComplete,
  });

  const nothing = { readmes: [], modelCards: [], licences: [], seeds: [], projects: [], isComplete: true };

  it('finds what a project of the learner holds', async () => {
    await write({
      'house/README.md': readme,
      'house/LICENSE': 'MIT',
      'house/docs/model_card.md': '## Intended use\n\nHouses.\n\n## Limits\n\nNo castles.\n',
      'house/src/train.py': seeded,
      'house/data/prices.csv': 'x'.repeat(2_000),
      'notes.md': '## Usage\n\nNot a README.\n',
      'empty/LICENSE': '',
    });
    assert.deepEqual(paths(await look()), {
      readmes: [['house/README.md', 'Usage']],
      modelCards: [['house/docs/model_card.md', 'Intended use', 'Limits']],
      licences: ['house/LICENSE'],
      seeds: [['house/src/train.py', 2]],
      projects: [['house', 'house/data/prices.csv', 2_000]],
      isComplete: true,
    });
  });

  it('takes for the largest file of a project one that Git would take: not what is ignored, but what was committed all the same', async () => {
    await write({
      'house/README.md': readme,
      'house/train.py': seeded,
      'house/.gitignore': 'data/\n*.bin\n!kept.bin\n',
      'house/data/prices.csv': 'x'.repeat(9_000),
      'house/model “1”.bin': 'x'.repeat(8_000),
      'house/kept.bin': 'x'.repeat(500),
    });
    const largest = async (): Promise<unknown> => (await look()).projects.map(({ largest: { path: file } }) => file);
    assert.deepEqual(await largest(), ['house/data/prices.csv'], 'without a repository nothing is ignored');
    gitSays(path.join(root(), 'house'), 'init', '-q');
    assert.deepEqual(await largest(), ['house/kept.bin']);
    gitSays(path.join(root(), 'house'), 'add', '--force', 'data');
    assert.deepEqual(await largest(), ['house/data/prices.csv']);
  });

  it('finds the study plan in the folder itself, where it can be read and has hours', async () => {
    const plan = samplePlan();
    const none = { ...plan, hours: { ...plan.hours, tuesday: 0, thursday: 0, saturday: 0, sunday: 0 } };
    const find = async (text: string): Promise<readonly string[]> => {
      await write({ 'plan.json': text, 'old/plan.json': JSON.stringify(plan) });
      return (await look()).plans.map((file) => file.path);
    };
    assert.deepEqual(await find(JSON.stringify(plan)), ['plan.json']);
    for (const text of ['', '{"planned_values": {}}', JSON.stringify(none), JSON.stringify({ ...plan, target: 'soon' })]) {
      assert.deepEqual(await find(text), [], text);
    }
  });

  it('leaves out environments, hidden folders and links', async () => {
    await write({ '.venv/a.py': seeded, 'venv/README.md': readme, '.git/LICENSE': 'x', 'lib/node_modules/p/README.md': readme });
    await symlink(path.join(root(), 'venv'), path.join(root(), 'linked'));
    await symlink(path.join(root(), '.venv', 'a.py'), path.join(root(), 'a.py'));
    assert.deepEqual(paths(await look()), nothing);
  });

  it('counts of an exercise what the learner changed or added, and takes it for no project', async () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const files = [
      { path: 'model.py', role: 'learner', sha256: hash(seeded) },
      { path: 'tests/test_model.py', role: 'test', sha256: hash('old') },
    ];
    const marker = JSON.stringify({ formatVersion: 1, exercise: 'ex-a', contentVersion: '1', files });
    await write({
      'exercises/ex-a/.ascent/exercise.json': marker,
      'exercises/ex-a/README.md': readme,
      'exercises/ex-a/model.py': seeded,
      'exercises/ex-a/tests/test_model.py': seeded,
      'exercises/ex-a/tests/testkit/data.py': seeded,
    });
    assert.deepEqual(paths(await look()), nothing);
    await write({
      'exercises/ex-a/model.py': `${seeded}# mine\n`,
      'exercises/ex-a/docs/README.md': readme,
      'exercises/ex-a/docs/draw.py': '',
    });
    const readmes = [['exercises/ex-a/docs/README.md', 'Usage']];
    assert.deepEqual(paths(await look()), { ...nothing, readmes, seeds: [['exercises/ex-a/model.py', 2]] });
  });

  it('says that it is not complete when a limit is met, and keeps what it has', async () => {
    await write({ LICENSE: 'MIT', 'a/b/c.py': seeded });
    const far: WalkLimits = { entries: 100, depth: 8, milliseconds: 60_000 };
    const found = { ...nothing, licences: ['LICENSE'], isComplete: false };
    assert.deepEqual(paths(await look({ ...far, depth: 1 })), found);
    assert.deepEqual(paths(await look({ ...far, entries: 2 })), found);
    assert.equal((await look({ ...far, milliseconds: 0 })).isComplete, false);
    assert.equal((await look(far)).isComplete, true);
  });

  it('names the workspace folder where there are several, and passes over one that is gone', async () => {
    await write({ 'one/LICENSE': 'MIT' });
    const folders = new Map([
      ['one/', path.join(root(), 'one')],
      ['two/', path.join(root(), 'two')],
    ]);
    assert.deepEqual(paths(await surveyWorkspace(folders, () => new Date())), { ...nothing, licences: ['one/LICENSE'] });
  });
});
