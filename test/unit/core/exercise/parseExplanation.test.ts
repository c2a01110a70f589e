import assert from 'node:assert/strict';
import { parseExplanation } from '../../../../src/core/exercise/parseExplanation.js';

describe('taking a message of the testkit apart', () => {
  it('finds what it is known by, over several lines too, and the likely cause', () => {
    const message = [
      'Task 2 (Momentum): the path is off by 0.5.',
      '  input:        eta = 0.1',
      '  expected:     [[10.0, 1.0],',
      '                 [9.0, 0.0]]',
      '                at [1, 0]: 9.0',
      '  likely cause: the gradient counts in full',
    ].join('\n');
    assert.deepEqual(parseExplanation(message), {
      summary: 'Task 2 (Momentum): the path is off by 0.5.',
      facts: [
        { label: 'input', text: 'eta = 0.1' },
        { label: 'expected', text: '[[10.0, 1.0],\n [9.0, 0.0]]\nat [1, 0]: 9.0' },
      ],
      cause: 'the gradient counts in full',
    });
  });

  it('takes any other message as it is', () => {
    const message = 'ZeroDivisionError: division by zero\nsee: line 3\n    in: mean';
    assert.deepEqual(parseExplanation(message), { summary: message, facts: [] });
  });
});
