import type { Quiz } from '../content/schema/quiz.js';
import type { BlockContext, QuizBody } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';
import { shuffledOrder } from './shuffledOrder.js';

/** Left parts with a choice of letters each, and the lettered right parts, shuffled. Letters, because a list of choices cannot show maths. */
export function renderMatching(
  name: string,
  quiz: Extract<Quiz, { kind: 'match' }>,
  { l10n, blocks, inline, spoken }: BlockContext,
): QuizBody {
  const rightOrder = shuffledOrder(quiz.pairs.length, name);
  const choices = rightOrder.map((pair, place) => `<option value="${pair}">${letter(place)}</option>`).join('');
  const lefts = quiz.pairs.map(
    ({ left, why }, index) =>
      `<li class="match-left" data-pair="${index}"><div class="match-row"><span class="match-text">${inline(left)}</span>` +
      `<select name="match" aria-label="${escapeHtml(l10n.t('Partner of {0}', spoken(left)))}"><option value="-1">${escapeHtml(l10n.t('Choose…'))}</option>${choices}</select></div>` +
      `<div class="why" hidden>${blocks(why)}</div></li>`,
  );
  const drawnRights = quiz.pairs.map(({ right }) => inline(right));
  const rights = rightOrder.map((pair, place) => {
    return `<li data-right="${pair}" data-letter="${letter(place)}"><span class="match-letter" aria-hidden="true">${letter(place)}</span><span>${drawnRights[pair]}</span></li>`;
  });
  return {
    key: '',
    html:
      `<div class="match"><ul class="match-lefts" role="list" aria-labelledby="${name}.prompt">${lefts.join('')}</ul>` +
      `<ol class="match-rights" type="A" aria-label="${escapeHtml(l10n.t('Partners'))}">${rights.join('')}</ol></div>`,
  };
}

function letter(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}
