// cspell:ignore kernelspec
import type { Token } from 'marked';
import { isTokenOf } from '../content/lessonMarkdown.js';
import type { LessonBlock } from '../content/parsedLesson.js';
import { SymbolMarks } from '../lesson/symbolMarks.js';
import { writePrediction } from './exportBlocks.js';
import { licenceUrl } from './exportedLesson.js';
import type { ExportedLesson } from './exportedLesson.js';
import { item, symbolsTable } from './markdownParts.js';
import { notebookLines } from './notebook.js';
import type { Notebook, NotebookCell } from './notebook.js';
import { plainMarkdown } from './plainMarkdown.js';
import { writeQuiz } from './quizText.js';

/** A lesson as a Jupyter notebook: its cells run there, its questions have their answers at the end. */
export function exportNotebook(exported: ExportedLesson): Notebook {
  const writer = new NotebookWriter(exported);
  const cells = writer.write();
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      title: exported.title,
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells,
  };
}

class NotebookWriter {
  readonly #cells: NotebookCell[] = [];
  readonly #answers: string[] = [];
  readonly #notes: string[] = [];
  readonly #blocks: ReadonlyMap<Token, LessonBlock>;
  readonly #marks: SymbolMarks;
  #text: string[] = [];
  #quizzes = 0;
  #predictions = 0;

  constructor(private readonly exported: ExportedLesson) {
    const { lesson } = exported;
    this.#blocks = new Map(lesson.blocks.map((block) => [block.token, block]));
    this.#marks = new SymbolMarks(lesson);
  }

  write(): readonly NotebookCell[] {
    const { title, objective, step, minutes, level, lesson, l10n } = this.exported;
    const facts = [step, l10n.t('{0} min', minutes), l10n.t('Level {0} of 5', level)].join(' · ');
    this.#text.push(`# ${title}`, `*${objective}*`, facts);
    for (const token of lesson.tokens) {
      this.#add(token);
    }
    this.#endText();
    this.#addSection(l10n.t('Footnotes'), this.#notes);
    this.#addSection(l10n.t('Answers'), this.#answers);
    this.#text.push('---', `${l10n.t('From the course Ascent. Text and pictures: CC BY 4.0. Code: MIT.')} <${licenceUrl}>`);
    this.#endText();
    return this.#cells;
  }

  #add(token: Token): void {
    const block = this.#blocks.get(token);
    if (block !== undefined) {
      this.#addBlock(block, token);
    } else if (isTokenOf(token, 'footnote')) {
      this.#notes.push(
        `<sup>${token.label}</sup> ${token.content
          .filter(({ type }) => type !== 'space')
          .map((inner) => plainMarkdown(inner, this.exported))
          .join('\n\n')}`,
      );
    } else if (token.type !== 'space' && token.type !== 'footnotes') {
      if (isTokenOf(token, 'heading')) {
        this.#endText();
      }
      this.#text.push(plainMarkdown(token, this.exported));
    }
  }

  #addBlock(block: LessonBlock, token: Token): void {
    const { l10n } = this.exported;
    switch (block.kind) {
      case 'cell':
        this.#endText();
        this.#cells.push({
          cell_type: 'code',
          id: block.id,
          metadata: {},
          execution_count: null,
          source: notebookLines(block.code),
          outputs:
            block.output === undefined ? [] : [{ output_type: 'stream', name: 'stdout', text: notebookLines(`${block.output.text}\n`) }],
        });
        break;
      case 'output':
        break;
      case 'quiz':
        if (block.data !== undefined) {
          this.#quizzes += 1;
          this.#ask(l10n.t('Check {0}', this.#quizzes), writeQuiz(block.id, block.data, l10n));
        }
        break;
      case 'predict':
        if (block.data !== undefined) {
          this.#predictions += 1;
          this.#ask(l10n.t('Prediction {0}', this.#predictions), writePrediction(block.data));
        }
        break;
      case 'paper': {
        const problems = block.data?.problems ?? [];
        this.#text.push(`**${l10n.t('On paper')}**`, problems.map(({ problem }, index) => item(problem, `${index + 1}.`)).join('\n'));
        this.#answers.push(`**${l10n.t('On paper')}**`, problems.map(({ answer }, index) => item(answer, `${index + 1}.`)).join('\n'));
        break;
      }
      case 'figure':
        if (block.data !== undefined) {
          const { alt, caption } = block.data;
          const where = l10n.t('The figure moves in the lesson “{0}” of Ascent, the extension for VS Code.', this.exported.title);
          this.#text.push(
            [`**${l10n.t('Figure')}.** ${alt.trim()}`, ...(caption === undefined ? [] : [caption]), `*${where}*`].map(quote).join('\n>\n'),
          );
        }
        break;
      case 'symbols':
        if (block.data !== undefined) {
          this.#text.push(symbolsTable(this.#marks.linksOf(token), l10n));
        }
    }
  }

  #ask(label: string, { question, answer }: { readonly question: string; readonly answer: string }): void {
    this.#text.push(`**${label}**`, question);
    this.#answers.push(`**${label}**`, answer);
  }

  #addSection(title: string, parts: readonly string[]): void {
    if (parts.length > 0) {
      this.#text.push(`## ${title}`, ...parts);
      this.#endText();
    }
  }

  /** Makes a cell of the text so far. */
  #endText(): void {
    const source = this.#text.filter((part) => part !== '').join('\n\n');
    this.#text = [];
    if (source !== '') {
      const { text, attachments } = this.#attachImages(source);
      const id = `text-${this.#cells.length + 1}`;
      const attached = Object.keys(attachments).length === 0 ? {} : { attachments };
      this.#cells.push({ cell_type: 'markdown', id, metadata: {}, ...attached, source: notebookLines(text) });
    }
  }

  #attachImages(source: string): { readonly text: string; readonly attachments: Record<string, Record<string, string>> } {
    const attachments: Record<string, Record<string, string>> = {};
    const text = source.replace(/!\[([^\]\n]*)\]\(([^)\s]+)([^)\n]*)\)/g, (_, alt: string, path: string, title: string) => {
      const image = this.exported.image(path);
      if (image === undefined) {
        return alt;
      }
      const name = path.split('/').at(-1) ?? path;
      attachments[name] = { [image.mime]: image.base64 };
      return `![${alt}](attachment:${name}${title})`;
    });
    return { text, attachments };
  }
}

function quote(text: string): string {
  return text.replace(/^/gm, '> ');
}
