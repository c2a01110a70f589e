// cspell:ignore pmatrix
import assert from 'node:assert/strict';
import { symbolsOf } from '../../../../src/core/content/texSymbols.js';

describe('symbolsOf', () => {
  const cases: readonly (readonly [tex: string, ...symbols: string[]])[] = [
    ['\\mathbf{x}_{k+1} = \\hat{x} - \\eta\\,\\nabla f(x)', 'x', 'k', 'eta', 'f'],
    ['\\text{new loss} + \\operatorname{sign}(z) + \\mathrm{ReLU}(t)', 'z', 't'],
    ['\\sum_{i=1}^{n} x_i', 'x', 'n'],
    ['A^T B^{T} C^\\top', 'A', 'B', 'C'],
    ['\\frac{df}{dx} + \\int g\\,dx', 'f', 'x', 'g'],
    ['e^{-t} + \\pi', 't'],
    ['\\begin{pmatrix} a & b \\\\ c & 0 \\end{pmatrix}', 'a', 'b', 'c'],
    ['\\lambda_{\\max}', 'lambda'],
    ['d + 1', 'd'],
  ];
  for (const [tex, ...symbols] of cases) {
    it(`finds ${symbols.join(', ')} in ${tex}`, () => {
      assert.deepEqual([...symbolsOf(tex)].sort(), [...symbols].sort());
    });
  }
});
