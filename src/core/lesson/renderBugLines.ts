import type { Quiz } from '../content/schema/quiz.js';
import type { BlockContext, QuizBody } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';
import { highlightLines } from './highlightCode.js';

/** Code whose lines are options: one of them is wrong. */
export function renderBugLines(name: string, quiz: Extract<Quiz, { kind: 'find-the-bug' }>, { l10n, blocks }: BlockContext): QuizBody {
  const lines = highlightLines(quiz.code, 'python');
  const options = lines.map((line, index) => {
    const number = index + 1;
    const lineNumber = `<span class="line-number" aria-hidden="true">${number}</span>`;
    if (line.trim() === '') {
      return `<span class="bug-line bug-blank">${lineNumber}</span>`;
    }
    return (
      `<label class="bug-line"><input type="radio" name="line" value="${number}" aria-label="${escapeHtml(l10n.t('Line {0}', number))}" aria-describedby="${name}.line${number}">` +
      `${lineNumber}<code id="${name}.line${number}">${line}</code></label>`
    );
  });
  const others = quiz.others.map(({ line, why }) => `<div class="why" data-line="${line}" hidden>${blocks(why)}</div>`).join('');
  return {
    key: ` data-bug="${quiz.line}"`,
    html:
      `<fieldset class="bug-lines" aria-labelledby="${name}.prompt"><div class="bug-scroll">${options.join('')}</div></fieldset>${others}` +
      `<div class="why" data-other hidden><p>${escapeHtml(l10n.t('This line does what it should.'))}</p></div>` +
      `<div class="why" data-solution hidden><p class="solution">${escapeHtml(l10n.t('The wrong line is line {0}.', quiz.line))}</p>${blocks(quiz.why)}</div>`,
  };
}
