import assert from 'node:assert/strict';
import { findLanguageName, highlightCode, highlightLines } from '../../../../src/core/lesson/highlightCode.js';

describe('highlighting code', () => {
  it('marks the words of the languages that lessons use', () => {
    const samples: Readonly<Record<string, string>> = {
      python: 'def f(): pass',
      py: 'def f(): pass',
      bash: 'echo "x"',
      json: '{"a": 1}',
      yaml: 'a: 1',
      toml: 'a = 1',
      diff: '+ a',
      sql: 'SELECT 1',
      r: 'x <- c(1, 2)',
      matlab: 'x = y(2);',
      java: 'int x = 1;',
      cpp: 'int x = 1;',
      http: 'GET /x HTTP/1.1',
    };
    for (const [language, code] of Object.entries(samples)) {
      assert.match(highlightCode(code, language), /<span class="hljs-/, language);
      assert.notEqual(findLanguageName(language), undefined, language);
    }
  });

  it('shows text and unknown languages as they are, safely', () => {
    for (const language of ['text', '', 'brainfuck']) {
      assert.equal(highlightCode('<b> & "c"', language), '&lt;b&gt; &amp; &quot;c&quot;');
      assert.equal(findLanguageName(language), undefined);
    }
  });

  it('never lets code become markup', () => {
    assert.doesNotMatch(highlightCode('x = "<script>alert(1)</script>" # </code>', 'python'), /<(script|\/code)/);
  });

  it('closes marks that run over several lines at each end of line', () => {
    const lines = highlightLines('"""one\ntwo"""\nx = 1\n\n', 'python');
    assert.deepEqual(lines, [
      '<span class="hljs-string">&quot;&quot;&quot;one</span>',
      '<span class="hljs-string">two&quot;&quot;&quot;</span>',
      'x = <span class="hljs-number">1</span>',
    ]);
  });
});
