import assert from 'node:assert/strict';
import { render } from './lessonOf.js';

describe('drawing the text of a lesson', () => {
  it('gives headings the anchors GitHub gives them, below the title of the page', () => {
    const { html } = render('# Top\n\n## The idea\n\n### The idea\n\n#### A `step_size` & $x$\n');
    assert.deepEqual(
      [...html.matchAll(/<(h\d) id="([^"]+)">/g)].map(([, tag, id]) => `${String(tag)} ${String(id)}`),
      ['h2 top', 'h2 the-idea', 'h3 the-idea-1', 'h4 a-step_size--x'],
    );
  });

  it('draws maths twice: for the eye, and as MathML for those who listen', () => {
    const inline = render('Take ($\\eta$) and $x^2$.');
    assert.equal(inline.hasMaths, true);
    assert.equal([...inline.html.matchAll(/<math /g)].length, 2);
    assert.match(inline.html, /<span class="katex-html" aria-hidden="true">/);
    assert.match(render('$$\nx = 1\n$$').html, /<span class="katex-display">/);
    assert.equal(render('No formula, and \\$5.').hasMaths, false);
  });

  it('shows the source of a formula it cannot read', () => {
    const { html } = render('Broken: $\\frac{a}{$ here.');
    assert.match(html, /<span class="katex-error"[^>]*>\\frac{a}{<\/span>/);
    assert.match(html, / here\.<\/p>/);
  });

  it('keeps punctuation on the line of its formula', () => {
    assert.match(
      render('The slope ($x$), or $y$.').html,
      /\(\u2060<span class="katex">.*<\/span>\u2060\), or <span.*<\/span>\u2060\.<\/p>/s,
    );
  });

  it('shows alerts with a title and an icon that only decorates', () => {
    const { html } = render('> [!WARNING]\n> Mind the *step*.\n');
    assert.match(
      html,
      /^<div class="alert alert-warning">\n<p class="alert-title"><svg viewBox="0 0 16 16" aria-hidden="true">.*<\/svg>Warning<\/p>\n<p>Mind the <em>step<\/em>\.<\/p>\n<\/div>/,
    );
    assert.match(render('> Only a quotation.').html, /^<blockquote>/);
  });

  it('puts tables into boxes that scroll, with headers for each column', () => {
    assert.equal(
      render('| a | | b |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n').html,
      '<div class="table-scroll" role="group" aria-label="Table"><table>' +
        '<thead><tr><th scope="col">a</th><td class="align-center"></td><th scope="col" class="align-right">b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="align-center">2</td><td class="align-right">3</td></tr></tbody></table></div>\n',
    );
    assert.match(render('| $x$ |\n|---|\n| 1 |\n').html, /<th scope="col">&#8288;<span class="katex">/);
  });

  it('draws notes last, with ways there and back', () => {
    const { html } = render('One[^a] and again[^a].\n\n[^a]: The note.\n\n## After\n');
    assert.ok(html.indexOf('footnotes') > html.indexOf('After'));
    assert.match(html, /<a id="footnote-ref-a" href="#footnote-a"[^>]*>1<\/a>/);
    assert.match(
      html,
      /<li id="footnote-a"><p>The note\. <a class="footnote-back" href="#footnote-ref-a" aria-label="Back to the text">↩<\/a> <a class="footnote-back" href="#footnote-ref-a-2"/,
    );
    assert.doesNotMatch(render('No notes here.').html, /footnotes/);
  });

  it('keeps a note whole that does not end with a paragraph', () => {
    assert.match(render('One[^a].\n\n[^a]: Text\n    - item\n').html, /<\/ul> <a class="footnote-back"/);
  });

  it('links citations to the reading list, which says who, when and what', () => {
    const { html } = render('As [@boyd2004] show, and [@beck2002], and [@nobody].\n\n## Reading\n\n- [@boyd2004]: chapter $9$.\n');
    assert.match(html, /As \(<a class="citation" href="#ref:boyd2004">Boyd &amp; Vandenberghe 2004<\/a>\) show/);
    assert.match(html, /and \(Beck 2002\), and <span class="broken-link">\[@nobody\]<\/span>\./);
    assert.match(
      html,
      /<li class="reference" id="ref:boyd2004"><span class="reference-authors">Boyd, S\.; Vandenberghe, L\.<\/span> \(2004\)\. <a class="outside"[^>]*><cite>Convex Optimization<\/cite>.* Cambridge\. <span class="reference-note">chapter <span class="katex">/s,
    );
  });

  it('leaves list items alone that only mention a work', () => {
    const { html } = render('- [@boyd2004] and more\n- [@nobody]: unknown\n- plain\n');
    assert.doesNotMatch(html, /class="reference"/);
  });

  it('marks links by where they lead', () => {
    const { html } = render('[a](lesson:math.gradients#idea) [b](https://example.org) [c](#idea) [d](mailto:x@example.org)');
    assert.equal(
      html,
      '<p><a href="lesson:math.gradients#idea" data-course="lesson:math.gradients#idea">a</a> ' +
        '<a class="outside" href="https://example.org/" data-outside="https://example.org/">b<span class="visually-hidden"> (opens outside VS Code)</span></a> ' +
        '<a href="#idea">c</a> <span class="broken-link">d</span></p>\n',
    );
  });

  it('shows images of the content, and the words of others', () => {
    const { html } = render('![A plot](images/a.png "The caption") ![Alone](images/b.png) ![Far away](https://example.org/x.png)');
    assert.match(
      html,
      /<img src="https:\/\/files\.example\/images\/a\.png" alt="A plot" loading="lazy" decoding="async"><span class="image-caption">The caption<\/span>/,
    );
    assert.match(html, /alt="Alone" loading="lazy" decoding="async"> <span class="broken-image">Far away<\/span>/);
  });

  it('keeps a tuple and a short formula of a table in one line, and lets words wrap', () => {
    const { html } = render('| a | b |\n|---|---|\n| (10, 10) | ten and ten |\n| $(x, y)$ | $x$ and $y$ |\n');
    assert.deepEqual(html.match(/<td[^>]*>/g), ['<td class="of-numbers">', '<td>', '<td class="of-numbers">', '<td>']);
  });

  it('shows done and open tasks', () => {
    const { html } = render('- [x] done\n- [ ] open\n');
    assert.match(html, /<li class="task">☑ .*done/s);
    assert.match(html, /<li class="task">☐ .*open/s);
    assert.doesNotMatch(html, /<input/);
  });

  it('shows a cell with the output that the lesson quotes, and code with its language', () => {
    const { html } = render('```python run\nprint("<a>")\n```\n\n```output\n<a>\n```\n\n```text\nplain\n```\n\n    indented\n');
    assert.match(
      html,
      /^<div class="cell" id="cell-1" data-cell="cell-1"><pre class="code" data-language="Python"><code>.*<\/code><\/pre>\n<div class="cell-output"><p class="cell-label" id="cell-1\.label">Output<\/p><pre class="output" aria-labelledby="cell-1\.label"><samp>&lt;a&gt;<\/samp><\/pre><\/div><\/div>\n<pre class="code"><code>plain<\/code><\/pre>\n<pre class="code"><code>indented<\/code><\/pre>\n$/,
    );
    assert.doesNotMatch(render('```python run\nx = 1\n```\n').html, /cell-output/);
    assert.match(render('```output\nof nothing\n```\n').html, /^<pre class="code"><code>of nothing/);
  });
});
