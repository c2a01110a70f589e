import assert from 'node:assert/strict';
import katex from 'katex';
import { markSymbols } from '../../../../src/core/content/markSymbols.js';

/** Marks symbols with `<…>`, for reading. */
function mark(tex: string, ...symbols: readonly string[]): string {
  return markSymbols(
    tex,
    symbols.map((symbol, index) => ({ id: String(index), tex: symbol })),
    (id, symbol) => `<${id}:${symbol}>`,
  ).tex;
}

describe('marking symbols in formulas', () => {
  it('finds commands, letters and symbols with an index, however they are braced', () => {
    assert.equal(mark('\\mathbf x_{k} - \\eta\\,g', '\\mathbf{x}_k', '\\eta', 'g'), '<0:\\mathbf x_{k}> - <1:\\eta>\\,<2:g>');
    assert.equal(mark('\\frac{x}{\\sqrt{x}}', 'x'), '\\frac<0:{x}>{\\sqrt<0:{x}>}');
  });

  it('takes the longest symbol, and a letter also where it has an index or a power', () => {
    assert.equal(mark('x_{k+1} = x_k + x^2', 'x', 'x_k'), '<0:x>_{k+1} = <1:x_k> + <0:x>^2');
    assert.equal(mark('\\lambda_{\\max} / \\lambda', '\\lambda', '\\lambda_{\\max}'), '<1:\\lambda_{\\max}> / <0:\\lambda>');
  });

  it('leaves letters alone that are part of another symbol, a word or a command', () => {
    const others = ['\\mathbf{x}', '\\hat x', '\\bar{x y}', '\\text{max x}', '\\begin{matrix}1\\end{matrix}', '\\exp', '\\xi'];
    for (const other of others) {
      assert.equal(mark(other, 'x', 'a', 'p'), other);
    }
  });

  it('never tears an index from what it belongs to', () => {
    assert.equal(mark('x^v_1', 'v_1'), 'x^v_1');
    assert.equal(mark('x^{v_1}', 'v_1'), 'x^{<0:v_1>}');
  });

  it('says how often each was found', () => {
    const symbols = [
      { id: 'a', tex: '\\eta' },
      { id: 'b', tex: 'q' },
      { id: 'c', tex: ' ' },
    ];
    assert.deepEqual(
      markSymbols('\\eta x + \\eta y', symbols, (_, tex) => tex),
      { tex: '\\eta x + \\eta y', found: ['a', 'a'] },
    );
  });

  it('gives formulas that still compile', () => {
    const formulas = [
      'x_{k+1} = x_k - \\eta\\,\\nabla f(x_k)',
      '\\frac12 x^\\top \\mathbf{A}\\,x',
      '\\sum_{k=1}^{n} \\left(y_k - \\hat{y}_k\\right)^2',
      '\\sqrt[n]{x}',
    ];
    for (const formula of formulas) {
      const { tex } = markSymbols(
        formula,
        ['x', 'x_k', '\\eta', '\\mathbf{A}', '\\hat{y}_k', 'y_k', 'n', 'k'].map((symbol, index) => ({ id: `1-${index}`, tex: symbol })),
        (id, symbol) => `{\\htmlData{symbol=${id}}{${symbol}}}`,
      );
      assert.match(katex.renderToString(tex, { throwOnError: true, strict: 'ignore', trust: true }), /data-symbol="1-\d"/);
    }
  });
});
