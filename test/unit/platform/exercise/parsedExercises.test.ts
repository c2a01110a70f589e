import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseExercise } from '../../../../src/core/exercise/parseExercise.js';
import { readExerciseSource } from '../../../../src/platform/exercise/readExerciseSource.js';
import { readParsedExercise, writeParsedExercises } from '../../../../src/platform/exercise/parsedExercises.js';
import { sampleCatalogue } from '../../core/roadmap/sampleCatalogue.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

const content = join(import.meta.dirname, '../../../../content');
const id = 'ex-first-test';
const path = 'steps/start/exercises/ex-first-test';

describe('exercises that were parsed when the extension was built', () => {
  const folder = useTemporaryFolder();
  const steps = sampleCatalogue.steps.map((step, index) => ({
    ...step,
    exercises: index === 0 ? step.exercises.slice(0, 1).map((exercise) => ({ ...exercise, id, path })) : [],
  }));
  let yaml = '';

  beforeEach(async () => {
    yaml = await readFile(join(content, path, 'exercise.yaml'), 'utf8');
    assert.deepEqual(await writeParsedExercises(content, { ...sampleCatalogue, steps }, folder()), [join(folder(), `${id}.json`)]);
  });

  it('are read as their YAML says', async () => {
    assert.deepEqual(await readParsedExercise(folder(), id, yaml), parseExercise(yaml, path));
    assert.deepEqual(await readExerciseSource(content, path, '1', folder()), await readExerciseSource(content, path, '1'));
  });

  it('are left aside when the YAML has changed since', async () => {
    assert.equal(await readParsedExercise(folder(), id, `${yaml}# changed\n`), undefined);
  });

  it('are left aside when they are damaged, of another format or not there', async () => {
    assert.equal(await readParsedExercise(folder(), 'ex-other', yaml), undefined);
    const file = join(folder(), `${id}.json`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"formatVersion":1', '"formatVersion":2'));
    assert.equal(await readParsedExercise(folder(), id, yaml), undefined);
    await writeFile(file, text.slice(0, 100));
    assert.equal(await readParsedExercise(folder(), id, yaml), undefined);
  });
});
