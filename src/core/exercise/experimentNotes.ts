/** Where a project keeps the learner's notes on its experiment. */
export const notesPath = 'EXPERIMENT.md';

/** The program of a project's experiment. It takes no part in checking. */
export const experimentPath = 'experiment.py';

/** What stands in the notes for the editor to find its own part again; it holds a checksum of that part. */
const opening = /^<!-- ascent measured ([0-9a-f]{16}) -->$/;
const closing = '<!-- ascent measured end -->';

/** What an experiment gave, for the notes. */
export interface MeasuredPart {
  /** The heading, without marks. */
  readonly heading: string;
  /** One sentence: when, with what, and when the prediction was locked. */
  readonly caption: string;
  /** What the program printed. */
  readonly output: string;
}

/** The prediction in a learner's notes: the text between its heading and the next; `undefined` where there is no such heading. */
export function findPrediction(notes: string): string | undefined {
  const lines = notes.split(/\r?\n/);
  const start = findPredictionStart(lines);
  return start === undefined ? undefined : lines.slice(start, endOfSection(lines, start)).join('\n').trim();
}

/** The line of the heading of the prediction, from 1, which is also where its text begins, from 0. */
export function findPredictionLine(notes: string): number | undefined {
  return findPredictionStart(notes.split(/\r?\n/));
}

function findPredictionStart(lines: readonly string[]): number | undefined {
  const index = lines.findIndex((line) => /^##\s+Prediction\s*$/i.test(line));
  return index < 0 ? undefined : index + 1;
}

/**
 * Has the learner written a prediction?
 * @param template the notes as they were handed out; a prediction has a line with words or numbers that they do not have
 */
export function isPredicted(notes: string, template: string): boolean {
  const plain = (text: string): readonly string[] => text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  const given = new Set(plain(findPrediction(template) ?? ''));
  return plain(findPrediction(notes) ?? '').some((line) => /[\p{L}\p{N}]/u.test(line) && !given.has(line));
}

/** A prediction as it is compared: what only lays it out does not count. */
export function normalisePrediction(prediction: string): string {
  return prediction.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Puts what was measured below the prediction, in place of what stood there from an earlier run; a part in which the learner has
 * written is theirs, and stays.
 * @param checksum of the part's text, in hexadecimal
 */
export function writeMeasured(notes: string, part: MeasuredPart, checksum: (text: string) => string): string {
  const newline = notes.includes('\r\n') ? '\r\n' : '\n';
  const lines = withoutMeasured(notes.split(/\r?\n/), checksum);
  const start = findPredictionStart(lines);
  const end = start === undefined ? lines.length : endOfSection(lines, start);
  const before = trimEnd(lines.slice(0, end));
  const after = lines.slice(end);
  const body = draw(part);
  const drawn = [...before, '', `<!-- ascent measured ${checksum(body.join('\n')).slice(0, 16)} -->`, ...body, closing, ''];
  return [...drawn, ...after].join(newline);
}

function draw({ heading, caption, output }: MeasuredPart): readonly string[] {
  const runs = [...output.matchAll(/`+/g)].map(([ticks]) => ticks.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return [`## ${heading}`, '', caption, '', `${fence}text`, ...output.trimEnd().split('\n'), fence];
}

function withoutMeasured(lines: readonly string[], checksum: (text: string) => string): readonly string[] {
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const [, sum] = opening.exec(line) ?? [];
    const end = sum === undefined ? -1 : lines.indexOf(closing, index);
    if (sum !== undefined && end > index && checksum(lines.slice(index + 1, end).join('\n')).slice(0, 16) === sum) {
      // With the one empty line that was written after it.
      index = lines[end + 1] === '' ? end + 1 : end;
    } else {
      kept.push(line);
    }
  }
  return kept;
}

/** The line before which a section ends: that of the next heading of its level, or of what was measured. */
function endOfSection(lines: readonly string[], start: number): number {
  let fence: string | undefined;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const [ticks] = /^(`{3,}|~{3,})/.exec(line.trimStart()) ?? [];
    if (ticks !== undefined && fence === undefined) {
      fence = ticks;
    } else if (fence !== undefined) {
      fence = line.trim() === fence ? undefined : fence;
    } else if (/^##?\s/.test(line) || opening.test(line)) {
      return index;
    }
  }
  return lines.length;
}

function trimEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}
