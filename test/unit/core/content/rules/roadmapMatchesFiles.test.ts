import assert from 'node:assert/strict';
import { parseContentTree } from '../../../../../src/core/content/parseContentTree.js';
import { roadmapMatchesFiles } from '../../../../../src/core/content/rules/roadmapMatchesFiles.js';
import { accepts, exercise, lesson, rejects, remove, replace, validFiles, write } from '../ruleCase.js';

const V01 = { rule: 'V01', file: 'roadmap.yaml' };

describe('roadmapMatchesFiles (V01)', () => {
  accepts('a roadmap in which everything listed is there, and everything there is listed', []);
  accepts('a picture beside the lessons', write('steps/start/lessons/plank.png', ''));

  rejects('a content folder without a roadmap', remove('roadmap.yaml'), {
    ...V01,
    line: 1,
    says: /no roadmap/,
    fix: /Write roadmap\.yaml/,
  });
  rejects('a step listed twice', replace('roadmap.yaml', '  - id: later', '  - id: later\n  - id: later # again'), {
    ...V01,
    line: '# again',
    says: /later is listed twice/,
    fix: /Remove/,
  });
  rejects('a step without its checklist', remove('steps/later/checklist.yaml'), {
    ...V01,
    line: 'id: later',
    says: /no checklist/,
    fix: /Write steps\/later\/checklist\.yaml/,
  });
  rejects('a step without step.yaml', remove('steps/later/step.yaml'), {
    ...V01,
    line: 'id: later',
    says: /no step\.yaml/,
    fix: /remove the step/,
  });
  rejects('a lesson that is not written', replace('roadmap.yaml', '      - start.mean', '      - start.mean\n      - start.spread'), {
    ...V01,
    line: 'start.spread',
    says: /no lesson start\.spread/,
    fix: /Write steps\/start\/lessons\/start\.spread\.md/,
  });
  rejects(
    'a lesson listed under another step',
    [
      replace('roadmap.yaml', '    lessons:\n      - start.mean\n', ''),
      replace('roadmap.yaml', '- id: later', '- id: later\n    lessons:\n      - start.mean'),
    ],
    {
      ...V01,
      line: '- start.mean',
      says: /stands in the folder of step start/,
      fix: /List it under start/,
    },
  );
  rejects('a capstone, which has no format yet', replace('roadmap.yaml', '- id: later', '- id: later\n    capstones: [cap-open]'), {
    ...V01,
    line: 'cap-open',
    says: /no format/,
    fix: /Leave the list out/,
  });
  rejects('an exercise that is not in the roadmap', replace('roadmap.yaml', '    exercises:\n      - ex-mean\n', ''), {
    ...V01,
    file: `${exercise}/exercise.yaml`,
    line: 1,
    says: /ex-mean is not in the roadmap/,
    fix: /Add it/,
  });
  rejects('a file that nothing reads', write('steps/start/notes.txt', 'x'), {
    ...V01,
    file: 'steps/start/notes.txt',
    line: 1,
    says: /Nothing reads/,
    fix: /Move it/,
  });
  rejects('an id that is not the file’s', replace(lesson, 'id: start.mean', 'id: start.average'), {
    ...V01,
    file: lesson,
    line: 'id: start.average',
    says: /named for start\.mean/,
    fix: /Write id: start\.mean/,
  });
  rejects('a checklist item named for no step', replace('steps/start/checklist.yaml', 'start.saw-red', 'saw-red'), {
    ...V01,
    file: 'steps/start/checklist.yaml',
    line: 'id: saw-red',
    says: /does not name its step/,
    fix: /Begin it with start\./,
  });
  rejects('two checklist items with one id', replace('steps/start/checklist.yaml', 'start.saw-red', 'start.read-mean'), {
    ...V01,
    file: 'steps/start/checklist.yaml',
    line: 8,
    says: /used twice/,
    fix: /id of its own/,
  });
  rejects('an exercise whose id is not the folder’s', replace(`${exercise}/exercise.yaml`, 'id: ex-mean', 'id: ex-average'), {
    ...V01,
    file: `${exercise}/exercise.yaml`,
    line: 1,
    says: /named for ex-mean/,
    fix: /rename/,
  });

  it('rejects a lesson named for another step than its folder', () => {
    const files = validFiles();
    files.set('steps/later/lessons/start.more.md', '---\nid: start.more\n---\n');
    assert.deepEqual(
      roadmapMatchesFiles(parseContentTree(files)).map(({ file, message }) => [file, message]),
      [
        ['steps/later/lessons/start.more.md', 'Lesson start.more is not in the roadmap.'],
        ['steps/later/lessons/start.more.md', 'The lesson stands in step later.'],
      ],
    );
  });

  it('rejects a step that is there and not in the roadmap', () => {
    const files = validFiles();
    files.set('roadmap.yaml', (files.get('roadmap.yaml') ?? '').replace('  - id: later\n', ''));
    assert.deepEqual(
      roadmapMatchesFiles(parseContentTree(files)).map(({ file, message }) => [file, message]),
      [['steps/later/step.yaml', 'Step later is not in the roadmap.']],
    );
  });
});
