import type { Paper } from '../content/schema/paper.js';
import type { BlockContext } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';

/** Problems to solve by hand, each answer folded away until it is asked for. */
export function renderPaper(id: string, paper: Paper, { l10n, blocks }: BlockContext): string {
  const name = `paper:${escapeHtml(id)}`;
  const problems = paper.problems.map(
    ({ problem, answer }, index) =>
      `<li class="paper-problem"><div class="paper-text">${blocks(problem)}</div>` +
      `<details><summary>${escapeHtml(l10n.t('Answer to problem {0}', index + 1))}</summary><div class="paper-answer">${blocks(answer)}</div></details></li>`,
  );
  return (
    `<section class="paper" id="${name}" aria-labelledby="${name}.label">` +
    `<p class="block-label" id="${name}.label"><span>${escapeHtml(l10n.t('On paper'))}</span><span class="block-hint">${escapeHtml(l10n.t('Solve each by hand, then unfold its answer'))}</span></p>` +
    `<ol class="paper-problems">${problems.join('')}</ol></section>\n`
  );
}
