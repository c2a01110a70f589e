import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listNotes, parseNotes, serialiseNotes, setNote, tidyNote } from '../../../../src/core/notes/notesFile.js';
import type { Note } from '../../../../src/core/notes/notesFile.js';

const order = ['the-idea', 'a-second', 'the-end'];

/** Lines that mean something in a notes file, and lines that mean nothing. */
const anyLine = fc.oneof(
  fc.constantFrom(
    '# Mine',
    '## The idea',
    '## A second #',
    '### Deeper',
    '<!-- ascent:heading the-idea -->',
    '<!-- ascent:heading a-second -->',
    '<!-- ascent:end the-idea -->',
    '<!-- \\ascent:heading the-idea -->',
    '```python',
    '```',
    '~~~',
    '',
    '  ',
    '    indented',
    '# a comment',
  ),
  fc.string(),
);
const anyText = fc.array(anyLine, { maxLength: 12 }).map((lines) => lines.join('\n'));
const anyFile = fc.tuple(fc.array(anyLine, { maxLength: 25 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));
const anyNote: fc.Arbitrary<Note> = fc.record({
  heading: fc.constantFrom(...order, 'gone'),
  title: fc.constantFrom('The idea', 'C#', 'Zwei Sätze'),
  text: anyText,
});

describe('a file of notes', () => {
  it('comes apart and together again letter by letter, whatever is in it', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        assert.equal(serialiseNotes(parseNotes(file)), file);
      }),
    );
  });

  it('gives back every note that was written into it, and leaves the others alone', () => {
    fc.assert(
      fc.property(anyFile, fc.array(anyNote, { minLength: 1, maxLength: 6 }), (file, notes) => {
        let text = file;
        for (const note of notes) {
          const before = listNotes(parseNotes(text)).filter(({ heading }) => heading !== note.heading);
          text = serialiseNotes(setNote(parseNotes(text), note, order));
          const after = listNotes(parseNotes(text));
          const kept = after.filter(({ heading }) => heading !== note.heading);
          assert.deepEqual(sorted(kept), sorted(before));
          assert.equal(after.find(({ heading }) => heading === note.heading)?.text ?? '', tidyNote(note.text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every line of what the learner wrote outside of the notes', () => {
    fc.assert(
      fc.property(anyFile, anyNote, (file, note) => {
        const parts = parseNotes(file);
        const others = (text: string): string[] =>
          parseNotes(text)
            .filter((part) => part.note === undefined)
            .flatMap(({ raw }) => raw.split(/\r?\n/))
            .filter((line) => line.trim() !== '');
        assert.deepEqual(others(serialiseNotes(setNote(parts, note, order))), others(file));
      }),
    );
  });

  it('is Markdown that a person can read and write', () => {
    const begun = setNote([], { heading: 'the-end', title: 'The end', text: 'Read again.' }, order);
    const text = serialiseNotes(setNote(begun, { heading: 'the-idea', title: 'The idea', text: '$f(x)$ falls.\n\n- why?' }, order));
    assert.equal(
      text,
      '## The idea\n<!-- ascent:heading the-idea -->\n\n$f(x)$ falls.\n\n- why?\n\n## The end\n<!-- ascent:heading the-end -->\n\nRead again.\n',
    );
  });

  it('ends a note at the next heading, but not at a comment in code', () => {
    const file = '## The idea\n<!-- ascent:heading the-idea -->\nmine\n```\n# code\n```\n### still mine\n## My own\nnot a note\n';
    assert.deepEqual(listNotes(parseNotes(file)), [
      { heading: 'the-idea', title: 'The idea', text: 'mine\n```\n# code\n```\n### still mine' },
    ]);
  });

  it('puts several sections of one heading together, as two merged files leave them', () => {
    const section = (text: string): string => `## The idea\n<!-- ascent:heading the-idea -->\n\n${text}\n\n`;
    const parts = parseNotes(`${section('one')}# Mine\n\nwords\n\n${section('two')}`);
    const [note] = listNotes(parts);
    assert.equal(note?.text, 'one\n\ntwo');
    assert.equal(
      serialiseNotes(setNote(parts, { heading: 'the-idea', title: 'The idea', text: 'three' }, order)),
      `${section('three')}# Mine\n\nwords\n\n`,
    );
  });

  it('loses a note that was emptied, and nothing else', () => {
    const file = '# Mine\n\n## The idea\n<!-- ascent:heading the-idea -->\n\none\n';
    assert.equal(serialiseNotes(setNote(parseNotes(file), { heading: 'the-idea', title: 'The idea', text: ' \n' }, order)), '# Mine\n\n');
  });

  it('does not take text into a note that stood behind another one', () => {
    const file =
      '## The idea\n<!-- ascent:heading the-idea -->\n\none\n\n## A\n<!-- ascent:heading a-second -->\n\n<!-- ascent:end a-second -->\nwords\n';
    const text = serialiseNotes(setNote(parseNotes(file), { heading: 'a-second', title: 'A', text: '' }, order));
    assert.deepEqual(listNotes(parseNotes(text)), [{ heading: 'the-idea', title: 'The idea', text: 'one' }]);
    assert.match(text, /\nwords\n$/);
  });

  it('keeps the line endings of the file', () => {
    const file = '# Mine\r\n';
    const text = serialiseNotes(setNote(parseNotes(file), { heading: 'the-idea', title: 'The idea', text: 'a\nb' }, order));
    assert.equal(text, '# Mine\r\n\r\n## The idea\r\n<!-- ascent:heading the-idea -->\r\n\r\na\r\nb\r\n');
  });
});

function sorted(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => (a.heading < b.heading ? -1 : 1));
}
