import type { BlockContext } from '../lesson/blockContext.js';
import { escapeHtml } from '../lesson/escapeHtml.js';
import { renderCode } from '../lesson/renderCode.js';
import { createBlockContext } from '../lesson/pageMarkdown.js';
import type { Localiser } from '../localiser.js';
import type { Quiz } from '../content/schema/quiz.js';
import type { ReviewCard } from './reviewDeck.js';

/** The two sides of what is asked, as safe HTML. */
export interface ReviewSides {
  readonly front: string;
  readonly back: string;
}

/** Draws a card: the question, then the answer with the points to judge oneself by. */
export function renderCard({ front, back, rubric }: Pick<ReviewCard, 'front' | 'back' | 'rubric'>, l10n: Localiser): ReviewSides {
  const context = markdownContext(l10n);
  return { front: context.blocks(front), back: context.blocks(back) + renderPoints(rubric, context) };
}

/** Draws a quiz item: the question with its options, then which are right and why. */
export function renderMissed(quiz: Quiz, l10n: Localiser): ReviewSides {
  const context = markdownContext(l10n);
  const prompt = context.blocks(quiz.prompt);
  switch (quiz.kind) {
    case 'single':
    case 'multi':
    case 'predict-output': {
      const isOutput = quiz.kind === 'predict-output';
      const show = (text: string): string =>
        isOutput ? `<pre class="output"><samp>${escapeHtml(text.trimEnd())}</samp></pre>` : context.inline(text);
      const code = isOutput ? renderCode(quiz.code, 'python') : '';
      return {
        front:
          prompt +
          code +
          renderList(
            'ul',
            quiz.options.map(({ text }) => show(text)),
          ),
        back: quiz.options.map(({ text, correct, why }) => renderVerdict(show(text), correct, why, context)).join(''),
      };
    }
    case 'numeric': {
      const unit = quiz.unit === undefined ? '' : ` ${escapeHtml(quiz.unit)}`;
      return {
        front: prompt,
        back: `<p class="solution">${escapeHtml(l10n.t('Answer:'))} <strong>${quiz.answer}</strong>${unit}</p>${context.blocks(quiz.why)}`,
      };
    }
    case 'order':
      return {
        // In the order of the alphabet: it gives nothing away.
        front:
          prompt +
          renderList(
            'ul',
            quiz.items
              .map(({ text }) => text)
              .toSorted()
              .map(context.inline),
          ),
        back: renderList(
          'ol',
          quiz.items.map(({ text, why }) => `${context.inline(text)}${context.blocks(why)}`),
        ),
      };
    case 'match':
      return {
        front:
          prompt +
          renderList(
            'ul',
            quiz.pairs.map(({ left }) => context.inline(left)),
          ) +
          renderList(
            'ul',
            quiz.pairs
              .map(({ right }) => right)
              .toSorted()
              .map(context.inline),
          ),
        back: renderList(
          'ul',
          quiz.pairs.map(
            ({ left, right, why }) => `<strong>${context.inline(left)}</strong>: ${context.inline(right)}${context.blocks(why)}`,
          ),
        ),
      };
    case 'find-the-bug':
      return {
        front: prompt + renderCode(quiz.code, 'python'),
        back: `<p class="solution">${escapeHtml(l10n.t('Line {0}:', quiz.line))} <code>${escapeHtml(quiz.code.split('\n')[quiz.line - 1]?.trim() ?? '')}</code></p>${context.blocks(quiz.why)}`,
      };
    case 'explain':
      return { front: prompt, back: context.blocks(quiz.answer) + renderPoints(quiz.rubric, context) };
  }
}

function renderVerdict(option: string, isRight: boolean, why: string, { blocks, l10n }: BlockContext): string {
  const verdict = isRight ? l10n.t('Right') : l10n.t('Not right');
  return `<div class="review-option" data-mark="${isRight ? 'right' : 'wrong'}"><div class="review-option-text">${option}</div><p class="mark">${escapeHtml(verdict)}</p>${blocks(why)}</div>`;
}

function renderPoints(rubric: readonly string[], { inline, l10n }: BlockContext): string {
  return `<section class="rubric"><h2>${escapeHtml(l10n.t('Did your answer say this?'))}</h2>${renderList('ul', rubric.map(inline))}</section>`;
}

function renderList(tag: 'ul' | 'ol', items: readonly string[]): string {
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function markdownContext(l10n: Localiser): BlockContext {
  return createBlockContext({ l10n, bibliography: {}, listed: new Set(), imageUrl: () => undefined });
}
