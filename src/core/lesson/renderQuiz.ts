import type { Quiz } from '../content/schema/quiz.js';
import type { BlockContext, NumberedBlock, QuizBody } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';
import type { QuizKind } from './quizKey.js';
import { renderBugLines } from './renderBugLines.js';
import { renderChoices } from './renderChoices.js';
import { renderMatching } from './renderMatching.js';
import { renderOrdering } from './renderOrdering.js';

type QuizOf<K extends QuizKind> = Extract<Quiz, { kind: K }>;

/**
 * A quiz item as a form that can be read without script: every reason is in the page, folded away until the page's
 * script shows it. The key that grading needs stands in `data-` attributes (see `readQuizKey`).
 * @param isInTest leaves out the buttons of the item: a test is handed in as a whole
 */
export function renderQuiz(block: NumberedBlock<Quiz>, context: BlockContext, isInTest = false): string {
  const { id, data } = block;
  const name = `quiz:${id}`;
  const { l10n } = context;
  const body = renderBody(name, data, context);
  return (
    `<section class="quiz" id="${escapeHtml(name)}" data-quiz="${escapeHtml(id)}" data-kind="${data.kind}"${body.key} aria-labelledby="${escapeHtml(name)}.label">` +
    `<p class="block-label" id="${escapeHtml(name)}.label"><span>${escapeHtml(isInTest ? l10n.t('Question {0}', block.number) : l10n.t('Check {0}', block.number))}</span>` +
    `<span class="block-hint">${escapeHtml(askFor(data.kind, context))}</span></p>` +
    `<div class="quiz-prompt" id="${escapeHtml(name)}.prompt">${context.blocks(data.prompt)}</div>` +
    `<form novalidate>${body.html}<p class="quiz-result"${isInTest ? '' : ' role="status"'} tabindex="-1"></p>` +
    `${isInTest ? '' : renderActions(data.kind, context)}</form></section>\n`
  );
}

function renderActions(kind: QuizKind, context: BlockContext): string {
  const { l10n } = context;
  return (
    `<div class="quiz-actions"><button type="submit" class="primary">${escapeHtml(checkLabel(kind, context))}</button>` +
    `<button type="button" class="secondary" data-action="again" hidden>${escapeHtml(l10n.t('Try again'))}</button>` +
    `<button type="button" class="secondary" data-action="reveal" hidden>${escapeHtml(l10n.t('Show the answer'))}</button></div>`
  );
}

function renderBody(name: string, quiz: Quiz, context: BlockContext): QuizBody {
  switch (quiz.kind) {
    case 'single':
    case 'multi':
    case 'predict-output':
      return renderChoices(name, quiz, context);
    case 'numeric':
      return renderNumber(name, quiz, context);
    case 'order':
      return renderOrdering(name, quiz, context);
    case 'match':
      return renderMatching(name, quiz, context);
    case 'find-the-bug':
      return renderBugLines(name, quiz, context);
    case 'explain':
      return renderExplanation(name, quiz, context);
  }
}

function renderNumber(name: string, quiz: QuizOf<'numeric'>, { l10n, blocks }: BlockContext): QuizBody {
  const unit = quiz.unit === undefined ? '' : `<span class="unit" id="${name}.unit">${escapeHtml(quiz.unit)}</span>`;
  const describedBy = quiz.unit === undefined ? `${name}.prompt` : `${name}.prompt ${name}.unit`;
  const mistakes = quiz.mistakes.map(({ value, why }) => `<div class="why" data-mistake="${value}" hidden>${blocks(why)}</div>`).join('');
  const tolerance = quiz.tolerance === 0 ? '' : ` <span class="tolerance">± ${quiz.tolerance}</span>`;
  return {
    key: ` data-answer="${quiz.answer}" data-tolerance="${quiz.tolerance}"`,
    html:
      `<div class="number-field"><label for="${name}.number">${escapeHtml(l10n.t('Your number'))}</label>` +
      `<input id="${name}.number" name="number" type="text" inputmode="decimal" autocomplete="off" spellcheck="false" aria-describedby="${describedBy}">${unit}</div>` +
      `${mistakes}<div class="why" data-solution hidden>` +
      `<p class="solution">${escapeHtml(l10n.t('Answer:'))} <strong>${quiz.answer}</strong>${quiz.unit === undefined ? '' : ` ${escapeHtml(quiz.unit)}`}${tolerance}</p>${blocks(quiz.why)}</div>`,
  };
}

function renderExplanation(name: string, quiz: QuizOf<'explain'>, { l10n, blocks, inline, nameAttribute }: BlockContext): QuizBody {
  const points = quiz.rubric
    .map(
      (point, index) =>
        `<label class="rubric-point"><input type="checkbox" name="met" value="${index}"${nameAttribute(point)}><span>${inline(point)}</span></label>`,
    )
    .join('');
  return {
    key: ` data-points="${quiz.rubric.length}"`,
    html:
      `<div class="words-field"><label for="${name}.words">${escapeHtml(l10n.t('Say it aloud, or write it in your own words'))}</label>` +
      `<textarea id="${name}.words" name="words" rows="4" aria-describedby="${name}.prompt"></textarea></div>` +
      `<div class="why model-answer" data-solution tabindex="-1" hidden><p class="solution">${escapeHtml(l10n.t('One good answer'))}</p>${blocks(quiz.answer)}` +
      `<fieldset class="rubric"><legend>${escapeHtml(l10n.t('Tick what yours says too'))}</legend>${points}</fieldset></div>`,
  };
}

function askFor(kind: QuizKind, { l10n }: BlockContext): string {
  switch (kind) {
    case 'single':
      return l10n.t('Choose one');
    case 'multi':
      return l10n.t('Choose all that apply');
    case 'numeric':
      return l10n.t('Work out a number');
    case 'order':
      return l10n.t('Put in order');
    case 'match':
      return l10n.t('Match the pairs');
    case 'predict-output':
      return l10n.t('What does it print?');
    case 'find-the-bug':
      return l10n.t('Choose the wrong line');
    case 'explain':
      return l10n.t('Explain aloud');
  }
}

function checkLabel(kind: QuizKind, { l10n }: BlockContext): string {
  return kind === 'explain' ? l10n.t('Compare with a model answer') : l10n.t('Check answer');
}
