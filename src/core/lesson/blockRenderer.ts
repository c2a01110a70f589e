import type { Token } from 'marked';
import type { ContentProblem } from '../content/contentProblem.js';
import type { LessonBlock, ParsedLesson } from '../content/parsedLesson.js';
import type { Predict } from '../content/schema/quiz.js';
import type { BlockContext, NumberedBlock } from './blockContext.js';
import { renderCell, renderCode } from './renderCode.js';
import { renderFigure } from './renderFigure.js';
import { renderPaper } from './renderPaper.js';
import { renderPredict } from './renderPredict.js';
import { renderProblem } from './renderProblem.js';
import { renderQuiz } from './renderQuiz.js';
import { renderSymbols } from './renderSymbols.js';
import type { SymbolMarks } from './symbolMarks.js';

/** Draws the special blocks of one lesson, counting them as it goes. */
export class BlockRenderer {
  readonly quizzes: string[] = [];
  readonly predictions: NumberedBlock<Predict>[] = [];
  figures = 0;
  readonly #byToken: ReadonlyMap<Token, LessonBlock>;
  readonly #quotedOutputs: ReadonlySet<Token>;

  constructor(
    private readonly lesson: ParsedLesson,
    private readonly hasFigure: (id: string) => boolean,
    private readonly marks: SymbolMarks,
    private readonly context: BlockContext,
  ) {
    this.#byToken = new Map(lesson.blocks.map((block) => [block.token, block]));
    this.#quotedOutputs = new Set(
      lesson.blocks.flatMap((block) => (block.kind === 'cell' && block.output !== undefined ? [block.output.token] : [])),
    );
  }

  render(token: Token): string | undefined {
    const block = this.#byToken.get(token);
    if (block === undefined) {
      return undefined;
    }
    switch (block.kind) {
      case 'cell':
        return renderCell(block.id, block.code, block.output?.text, this.marks.namesIn(token), this.context.l10n);
      case 'output':
        // Its cell has shown it already.
        return this.#quotedOutputs.has(token) ? '' : renderCode(block.text, 'text');
      case 'quiz':
      case 'predict':
      case 'paper':
      case 'figure':
      case 'symbols':
        return this.#renderData(block);
    }
  }

  #renderData(block: Extract<LessonBlock, { id: string; data: unknown }>): string {
    const { l10n } = this.context;
    const problems = this.#problemsOf(block);
    if (block.data === undefined || problems.length > 0) {
      return renderProblem(l10n.t('This block cannot be shown: {0}', `${block.kind} ${block.id}`.trim()), problems, l10n);
    }
    switch (block.kind) {
      case 'quiz':
        this.quizzes.push(block.id);
        return renderQuiz({ id: block.id, number: this.quizzes.length, data: block.data }, this.context);
      case 'predict': {
        const prediction = { id: block.id, number: this.predictions.length + 1, data: block.data };
        this.predictions.push(prediction);
        return renderPredict(prediction, this.context);
      }
      case 'paper':
        return renderPaper(block.id, block.data, this.context);
      case 'symbols':
        return renderSymbols(block.id, this.marks.linksOf(block.token), this.context);
      case 'figure':
        if (!this.hasFigure(block.id)) {
          return (
            renderProblem(l10n.t('There is no figure {0}', block.id), [this.#unknownFigure(block.line)], l10n) +
            this.context.blocks(block.data.alt)
          );
        }
        this.figures += 1;
        return renderFigure(block.id, `${block.id}.${this.figures}`, block.data, this.context);
    }
  }

  #problemsOf({ line, token }: LessonBlock): readonly ContentProblem[] {
    const end = line + token.raw.trimEnd().split('\n').length;
    return this.lesson.problems.filter((problem) => problem.severity === 'error' && problem.line >= line && problem.line < end);
  }

  #unknownFigure(line: number): ContentProblem {
    const { l10n } = this.context;
    return {
      rule: 'figure',
      severity: 'error',
      file: this.lesson.path,
      line,
      message: l10n.t('No figure has this id.'),
      fix: l10n.t('Correct the id on the fence, or add the figure to src/webview/figures.'),
    };
  }
}
