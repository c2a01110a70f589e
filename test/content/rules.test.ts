import assert from 'node:assert/strict';
import { formatProblem } from '../../src/core/content/contentProblem.js';
import { validateContent } from '../../src/core/content/validateContent.js';
import { loadContent } from './realContent.js';

describe('The content', () => {
  it('breaks none of the rules', async () => {
    const problems = validateContent(await loadContent()).filter(({ severity }) => severity === 'error');
    assert.deepEqual(problems.map(formatProblem), []);
  });
});
