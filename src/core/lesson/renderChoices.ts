import type { Quiz } from '../content/schema/quiz.js';
import type { BlockContext, QuizBody } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';
import { highlightCode } from './highlightCode.js';

/** Options to choose from: one (`single`, `predict-output`) or several (`multi`), each with its reason. */
export function renderChoices(
  name: string,
  quiz: Extract<Quiz, { kind: 'single' | 'multi' | 'predict-output' }>,
  { blocks, inline, nameAttribute }: BlockContext,
): QuizBody {
  const type = quiz.kind === 'multi' ? 'checkbox' : 'radio';
  const code =
    quiz.kind === 'predict-output'
      ? `<pre class="code" data-language="Python"><code>${highlightCode(quiz.code.trimEnd(), 'python')}</code></pre>`
      : '';
  const options = quiz.options.map((option, index) => {
    // Candidate outputs are what a program prints, not Markdown.
    const isOutput = quiz.kind === 'predict-output';
    const text = isOutput ? `<samp>${escapeHtml(option.text.trimEnd())}</samp>` : inline(option.text);
    const named = isOutput ? '' : nameAttribute(option.text);
    return (
      `<div class="option" data-option="${index}"${option.correct ? ' data-right' : ''}>` +
      `<label><input type="${type}" name="chosen" value="${index}"${named}><span class="option-text">${text}</span></label>` +
      `<div class="why" hidden>${blocks(option.why)}</div></div>`
    );
  });
  return {
    key: '',
    html: `${code}<fieldset class="options" aria-labelledby="${name}.prompt">${options.join('')}</fieldset>`,
  };
}
