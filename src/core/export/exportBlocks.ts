import type { Token } from 'marked';
import type { LessonBlock } from '../content/parsedLesson.js';
import type { FigureBlock, Predict } from '../content/schema/quiz.js';
import type { BlockContext } from '../lesson/blockContext.js';
import { escapeHtml } from '../lesson/escapeHtml.js';
import { renderCell, renderCode } from '../lesson/renderCode.js';
import { renderPaper } from '../lesson/renderPaper.js';
import type { SymbolMarks } from '../lesson/symbolMarks.js';
import { symbolsTable } from './markdownParts.js';
import { writeQuiz } from './quizText.js';
import type { QuestionText } from './quizText.js';

/** Draws the special blocks of a lesson for a file that no script brings to life: answers are folded away, figures are told in words. */
export class ExportBlocks {
  readonly #blocks: ReadonlyMap<Token, LessonBlock>;
  readonly #quoted: ReadonlySet<Token>;
  #quizzes = 0;
  #predictions = 0;

  constructor(
    blocks: readonly LessonBlock[],
    private readonly marks: SymbolMarks,
    private readonly context: BlockContext,
  ) {
    this.#blocks = new Map(blocks.map((block) => [block.token, block]));
    this.#quoted = new Set(blocks.flatMap((block) => (block.kind === 'cell' && block.output !== undefined ? [block.output.token] : [])));
  }

  /** The HTML of a special block; `undefined` for ordinary code. */
  render(token: Token): string | undefined {
    const block = this.#blocks.get(token);
    if (block === undefined) {
      return undefined;
    }
    const { context } = this;
    const { l10n } = context;
    switch (block.kind) {
      case 'cell':
        return renderCell(block.id, block.code, block.output?.text, new Map(), l10n);
      case 'output':
        return this.#quoted.has(token) ? '' : renderCode(block.text, 'text');
      case 'quiz':
        this.#quizzes += 1;
        return block.data === undefined ? '' : this.#question(l10n.t('Check {0}', this.#quizzes), writeQuiz(block.id, block.data, l10n));
      case 'predict':
        this.#predictions += 1;
        return block.data === undefined ? '' : this.#question(l10n.t('Prediction {0}', this.#predictions), writePrediction(block.data));
      case 'paper':
        return block.data === undefined ? '' : renderPaper(block.id, block.data, context);
      case 'figure':
        return block.data === undefined ? '' : this.#figure(block.data);
      case 'symbols':
        return block.data === undefined ? '' : context.blocks(symbolsTable(this.marks.linksOf(token), l10n));
    }
  }

  #question(label: string, { question, answer }: QuestionText): string {
    const { l10n, blocks } = this.context;
    return (
      `<section class="quiz"><p class="block-label"><span>${escapeHtml(label)}</span></p><div class="quiz-prompt">${blocks(question)}</div>` +
      `<details><summary>${escapeHtml(l10n.t('Answer'))}</summary><div class="paper-answer">${blocks(answer)}</div></details></section>\n`
    );
  }

  #figure({ alt, caption }: FigureBlock): string {
    const { l10n, blocks, inline } = this.context;
    const words = caption === undefined ? '' : `<figcaption>${inline(caption)}</figcaption>`;
    return (
      `<figure class="exported-figure"><p class="block-label"><span>${escapeHtml(l10n.t('Figure'))}</span>` +
      `<span class="block-hint">${escapeHtml(l10n.t('It moves when you open this lesson in Ascent.'))}</span></p>${blocks(alt)}${words}</figure>\n`
    );
  }
}

/** Writes a prediction for paper. */
export function writePrediction({ prompt, options, answer }: Predict): QuestionText {
  return { question: [prompt, ...(options.length === 0 ? [] : [options.map((option) => `- ${option}`).join('\n')])].join('\n\n'), answer };
}
