import type { CheckOutcome, JournalEvent, NewJournalEvent, ReviewGrade } from './journalEvent.js';

/** A line that could not be read. It stays in the file. */
export interface JournalProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'not-json' | 'not-an-event' | 'bad-fields' | 'cut-off';
}

/** What a journal's text holds. */
export interface ParsedJournal {
  readonly events: readonly JournalEvent[];
  /** Well-formed events of a type this version does not know: kept, not understood. */
  readonly unknown: number;
  readonly problems: readonly JournalProblem[];
}

const outcomes: readonly string[] = ['notAttempted', 'couldNotStart', 'failed', 'passed'] satisfies readonly CheckOutcome[];

type Fields = Readonly<Record<string, unknown>>;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isOutcome(value: unknown): value is CheckOutcome {
  return typeof value === 'string' && outcomes.includes(value);
}

function isGrade(value: unknown): value is ReviewGrade {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/** Each known type with its reader; a reader returns `undefined` when a field is wrong. */
const readers: { readonly [T in NewJournalEvent['type']]: (f: Fields) => Extract<NewJournalEvent, { type: T }> | undefined } = {
  'lesson.opened': ({ lesson }) => (isText(lesson) ? { type: 'lesson.opened', lesson } : undefined),
  'lesson.read': ({ lesson }) => (isText(lesson) ? { type: 'lesson.read', lesson } : undefined),
  'quiz.answered': ({ lesson, quiz, correct, answer }) =>
    isText(lesson) && isText(quiz) && typeof correct === 'boolean' ? { type: 'quiz.answered', lesson, quiz, correct, answer } : undefined,
  'predict.committed': ({ lesson, predict, answer }) =>
    isText(lesson) && isText(predict) && typeof answer === 'string' ? { type: 'predict.committed', lesson, predict, answer } : undefined,
  'bookmark.set': ({ lesson, heading, set }) =>
    isText(lesson) && isText(heading) && typeof set === 'boolean' ? { type: 'bookmark.set', lesson, heading, set } : undefined,
  'exercise.started': ({ exercise, folder }) =>
    isText(exercise) && isText(folder) ? { type: 'exercise.started', exercise, folder } : undefined,
  'exercise.checked': ({ exercise, outcome, passed, total, files, commit }) =>
    isText(exercise) && isOutcome(outcome) && isCount(passed) && isCount(total) && typeof files === 'string'
      ? { type: 'exercise.checked', exercise, outcome, passed, total, files, ...(isText(commit) ? { commit } : {}) }
      : undefined,
  'hint.shown': ({ exercise, task, hint }) =>
    isText(exercise) && isCount(task) && isCount(hint) ? { type: 'hint.shown', exercise, task, hint } : undefined,
  'solution.shown': ({ exercise }) => (isText(exercise) ? { type: 'solution.shown', exercise } : undefined),
  'experiment.predicted': ({ exercise, prediction, hash }) =>
    isText(exercise) && isText(prediction) && isText(hash) ? { type: 'experiment.predicted', exercise, prediction, hash } : undefined,
  'experiment.run': ({ exercise, outcome, seconds, output }) =>
    isText(exercise) && (outcome === 'finished' || outcome === 'failed') && typeof seconds === 'number' && typeof output === 'string'
      ? { type: 'experiment.run', exercise, outcome, seconds, output }
      : undefined,
  'placement.taken': ({ step, correct, total, wrong, exercise }) =>
    isText(step) && isCount(correct) && isCount(total) && Array.isArray(wrong) && wrong.every(isText)
      ? { type: 'placement.taken', step, correct, total, wrong, ...(isText(exercise) ? { exercise } : {}) }
      : undefined,
  'checklist.set': ({ item, done }) => (isText(item) && typeof done === 'boolean' ? { type: 'checklist.set', item, done } : undefined),
  'card.reviewed': ({ card, grade }) => (isText(card) && isGrade(grade) ? { type: 'card.reviewed', card, grade } : undefined),
  'kata.started': ({ exercise, branch }) => (isText(exercise) && isText(branch) ? { type: 'kata.started', exercise, branch } : undefined),
  'kata.checked': ({ exercise, branch, outcome, passed, total }) =>
    isText(exercise) && isText(branch) && isOutcome(outcome) && isCount(passed) && isCount(total)
      ? { type: 'kata.checked', exercise, branch, outcome, passed, total }
      : undefined,
  'kata.postponed': ({ exercise }) => (isText(exercise) ? { type: 'kata.postponed', exercise } : undefined),
  'review.undone': ({ review }) => (isText(review) ? { type: 'review.undone', review } : undefined),
};

function isKnownType(type: string): type is NewJournalEvent['type'] {
  return Object.hasOwn(readers, type);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An event of a type that this version does not know. */
interface ForeignEvent {
  readonly type: undefined;
  readonly id: string;
}

/** What a line holds, or why it cannot be read. */
export type ParsedLine = JournalEvent | ForeignEvent | JournalProblem['reason'];

const usualTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** One form for all times, so that comparing the texts compares the times; `undefined` for what is no time of the years 0 to 9999. */
function parseTime(value: unknown): string | undefined {
  if (typeof value !== 'string' || usualTime.test(value)) {
    return typeof value === 'string' ? value : undefined;
  }
  const time = Date.parse(value);
  const text = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^\d{4}-/.test(text) ? text : undefined;
}

/** Reads one line of a journal, without the blanks around it. */
export function parseLine(text: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  if (!isFields(value)) {
    return 'not-an-event';
  }
  const { id, type } = value;
  if (!isText(id) || !isText(type) || !isText(value['at'])) {
    return 'not-an-event';
  }
  const at = parseTime(value['at']);
  if (at === undefined) {
    return 'bad-fields';
  }
  if (!isKnownType(type)) {
    return { type: undefined, id };
  }
  const event = readers[type](value);
  if (event === undefined) {
    return 'bad-fields';
  }
  const order = parseTime(value['order']);
  return order === undefined ? { ...event, id, at } : { ...event, id, at, order };
}

/** The lines of a journal that are not empty, each with its number, counted from 1. */
export function* linesOf(text: string): Generator<{ readonly line: number; readonly text: string; readonly isLast: boolean }> {
  let line = 0;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    line += 1;
    const trimmed = text.slice(start, end).trim();
    if (trimmed !== '') {
      yield { line, text: trimmed, isLast: found === -1 };
    }
    start = end + 1;
  }
}

/**
 * Reads a journal, one JSON event a line. Never throws: a line that cannot be read is reported with its number and skipped.
 * A last line without a line break is the trace of a write that was cut off; it is read if it is whole.
 */
export function parseJournal(text: string): ParsedJournal {
  const events: JournalEvent[] = [];
  const problems: JournalProblem[] = [];
  let unknown = 0;
  for (const { line, text: lineText, isLast } of linesOf(text)) {
    const parsed = parseLine(lineText);
    if (typeof parsed === 'string') {
      problems.push({ line, text: lineText, reason: parsed === 'not-json' && isLast ? 'cut-off' : parsed });
    } else if (parsed.type === undefined) {
      unknown += 1;
    } else {
      events.push(parsed);
    }
  }
  return { events, unknown, problems };
}

/** One journal line for an event, with its line break. */
export function serialiseEvent(event: JournalEvent): string {
  const { id, at, order, type, ...rest } = event;
  return `${JSON.stringify({ id, at, ...(order === undefined ? {} : { order }), type, ...rest })}\n`;
}
