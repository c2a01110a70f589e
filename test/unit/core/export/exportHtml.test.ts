import assert from 'node:assert/strict';
import { exportDocument, exportText } from '../../../../src/core/export/exportHtml.js';
import { findFontsUsed, inlineFonts } from '../../../../src/core/export/inlineFonts.js';
import { everyBlock, exported } from './exported.js';

describe('a lesson as a web page of its own', () => {
  const lesson = exported(everyBlock);
  const html = exportDocument(lesson, exportText(lesson), 'body { margin: 0 }');

  it('asks for nothing, and lets nothing run', () => {
    assert.doesNotMatch(html, /<script|<link|<form|<input|<button|\son\w+=|data-(?:course|outside|symbol|quiz)/);
    assert.match(
      html,
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; font-src data:; img-src data:"/,
    );
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    assert.deepEqual(addresses, [
      '#ref:boyd2004',
      '#footnote-why',
      'https://example.org/',
      'data:image/png;base64,iVBORw0K',
      'https://example.org/cvx',
      '#footnote-ref-why',
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
  });

  it('says what it is, where it comes from and on which terms', () => {
    assert.match(html, /<title>Steps &amp; slopes<\/title>/);
    assert.match(
      html,
      /Step 4 · Mathematics.*<h1>Steps &amp; slopes<\/h1>\n<p class="objective">Take a step\.<\/p>.*20 min.*Level 2 of 5/s,
    );
    assert.match(html, /Text and pictures: <a href="[^"]*" rel="license">CC BY 4\.0<\/a>/);
  });

  it('folds answers away, tells figures in words and shows what cells print', () => {
    for (const part of [
      /Prediction 1.*<li>Two<\/li>.*<details><summary>Answer<\/summary><div class="paper-answer"><p>It is going to be two\.<\/p><\/div><\/details>/s,
      /Check 1.*<strong>B<\/strong> The second.*<details><summary>Answer.*<strong>B<\/strong> ✓ It is that one\./s,
      /Answer to problem 5.*The sum is 10\./s,
      /<figure class="exported-figure">.*A curve that goes up.*<figcaption>Look at <span class="katex">/s,
      /<samp>1<\/samp>/,
      /<td><code>step_size<\/code><\/td>/,
      /A step of many<\/h2>/,
    ]) {
      assert.match(html, part);
    }
    assert.equal([...html.matchAll(/<math /g)].length, [...html.matchAll(/class="katex-html"/g)].length, 'each formula carries MathML');
  });
});

describe('the fonts of a web page of its own', () => {
  const face = (family: string, file: string): string =>
    `@font-face{font-display:block;font-family:${family};src:url(fonts/${file}) format("woff2")}`;
  const css =
    face('KaTeX_Main', 'Main.woff2') +
    face('"KaTeX_Script"', 'Script.woff2') +
    face('KaTeX_Size1', 'Size1.woff2') +
    '.katex{font:normal 1.21em KaTeX_Main,serif}.katex .mathscr,.katex .textscr{font-family:KaTeX_Script}.katex .delim.size1{font-family:KaTeX_Size1}';

  it('are those whose style classes the page uses', () => {
    assert.deepEqual(findFontsUsed(css, '<span class="katex"><span class="mord size1">'), ['fonts/Main.woff2']);
    assert.deepEqual(findFontsUsed(css, '<span class="katex"><span class="mord textscr"><span class="delim size1">'), [
      'fonts/Main.woff2',
      'fonts/Script.woff2',
      'fonts/Size1.woff2',
    ]);
  });

  it('stand in its styles, and faces that are not needed are gone', () => {
    const inlined = inlineFonts(css, new Map([['fonts/Main.woff2', 'd09GMg==']]));
    assert.match(inlined, /font-family:KaTeX_Main;src:url\(data:font\/woff2;base64,d09GMg==\)/);
    assert.doesNotMatch(inlined, /url\(fonts/);
  });
});
