import { planProject } from '../../../../src/core/exercise/planProject.js';
import type { SourceFile } from '../../../../src/core/exercise/planProject.js';
import { makeBackup } from '../../../../src/platform/exercise/backups.js';
import { changeFiles } from '../../../../src/platform/exercise/changeFiles.js';
import type { FileChange } from '../../../../src/platform/exercise/planFile.js';
import type { ProjectFile } from '../../../../src/core/exercise/planProject.js';
import { planUpdate } from '../../../../src/platform/exercise/planUpdate.js';
import { findPristine, keepUpstream } from '../../../../src/platform/exercise/pristine.js';
import { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { bytesOf, makeExercise, makeSource, sha256 } from '../../core/exercise/exampleExercise.js';
import { gitOfAda } from '../git/gitFixture.js';
import { markerOf } from './projectFixture.js';

/** The example exercise in its next version: with some starter files replaced, and one test more. */
export function planNext(changed: readonly SourceFile[] = []): readonly ProjectFile[] {
  const source = makeSource();
  const more = { path: 'tests/test_more.py', bytes: bytesOf('def test_more():\n    pass\n') };
  const starter = [...source.starter.map((file) => changed.find(({ path }) => path === file.path) ?? file), more];
  const { learner, data } = makeExercise().files;
  const files = { learner, data, test: ['tests/test_mean.py', 'pytest.ini', more.path] };
  return planProject({ ...source, exercise: makeExercise({ files }), contentVersion: 'def456', starter }, sha256);
}

/** Resets the example project, or updates it to its next version, as the commands do. */
export async function changeExample(folder: string, home: string, kind: 'reset' | 'update'): Promise<void> {
  const objects = new GitObjects(gitOfAda(home), folder);
  const changes = await (kind === 'reset' ? planReset(objects) : planExampleUpdate(objects));
  await makeBackup(
    objects,
    kind,
    changes.map(({ path }) => path),
  );
  await changeFiles(folder, changes);
}

async function planReset(objects: GitObjects): Promise<readonly FileChange[]> {
  const pristine = await findPristine(objects, await markerOf(objects));
  const contents = await objects.readBlobs([...(pristine?.values() ?? [])].map(({ blob }) => blob));
  return ['mean.py', 'pytest.ini'].map((path) => ({ path, bytes: contents.get(pristine?.get(path)?.blob ?? '') }));
}

async function planExampleUpdate(objects: GitObjects): Promise<readonly FileChange[]> {
  const planned = planNext([{ path: 'data/heights.csv', bytes: bytesOf('height\n1.8\n') }]);
  const { files, marker } = await planUpdate(objects, await markerOf(objects), planned);
  await keepUpstream(objects, planned, 'def456');
  return [...files, marker];
}
