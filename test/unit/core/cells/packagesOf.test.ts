import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findDistribution, packagesOf } from '../../../../src/core/cells/packagesOf.js';

describe('the packages that cells need', () => {
  it('are found by their imports, under the names by which they are installed', () => {
    const cells = [
      'import math\nimport numpy as np',
      'from sklearn.svm import SVC\nimport matplotlib.pyplot as plt',
      'text = "import torch"',
    ];
    assert.deepEqual(packagesOf(cells), ['matplotlib', 'numpy', 'scikit-learn']);
  });

  it('are only those that the course knows', () => {
    assert.deepEqual(['sklearn.linear_model', 'mpl_toolkits.mplot3d', 'numpy', 'nosuch', 'requests'].map(findDistribution), [
      'scikit-learn',
      'matplotlib',
      'numpy',
      undefined,
      undefined,
    ]);
  });
});
