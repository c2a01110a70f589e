import type { Predict } from '../content/schema/quiz.js';
import type { BlockContext, NumberedBlock } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';

/** A question to commit to before reading on; its answer stands in the recap at the end of the page. */
export function renderPredict({ id, number, data }: NumberedBlock<Predict>, { l10n, blocks, inline, nameAttribute }: BlockContext): string {
  const name = `predict:${id}`;
  const field =
    data.options.length > 0
      ? `<fieldset class="options" aria-labelledby="${name}.prompt">${data.options
          .map(
            (option) =>
              `<div class="option"><label><input type="radio" name="prediction" value="${escapeHtml(option)}"${nameAttribute(option)}><span class="option-text">${inline(option)}</span></label></div>`,
          )
          .join('')}</fieldset>`
      : `<div class="words-field"><label for="${name}.words">${escapeHtml(l10n.t('Your prediction'))}</label>` +
        `<textarea id="${name}.words" name="prediction" rows="2" maxlength="1000" aria-describedby="${name}.prompt"></textarea></div>`;
  return (
    `<section class="predict" id="${name}" data-predict="${escapeHtml(id)}" aria-labelledby="${name}.label">` +
    `<p class="block-label" id="${name}.label"><span>${escapeHtml(l10n.t('Prediction {0}', number))}</span><span class="block-hint">${escapeHtml(l10n.t('Before you read on'))}</span></p>` +
    `<div class="quiz-prompt" id="${name}.prompt">${blocks(data.prompt)}</div>` +
    `<form novalidate>${field}<p class="quiz-result" role="status"></p>` +
    `<div class="quiz-actions"><button type="submit" class="primary">${escapeHtml(l10n.t('Commit to it'))}</button></div></form>` +
    `<div class="committed" tabindex="-1" hidden><p class="committed-label">${escapeHtml(l10n.t('You predicted'))}</p><blockquote class="own-words"></blockquote>` +
    `<p class="committed-note">${escapeHtml(l10n.t('You meet it again at the end of the lesson.'))}</p></div></section>\n`
  );
}

/** The end of the page: every prediction again, the learner's words beside the answer. Empty where there are none. */
export function renderRecap(predictions: readonly NumberedBlock<Predict>[], { l10n, blocks }: BlockContext): string {
  if (predictions.length === 0) {
    return '';
  }
  const items = predictions.map(({ id, data }) => {
    const name = `recap:${id}`;
    return (
      `<div class="recap-item" data-recap="${escapeHtml(id)}"><div class="quiz-prompt">${blocks(data.prompt)}</div>` +
      `<p class="recap-missing">${escapeHtml(l10n.t('You have not predicted this yet.'))} ` +
      `<a href="#predict:${escapeHtml(id)}">${escapeHtml(l10n.t('Go back and commit first'))}</a> · ` +
      `<button type="button" class="link-button" data-action="reveal">${escapeHtml(l10n.t('Show the answer'))}</button></p>` +
      `<dl class="recap-columns"><div class="recap-own" hidden><dt>${escapeHtml(l10n.t('You predicted'))}</dt><dd class="own-words"></dd></div>` +
      `<div class="recap-answer" id="${name}.answer" hidden><dt>${escapeHtml(l10n.t('What the lesson found'))}</dt><dd>${blocks(data.answer)}</dd></div></dl></div>`
    );
  });
  return `<section class="recap" aria-labelledby="recap:title"><h2 id="recap:title">${escapeHtml(l10n.t('What you predicted'))}</h2>${items.join('')}</section>\n`;
}
