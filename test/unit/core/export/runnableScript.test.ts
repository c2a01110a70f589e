import assert from 'node:assert/strict';
import { writeScript } from '../../../../src/core/export/runnableScript.js';
import { lessonOf } from '../lesson/lessonOf.js';

const { blocks } = lessonOf('```python run\nx = 1\n```\n\n```output\n```\n\n```python run\nprint(x)\n```\n\n```python run\nx = 2\n```\n');
const write = (id: string): ReturnType<typeof writeScript> => writeScript(blocks, id, 'A title', (number) => `Cell ${number}`);

describe('a cell as a program', () => {
  it('brings the cells before it along, and says where it begins', () => {
    const script = write('cell-2');
    assert.deepEqual(script, { code: '# A title\n\n# %% Cell 1\nx = 1\n\n# %% Cell 2\nprint(x)\n', line: 5 });
    assert.equal(script.code.split('\n')[script.line], '# %% Cell 2');
  });

  it('stands alone when it is the first', () => {
    assert.deepEqual(write('cell-1'), { code: '# A title\n\n# %% Cell 1\nx = 1\n', line: 2 });
  });

  it('is nothing when the lesson has no such cell', () => {
    assert.equal(write('cell-9'), undefined);
  });
});
