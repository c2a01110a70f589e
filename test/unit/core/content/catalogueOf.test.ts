import assert from 'node:assert/strict';
import { catalogueOf } from '../../../../src/core/content/catalogueOf.js';
import { parseContentTree } from '../../../../src/core/content/parseContentTree.js';
import { exercise, lesson, validFiles } from './ruleCase.js';

describe('catalogueOf', () => {
  it('lists steps in the order of the roadmap, with what the tree shows of them', () => {
    const catalogue = catalogueOf(parseContentTree(validFiles()), 'abc');
    assert.equal(catalogue.formatVersion, 1);
    assert.equal(catalogue.contentVersion, 'abc');
    assert.deepEqual(
      catalogue.steps.map(({ id, needs, icon }) => ({ id, needs, icon })),
      [
        { id: 'start', needs: [], icon: 'rocket' },
        { id: 'later', needs: ['start'], icon: 'rocket' },
      ],
    );
    const [start] = catalogue.steps;
    assert.deepEqual(start?.lessons, [
      {
        id: 'start.mean',
        title: 'The mean as a balance point',
        objective: 'Take the mean of a list by hand and in Python, and say when it misleads.',
        minutes: 20,
        level: 1,
        wave: 1,
        requires: [],
        exercises: ['ex-mean'],
        path: lesson,
      },
    ]);
    assert.deepEqual(start.exercises, [
      {
        id: 'ex-mean',
        title: 'The mean from scratch',
        summary: 'Write a function that takes the mean of a list of numbers.',
        minutes: 20,
        level: 1,
        wave: 1,
        lesson: 'start.mean',
        requires: [],
        packages: ['numpy'],
        tasks: [{ n: 1, title: 'The mean', functions: ['mean'] }],
        path: exercise,
      },
    ]);
    assert.deepEqual(start.checklist[0], {
      id: 'start.read-mean',
      text: 'I can take the mean of five numbers on paper.',
      evidence: { kind: 'lesson-read', lesson: 'start.mean' },
    });
  });

  it('leaves out what is missing or broken, and keeps the rest', () => {
    const files = validFiles();
    files.set(lesson, 'no front matter');
    files.set(`${exercise}/exercise.yaml`, 'id: x');
    files.set('steps/start/checklist.yaml', ': :');
    files.delete('steps/later/step.yaml');
    const catalogue = catalogueOf(parseContentTree(files), 'abc');
    assert.deepEqual(
      catalogue.steps.map(({ id, lessons, exercises, checklist }) => ({ id, lessons, exercises, checklist })),
      [{ id: 'start', lessons: [], exercises: [], checklist: [] }],
    );
  });

  it('is empty without a roadmap', () => {
    assert.deepEqual(catalogueOf(parseContentTree(new Map()), 'abc').steps, []);
  });
});
