import { lexer } from 'marked';

/** The titles of those sections of a Markdown document that have something under them other than a further heading. */
export function readSections(markdown: string): readonly string[] {
  const titles: string[] = [];
  let open: string | undefined;
  for (const token of lexer(markdown)) {
    if (token.type === 'heading') {
      open = String(token['text']);
    } else if (open !== undefined && token.type !== 'space' && token.type !== 'hr' && !isComment(token.raw)) {
      titles.push(open);
      open = undefined;
    }
  }
  return titles;
}

function isComment(raw: string): boolean {
  return /^\s*<!--[^]*-->\s*$/.test(raw);
}
