import assert from 'node:assert/strict';
import katex from 'katex';
import { findFormulaFonts } from '../../../../src/core/lesson/formulaFonts.js';

const draw = (formula: string): string => katex.renderToString(formula, { displayMode: true, strict: 'ignore' });

describe('the fonts of formulas', () => {
  it('are those that KaTeX sets them in', () => {
    assert.deepEqual(findFormulaFonts(draw('1 + 2')), ['KaTeX_Main-Regular']);
    assert.deepEqual(findFormulaFonts(draw('x')), ['KaTeX_Main-Regular', 'KaTeX_Math-Italic']);
    assert.deepEqual(findFormulaFonts(draw(String.raw`\mathbf{1}`)), ['KaTeX_Main-Regular', 'KaTeX_Main-Bold']);
    assert.deepEqual(findFormulaFonts(draw(String.raw`\mathbb{R}`)), ['KaTeX_Main-Regular', 'KaTeX_AMS-Regular']);
    assert.deepEqual(findFormulaFonts(draw(String.raw`\sum_1^2 1`)), ['KaTeX_Main-Regular', 'KaTeX_Size2-Regular']);
    assert.deepEqual(findFormulaFonts(draw(String.raw`\biggl( 1 \biggr)`)), ['KaTeX_Main-Regular', 'KaTeX_Size3-Regular']);
  });

  it('are none where there is no formula, whatever the text speaks of', () => {
    assert.deepEqual(findFormulaFonts('<p>KaTeX calls it mathbf.</p>'), []);
  });
});
