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
  'checklist.set': ({ item, done }) => (isText(item) && typeof done === 'boolean' ? { type: 'checklist.set', item, done } : undefined),
  'card.reviewed': ({ card, grade }) => (isText(card) && isGrade(grade) ? { type: 'card.reviewed', card, grade } : undefined),
  'review.undone': ({ review }) => (isText(review) ? { type: 'review.undone', review } : undefined),
};

function isKnownType(type: string): type is NewJournalEvent['type'] {
  return Object.hasOwn(readers, type);
}

function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

type ParsedLine = JournalEvent | 'unknown' | JournalProblem['reason'];

function parseLine(text: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  const fields = asFields(value);
  if (fields === undefined || !isText(fields['id']) || !isText(fields['type']) || !isText(fields['at'])) {
    return 'not-an-event';
  }
  const { id, at, type } = fields;
  if (!isText(id) || !isText(at) || !isText(type) || Number.isNaN(Date.parse(at))) {
    return 'bad-fields';
  }
  if (!isKnownType(type)) {
    return 'unknown';
  }
  const event = readers[type](fields);
  // One form for all times, so that comparing the texts compares the times.
  return event === undefined ? 'bad-fields' : { ...event, id, at: new Date(at).toISOString() };
}

/**
 * Reads a journal, one JSON event a line. Never throws: a line that cannot be read is reported with its number and skipped.
 * A last line without a line break is the trace of a write that was cut off; it is read if it is whole.
 */
export function parseJournal(text: string): ParsedJournal {
  const events: JournalEvent[] = [];
  const problems: JournalProblem[] = [];
  let unknown = 0;
  const lines = text.split('\n');
  lines.forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') {
      return;
    }
    const parsed = parseLine(line);
    if (parsed === 'unknown') {
      unknown += 1;
    } else if (typeof parsed === 'string') {
      const isCutOff = parsed === 'not-json' && index === lines.length - 1;
      problems.push({ line: index + 1, text: line, reason: isCutOff ? 'cut-off' : parsed });
    } else {
      events.push(parsed);
    }
  });
  return { events, unknown, problems };
}

/** One journal line for an event, with its line break. */
export function serialiseEvent(event: JournalEvent): string {
  const { id, at, type, ...rest } = event;
  return `${JSON.stringify({ id, at, type, ...rest })}\n`;
}
