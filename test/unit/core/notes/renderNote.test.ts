import assert from 'node:assert/strict';
import { renderNote } from '../../../../src/core/notes/renderNote.js';
import { english } from '../../../../src/core/localiser.js';

describe('a note, drawn', () => {
  const draw = (text: string): string => renderNote(text, english);

  it('shows its Markdown, keeps its lines apart, and has formulas that can be heard', () => {
    assert.equal(draw('A **heavy** ball\nof `iron`.'), '<p>A <strong>heavy</strong> ball<br>of <code>iron</code>.</p>\n');
    assert.match(draw('Twice $x^2$.'), /<math /);
    assert.match(draw('```python\nprint(1)\n```'), /<pre class="code"[^>]*>.*hljs-built_in/);
  });

  it('shows raw HTML as text, and leads nowhere unsafe', () => {
    assert.equal(draw('<b onclick="x()">b</b>'), '<p>&lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>\n');
    assert.equal(draw('<script>x()</script>'), '<p>&lt;script&gt;x()&lt;/script&gt;</p>\n');
    assert.doesNotMatch(draw('[a](javascript:x) ![b](https://example.org/b.png)'), /href|src/);
  });

  it('has headings below those of the page, and ids that no heading of the lesson can have', () => {
    const html = draw('# Mine\n\nText[^1] [@boyd2004]\n\n[^1]: more');
    assert.match(html, /^<h4>Mine<\/h4>/);
    assert.doesNotMatch(html, /\bid=/);
    for (const words of ['[^1]', 'more', '[@boyd2004]']) {
      assert.ok(html.includes(words), html);
    }
  });
});
