import assert from 'node:assert/strict';
import { render } from './lessonOf.js';

/** Tags and attributes that a lesson page may hold; anything else came from somewhere it should not. */
const tags =
  /^\/?(a|abbr|annotation|article|blockquote|br|button|cite|code|dd|details|del|div|dl|dt|em|fieldset|figcaption|figure|form|h[2-6]|hr|img|input|label|legend|li|m[a-z]+|ol|option|p|path|circle|pre|samp|section|select|semantics|span|strong|summary|sup|svg|table|tbody|td|textarea|th|thead|tr|ul)$/;

function assertSafe(html: string, what: string): void {
  // A quoted attribute value may hold anything, so values are taken out before tags are looked at.
  for (const [, name = '', attributes = ''] of html.matchAll(/<([^\s>]+)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    assert.match(name, tags, `${what}: <${name}> in ${html}`);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/\s([^\s=>"]+)(?:="([^"]*)")?/g)) {
      assert.doesNotMatch(attribute, /^on|^srcdoc$|^formaction$/i, `${what}: ${attribute} in ${html}`);
      if (attribute === 'href' || attribute === 'src') {
        assert.match(value, /^(#|https?:|lesson:|exercise:|step:|card:)/, `${what}: ${attribute}="${value}"`);
      }
    }
  }
  const bare = html.replace(/<([^\s>]+)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g, '');
  assert.doesNotMatch(bare, /</, `${what}: a stray < in ${html}`);
}

const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<div onclick="alert(1)">x</div>',
  'text <b onmouseover="alert(1)">x</b> text',
  '<!-- <script>alert(1)</script> -->',
  '<svg><script>alert(1)</script></svg>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](command:workbench.action.quit)',
  '[x](<https://example.org/"onclick="alert(1)>)',
  '[x](https://example.org "title\\" onclick=\\"alert(1)")',
  '[" onclick="alert(1)](lesson:math.x)',
  '<https://example.org/"onclick="alert(1)>',
  '![" onerror="alert(1)](images/x.png)',
  '![x](images/x.png"onerror="alert(1))',
  '![x](javascript:alert(1))',
  '![x](images/a.png "\\" onerror=\\"alert(1)")',
  '## <img src=x onerror=alert(1)> "onclick="alert(1)',
  '```"><script>alert(1)</script>\ncode\n```',
  '```python\n</code></pre><script>alert(1)</script>\n```',
  '```python run\n</code></pre><script>alert(1)</script>\n```\n\n```output\n</samp><script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\url{javascript:alert(1)}$',
  '$\\htmlData{onclick=alert(1)}{x}$ $\\htmlClass{"><script>}{x}$ $\\htmlStyle{x}{y}$',
  '$\\includegraphics{https://example.org/x.png}$',
  '$\\text{<script>alert(1)</script>}$',
  '$<script>alert(1)</script>$',
  '$\\frac{"onclick="alert(1)}{$',
  '$$\n\\nosuch"><script>alert(1)</script>\n$$',
  'x[^a" onclick="alert(1)]\n\n[^a" onclick="alert(1)]: <script>alert(1)</script>',
  '[@"><script>alert(1)</script>]',
  '- [@" onclick="alert(1)]: read it',
  '> [!NOTE]\n> <script>alert(1)</script>',
  '| <script>alert(1)</script> | " onclick="alert(1) |\n|---|---|\n| <img src=x onerror=alert(1)> | x |',
  '- [ ] <script>alert(1)</script>',
  '[ref]\n\n[ref]: javascript:alert(1) "x"',
];

describe('a lesson that tries to do harm', () => {
  it('is only shown', () => {
    for (const payload of payloads) {
      assertSafe(render(payload).html, payload);
      assertSafe(render(`Before\n\n${payload}\n\nafter.`).html, payload);
    }
  });

  it('is only shown in the texts of quizzes, predictions, problems and figures', () => {
    for (const payload of payloads) {
      const text = JSON.stringify(`A text that is long enough. ${payload}`);
      const option = `{text: ${text}, correct: true, why: ${text}}`;
      const other = `{text: ${text}, why: ${text}}`;
      const blocks = [
        ['quiz a', 'kind: single', `prompt: ${text}`, `options: [${option}, ${other}, ${other}]`],
        ['quiz b', 'kind: predict-output', `prompt: ${text}`, `code: ${text}`, `options: [${option}, ${other}, ${other}]`],
        [
          'quiz c',
          'kind: numeric',
          `prompt: ${text}`,
          'answer: 1',
          'tolerance: 0',
          'check: "1"',
          `why: ${text}`,
          `mistakes: [{value: 2, why: ${text}}]`,
        ],
        ['quiz d', 'kind: order', `prompt: ${text}`, `items: [${[1, 2, 3].map(() => `{text: ${text}, why: ${text}}`).join(', ')}]`],
        [
          'quiz e',
          'kind: match',
          `prompt: ${text}`,
          `pairs: [${[1, 2, 3].map(() => `{left: ${text}, right: ${text}, why: ${text}}`).join(', ')}]`,
        ],
        ['quiz f', 'kind: find-the-bug', `prompt: ${text}`, `code: ${text}`, 'line: 1', `why: ${text}`],
        [
          'quiz g',
          'kind: explain',
          `prompt: ${text}`,
          `answer: ${JSON.stringify(`It is long enough for an answer. ${payload}`)}`,
          `rubric: [${text}, ${text}]`,
        ],
        ['predict h', `prompt: ${text}`, `options: [${text}, ${text}]`, `answer: ${text}`],
        [
          'figure fig-known',
          `preset: ${text}`,
          `alt: ${JSON.stringify(`It is long enough for the words of a figure. ${payload}`)}`,
          `caption: ${text}`,
        ],
      ];
      const { html, recap, quizzes, hasFigures } = render(blocks.map((lines) => `\`\`\`${lines.join('\n')}\n\`\`\`\n`).join('\n'));
      // The blocks are drawn, not refused: otherwise nothing was tried.
      assert.deepEqual([quizzes.length, hasFigures, recap !== ''], [7, true, true], payload);
      assertSafe(html, payload);
      assertSafe(recap, payload);
    }
  });

  it('cannot put anything into the name of a block', () => {
    for (const fence of ['quiz "><script>', 'figure fig-"onclick="x', 'predict <b>', 'python" run']) {
      assertSafe(render(`\`\`\`${fence}\nx\n\`\`\`\n`).html, fence);
    }
  });
});
