import assert from 'node:assert/strict';
import { createLessonMarkdown } from '../../../../src/core/content/lessonMarkdown.js';

describe('createLessonMarkdown', () => {
  it('reads maths beside brackets, citations and notes, and leaves money alone', () => {
    const html = createLessonMarkdown({ output: 'mathml' }).parse('($x$) [@key] costs \\$5, not \\$6.[^1]\n\n[^1]: A note.\n', {
      async: false,
    });
    assert.match(html, /\(<span class="katex">.*<\/span>\)/);
    assert.match(html, /\[@key\] costs \$5, not \$6\./);
    assert.match(html, /A note\./);
  });

  it('shows the marks of a citation as text until a page gives it a renderer', () => {
    const markdown = createLessonMarkdown();
    assert.match(markdown.parse('[@a<b]', { async: false }), /\[@a&lt;b\]/);
    markdown.use({ extensions: [{ name: 'citation', renderer: (token) => `<cite>${String(token['key'])}</cite>` }] });
    assert.match(markdown.parse('[@ab2020]', { async: false }), /<cite>ab2020<\/cite>/);
  });
});
