import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ProbedPython } from '../../../../src/core/exercise/pythonRequirements.js';
import { findPythonProblem, moduleOf, neededPackages } from '../../../../src/core/exercise/pythonRequirements.js';

function python(version: ProbedPython['version'], packages: ProbedPython['packages']): ProbedPython {
  return { executable: '/usr/bin/python3', version, isVirtual: false, packages };
}

describe('what an exercise needs of Python', () => {
  it('is met by a Python with pytest and the packages', () => {
    assert.equal(findPythonProblem(python([3, 9, 0], { pytest: '7', numpy: '1.24' }), ['numpy']), undefined);
  });

  it('is not met by an older Python, whatever is installed', () => {
    for (const version of [
      [3, 8, 20],
      [2, 7, 18],
    ] as const) {
      assert.deepEqual(findPythonProblem(python(version, { pytest: '7' }), []), { kind: 'tooOld', version: version.join('.') });
    }
  });

  it('names every package that is missing', () => {
    assert.deepEqual(findPythonProblem(python([4, 0, 0], { numpy: '9' }), ['numpy', 'scikit-learn']), {
      kind: 'missingPackages',
      packages: ['pytest', 'scikit-learn'],
    });
  });

  it('counts pytest once, and knows modules by their own names', () => {
    assert.deepEqual(neededPackages(['pytest', 'numpy']), ['pytest', 'numpy']);
    assert.deepEqual([moduleOf('scikit-learn'), moduleOf('numpy')], ['sklearn', 'numpy']);
  });
});
