import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findNextHint, isSolutionFree, type SeenHints } from '../../../../src/core/hints/hintProgress.js';
import { parseHints } from '../../../../src/core/hints/parseHints.js';
import { renderHints } from '../../../../src/core/hints/renderHints.js';
import { english } from '../../../../src/core/localiser.js';

const hints = parseHints(`
tasks:
  - task: 1
    hints:
      - text: Which question leads to $\\bar{x}$ and its spread?
      - text: The method is named in this second hint.
      - text: "\`\`\`python\\nreturn sum(____) / len(values)\\n\`\`\`"
        test: tests/test_mean.py::test_empty
  - task: 2
    hints:
      - text: A first question about the second task.
      - text: A method for the second of the tasks.
      - text: Almost the code of the second task, ____.
`);

const exercise = {
  id: 'ex-mean',
  title: 'The <mean>',
  tasks: [
    { n: 1, title: 'Write the mean', functions: ['mean'] },
    { n: 2, title: 'Write the spread', functions: ['spread'] },
  ],
};

const seenOf = (...numbers: readonly number[]): SeenHints => new Map([[1, new Set(numbers)]]);

describe('Hints', () => {
  it('come one at a time and in order, but first the one that speaks of a test that failed', () => {
    assert.equal(findNextHint(hints, 1, seenOf()), 1);
    assert.equal(findNextHint(hints, 1, seenOf(1)), 2);
    assert.equal(findNextHint(hints, 1, seenOf(), ['tests/test_mean.py::test_empty[0]']), 3);
    assert.equal(findNextHint(hints, 1, seenOf(3), ['tests/test_mean.py::test_empty[0]']), 1);
    assert.equal(findNextHint(hints, 1, seenOf(1, 2, 3)), undefined);
    assert.equal(findNextHint(hints, 7, seenOf()), undefined);
  });

  it('lead to the solution after those of every task, after a pass, and for good once it was open', () => {
    assert.equal(isSolutionFree(hints, undefined), false);
    assert.equal(isSolutionFree(hints, {}), false);
    assert.equal(isSolutionFree(hints, { hints: seenOf(1, 2, 3) }), false);
    assert.equal(isSolutionFree(hints, { hints: new Map([...seenOf(1, 2, 3), [2, new Set([1, 2, 3])]]) }), true);
    assert.equal(isSolutionFree(hints, { passedAt: '2026-03-01T10:00:00.000Z' }), true);
    assert.equal(isSolutionFree(hints, { solutionShown: '2026-03-01T10:00:00.000Z' }), true);
  });

  it('that were seen stay on the page, with their count, maths and code, and the next one a link away', () => {
    const page = renderHints({ exercise, hints, seen: seenOf(1, 3), task: 1, latest: 3, isSolutionOpen: false }, english);
    assert.match(page, /Hint 1 of 3[^]*class="katex"[^]*Hint 3 of 3[^]*<pre/);
    assert.match(page, /<li class="hint" data-latest tabindex="-1">\s*<p class="hint-number">Hint 3 of 3/);
    assert.doesNotMatch(page, /second hint|second task/);
    assert.match(page, /command:ascent\.showHint\?%5B%22ex-mean%22%2C1%5D">Still Stuck\? Show Hint 2 of 3</);
    assert.match(page, /The &lt;mean&gt;/);
    assert.match(page, /<main class="page hints" data-exercise="ex-mean" data-task="1">/);
    assert.match(page, /Before that you are asked once/);
  });

  it('end with the solution', () => {
    const page = renderHints({ exercise, hints, seen: seenOf(1, 2, 3), task: 1, isSolutionOpen: true }, english);
    assert.match(page, /The solution stands beside your file/);
    assert.match(page, /That was the last hint for this task/);
    assert.match(page, /command:ascent\.showSolution\?%5B%22ex-mean%22%5D/);
  });
});
