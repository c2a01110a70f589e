import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import cpp from 'highlight.js/lib/languages/cpp';
import diff from 'highlight.js/lib/languages/diff';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import matlab from 'highlight.js/lib/languages/matlab';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import sql from 'highlight.js/lib/languages/sql';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml } from './escapeHtml.js';

hljs.registerLanguage('bash', bash);
hljs.registerLanguage('cpp', cpp);
hljs.registerLanguage('diff', diff);
hljs.registerLanguage('http', http);
hljs.registerLanguage('java', java);
hljs.registerLanguage('json', json);
hljs.registerLanguage('matlab', matlab);
hljs.registerLanguage('python', python);
hljs.registerLanguage('r', r);
hljs.registerLanguage('sql', sql);
hljs.registerLanguage('toml', ini);
hljs.registerLanguage('yaml', yaml);

const names: Readonly<Record<string, string>> = {
  bash: 'Shell',
  sh: 'Shell',
  cpp: 'C++',
  diff: 'Diff',
  http: 'HTTP',
  java: 'Java',
  json: 'JSON',
  matlab: 'MATLAB',
  python: 'Python',
  py: 'Python',
  r: 'R',
  sql: 'SQL',
  toml: 'TOML',
  yaml: 'YAML',
  yml: 'YAML',
};

/** What a reader calls a language; `undefined` for plain text and for languages that are not highlighted. */
export function findLanguageName(language: string): string | undefined {
  return names[language.toLowerCase()];
}

/** Code as safe HTML with highlight.js classes; plain text where the language is not known. */
export function highlightCode(code: string, language: string): string {
  return hljs.getLanguage(language) === undefined ? escapeHtml(code) : hljs.highlight(code, { language, ignoreIllegals: true }).value;
}

/** Like {@link highlightCode}, one string a line; marks that span lines are closed and opened again at each break. */
export function highlightLines(code: string, language: string): readonly string[] {
  let open: readonly string[] = [];
  return highlightCode(code.replace(/\n+$/, ''), language)
    .split('\n')
    .map((line) => {
      const before = open.join('');
      open = tagsLeftOpen(line, open);
      return before + line + '</span>'.repeat(open.length);
    });
}

function tagsLeftOpen(line: string, before: readonly string[]): readonly string[] {
  const open = [...before];
  for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
    if (tag === '</span>') {
      open.pop();
    } else {
      open.push(tag);
    }
  }
  return open;
}
