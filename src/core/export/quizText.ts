import type { Quiz } from '../content/schema/quiz.js';
import { shuffledOrder } from '../lesson/shuffledOrder.js';
import type { Localiser } from '../localiser.js';
import { code, item } from './markdownParts.js';

/** A question as it stands on paper, and its answer, both in Markdown. */
export interface QuestionText {
  readonly question: string;
  readonly answer: string;
}

type QuizOf<K extends Quiz['kind']> = Extract<Quiz, { kind: K }>;

/** Writes a quiz item for paper; what is to be put in order or matched is shuffled as on the page with this id. */
export function writeQuiz(id: string, quiz: Quiz, l10n: Localiser): QuestionText {
  const parts = writeParts(id, quiz, l10n);
  return { question: [quiz.prompt, ...parts.question].join('\n\n'), answer: parts.answer.join('\n\n') };
}

interface Parts {
  readonly question: readonly string[];
  readonly answer: readonly string[];
}

function writeParts(id: string, quiz: Quiz, l10n: Localiser): Parts {
  switch (quiz.kind) {
    case 'single':
    case 'multi':
    case 'predict-output':
      return writeChoices(quiz, l10n);
    case 'numeric':
      return writeNumber(quiz, l10n);
    case 'order':
      return writeOrder(id, quiz);
    case 'match':
      return writeMatch(id, quiz);
    case 'find-the-bug':
      return writeBug(quiz, l10n);
    case 'explain':
      return {
        question: [l10n.t('Say it aloud, or write it in your own words.')],
        answer: [quiz.answer, l10n.t('Does yours say this too?'), list(quiz.rubric)],
      };
  }
}

function writeChoices(quiz: QuizOf<'single' | 'multi' | 'predict-output'>, l10n: Localiser): Parts {
  const isOutput = quiz.kind === 'predict-output';
  const right = quiz.options.flatMap(({ correct }, index) => (correct ? [letter(index)] : []));
  return {
    question: [
      ...(isOutput ? [code(quiz.code, 'python')] : []),
      ...(quiz.kind === 'multi' ? [l10n.t('Choose all that apply.')] : []),
      list(quiz.options.map(({ text }, index) => `**${letter(index)}**${isOutput ? output(text) : ` ${text}`}`)),
    ],
    answer: [
      `**${right.join(', ')}**`,
      list(quiz.options.map(({ why, correct }, index) => `**${letter(index)}** ${correct ? '✓' : '✗'} ${why}`)),
    ],
  };
}

function writeNumber({ answer, tolerance, unit, why, mistakes }: QuizOf<'numeric'>, l10n: Localiser): Parts {
  const around = tolerance === 0 ? '' : ` ± ${tolerance}`;
  return {
    question: [unit === undefined ? l10n.t('Answer: a number.') : l10n.t('Answer: a number, in {0}.', unit)],
    answer: [
      `**${answer}**${around}${unit === undefined ? '' : ` ${unit}`}. ${why}`,
      ...(mistakes.length === 0 ? [] : [list(mistakes.map((mistake) => `${l10n.t('If you got {0}:', mistake.value)} ${mistake.why}`))]),
    ],
  };
}

function writeOrder(id: string, { items }: QuizOf<'order'>): Parts {
  const shuffled = shuffledOrder(items.length, `quiz:${id}`).flatMap((place) => items[place]?.text ?? []);
  return {
    question: [list(shuffled.map((text, index) => `**${letter(index)}** ${text}`))],
    answer: [items.map(({ text, why }, index) => item(`${text} (${why})`, `${index + 1}.`)).join('\n')],
  };
}

function writeMatch(id: string, { pairs }: QuizOf<'match'>): Parts {
  const order = shuffledOrder(pairs.length, `quiz:${id}`);
  const rights = order.flatMap((pair) => pairs[pair]?.right ?? []);
  return {
    question: [
      pairs.map(({ left }, index) => item(left, `${index + 1}.`)).join('\n'),
      list(rights.map((right, index) => `**${letter(index)}** ${right}`)),
    ],
    answer: [pairs.map(({ why }, index) => item(`**${letter(order.indexOf(index))}** ${why}`, `${index + 1}.`)).join('\n')],
  };
}

function writeBug({ code: source, line, why, others }: QuizOf<'find-the-bug'>, l10n: Localiser): Parts {
  const lines = source.trimEnd().split('\n');
  const width = String(lines.length).length;
  const numbered = lines.map((text, index) => `${String(index + 1).padStart(width)}  ${text}`).join('\n');
  return {
    question: [code(numbered, 'text')],
    answer: [
      `**${l10n.t('Line {0}', line)}**. ${why}`,
      ...(others.length === 0 ? [] : [list(others.map((other) => `${l10n.t('Line {0}', other.line)}: ${other.why}`))]),
    ],
  };
}

/** What a program prints: beside its letter where it is one line. */
function output(text: string): string {
  const printed = text.trimEnd();
  return /[\n`]/.test(printed) || printed === '' ? `\n\n${code(printed, 'text')}` : ` \`${printed}\``;
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => item(entry, '-')).join('\n');
}

function letter(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}
