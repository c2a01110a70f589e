/** A note that belongs to a heading of a lesson. */
export interface Note {
  /** The id of the heading. */
  readonly heading: string;
  /** The heading's words when the note was written. */
  readonly title: string;
  /** Markdown, as {@link tidyNote} leaves it. */
  readonly text: string;
}

/** A piece of a notes file, as it stands there: one section of a heading, or anything else. */
export interface NotesPart {
  readonly raw: string;
  readonly note?: Note | undefined;
}

const MARKED = /^<!-- ascent:heading (\S+) -->$/;
const HEADING = /^##[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const ENDS_SECTION = /^#{1,2}([ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Takes a notes file apart. Joining the `raw` of all parts gives the file again, letter by letter.
 *
 * A section begins with a heading `## words` and a comment `<!-- ascent:heading id -->` in the next line. It ends at
 * `<!-- ascent:end id -->`, or without that at the next heading of the first or second level, and at the latest where the next
 * section begins.
 */
export function parseNotes(file: string): readonly NotesPart[] {
  const lines = file.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const parts: NotesPart[] = [];
  let other = '';
  for (let at = 0; at < lines.length;) {
    const begun = readBeginning(lines, at);
    if (begun === undefined) {
      other += lines[at] ?? '';
      at += 1;
      continue;
    }
    if (other !== '') {
      parts.push({ raw: other });
      other = '';
    }
    const { end, next } = findEnd(lines, at + 2, begun.heading);
    const text = lines
      .slice(at + 2, end)
      .map(withoutBreak)
      .map(unescape)
      .join('\n');
    parts.push({ raw: lines.slice(at, next).join(''), note: { ...begun, text: tidyNote(text) } });
    at = next;
  }
  return other === '' ? parts : [...parts, { raw: other }];
}

/** A note without empty lines around it, its lines ending with a line feed. */
export function tidyNote(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

/** Puts a file together again. */
export function serialiseNotes(parts: readonly NotesPart[]): string {
  return parts.map(({ raw }) => raw).join('');
}

/** The notes of a file, one for each heading in the order they first come; several sections of one heading count as one note. */
export function listNotes(parts: readonly NotesPart[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { note } of parts) {
    if (note !== undefined) {
      const earlier = notes.get(note.heading);
      const text = [earlier?.text ?? '', note.text].filter((one) => one !== '').join('\n\n');
      notes.set(note.heading, { ...(earlier ?? note), text });
    }
  }
  return [...notes.values()].filter(({ text }) => text !== '');
}

/**
 * Writes the note of a heading into a file: in place of the sections that it has there, or else before the first section of a
 * heading that comes later in the lesson (`order`: the ids of its headings). An empty text takes the note out. Nothing else changes.
 */
export function setNote(parts: readonly NotesPart[], { heading, title, text }: Note, order: readonly string[]): readonly NotesPart[] {
  const note: Note = { heading, title, text: tidyNote(text) };
  const lineBreak = parts.some(({ raw }) => raw.includes('\r\n')) ? '\r\n' : '\n';
  const first = parts.findIndex((part) => part.note?.heading === heading);
  const others = parts.filter((part) => part.note?.heading !== heading);
  const place = first < 0 ? findPlace(others, heading, order) : first;
  const after = others.slice(place);
  const raw = formatSection(note, after.length > 0).replaceAll('\n', lineBreak);
  return joinParts([...others.slice(0, place), ...(note.text === '' ? [] : [{ raw, note }]), ...after], lineBreak);
}

/** Puts parts beside each other that were not so before, such that each is read again as it is. */
function joinParts(parts: readonly NotesPart[], lineBreak: string): readonly NotesPart[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    if (next === undefined) {
      return part;
    }
    const spaced = { ...part, raw: withBlankLine(part.raw, lineBreak) };
    const isReadAgain = part.note === undefined || parseNotes(spaced.raw + next.raw)[0]?.raw === spaced.raw;
    return isReadAgain ? spaced : { ...part, raw: `${part.raw.trimEnd()}${lineBreak}${endOf(part.note.heading)}${lineBreak}${lineBreak}` };
  });
}

function endOf(heading: string): string {
  return `<!-- ascent:end ${heading} -->`;
}

function readBeginning(lines: readonly string[], at: number): Pick<Note, 'heading' | 'title'> | undefined {
  const [, title] = HEADING.exec(withoutBreak(lines[at] ?? '')) ?? [];
  const [, heading] = MARKED.exec(withoutBreak(lines[at + 1] ?? '').trimEnd()) ?? [];
  return title === undefined || heading === undefined ? undefined : { heading, title };
}

/** Where the text of a section ends, and where what follows it begins. */
function findEnd(lines: readonly string[], from: number, heading: string): { readonly end: number; readonly next: number } {
  let natural: number | undefined;
  let fence: string | undefined;
  for (let at = from; at < lines.length; at += 1) {
    const line = withoutBreak(lines[at] ?? '').trimEnd();
    if (line === endOf(heading)) {
      return { end: at, next: withBlankLines(lines, at + 1) };
    }
    if (readBeginning(lines, at) !== undefined) {
      return { end: natural ?? at, next: natural ?? at };
    }
    const [, mark] = FENCE.exec(line) ?? [];
    if (mark !== undefined) {
      fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    } else if (fence === undefined && ENDS_SECTION.test(line)) {
      natural ??= at;
    }
  }
  return { end: natural ?? lines.length, next: natural ?? lines.length };
}

function withBlankLines(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.trim() === '') {
    at += 1;
  }
  return at;
}

function findPlace(parts: readonly NotesPart[], heading: string, order: readonly string[]): number {
  const own = order.indexOf(heading);
  const later = parts.findIndex(({ note }) => note !== undefined && own >= 0 && order.indexOf(note.heading) > own);
  return later < 0 ? parts.length : later;
}

function formatSection({ heading, title, text }: Note, isFollowed: boolean): string {
  const lines = text.split('\n');
  // Lines that end a section, and fences that may be left open, need a mark that says where the note really ends.
  const needsEnd = lines.some((line) => ENDS_SECTION.test(line.trimEnd()) || FENCE.test(line));
  const end = needsEnd ? `\n${endOf(heading)}` : '';
  return `## ${oneLine(title)}\n<!-- ascent:heading ${heading} -->\n\n${lines.map(escape).join('\n')}${end}\n${isFollowed ? '\n' : ''}`;
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

// A line of the learner's own that looks like one of the marks gets a backslash, and loses it again when it is read.
function escape(line: string): string {
  return line.replace(/<!-- (\\*ascent:)/g, '<!-- \\$1');
}

function unescape(line: string): string {
  return line.replace(/<!-- \\(\\*ascent:)/g, '<!-- $1');
}

function withoutBreak(line: string): string {
  return line.replace(/\r?\n$/, '').replace(/\r$/, '');
}

/** Headings want an empty line before them. */
function withBlankLine(raw: string, lineBreak: string): string {
  if (/(^|\n)[ \t]*\r?\n$/.test(raw)) {
    return raw;
  }
  return raw.endsWith('\n') ? raw + lineBreak : raw + lineBreak + lineBreak;
}
