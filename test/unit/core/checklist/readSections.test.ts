import assert from 'node:assert/strict';
import { readSections } from '../../../../src/core/checklist/readSections.js';

describe('readSections', () => {
  it('lists the sections that have text of their own, whatever their level', () => {
    const markdown = [
      'Before any heading.',
      '# A title alone',
      '## Run',
      '```bash\n# no heading\nmake\n```',
      'Usage\n-----',
      '- a list',
      '## To do',
      '<!-- later -->',
      '',
      '## Empty',
    ].join('\n\n');
    assert.deepEqual(readSections(markdown), ['Run', 'Usage']);
  });
});
