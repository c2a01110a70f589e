/** Puts text in place of the selection, as typing does, so that it can be undone. */
function insert(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // The one way that keeps the history of changes; there is no successor to it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Begins a new line as deep as the one above it, a step deeper after a colon. */
export function breakLine(area: HTMLTextAreaElement): void {
  const before = area.value.slice(0, area.selectionStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  insert(area, `\n${indent}${/:\s*(#.*)?$/.test(line) ? '    ' : ''}`);
}

/** Moves the selected lines a step to the right; without a selection, puts a step where the cursor is. */
export function indent(area: HTMLTextAreaElement): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  if (start === end) {
    const column = start - (value.lastIndexOf('\n', start - 1) + 1);
    insert(area, ' '.repeat(4 - (column % 4)));
    return;
  }
  changeLines(area, (line) => (line.trim() === '' ? line : `    ${line}`));
}

/** Moves the lines of the selection, or the one with the cursor, a step to the left. */
export function outdent(area: HTMLTextAreaElement): void {
  changeLines(area, (line) => line.replace(/^( {1,4}|\t)/, ''));
}

function changeLines(area: HTMLTextAreaElement, change: (line: string) => string): void {
  const { selectionStart, selectionEnd, value } = area;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const next = value.indexOf('\n', selectionEnd);
  const end = next < 0 ? value.length : next;
  const lines = value.slice(start, end).split('\n');
  const changed = lines.map(change);
  const text = changed.join('\n');
  if (text === value.slice(start, end)) {
    return;
  }
  const moved = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  area.setSelectionRange(start, end);
  insert(area, text);
  if (selectionStart === selectionEnd) {
    const cursor = Math.max(start, selectionStart + moved);
    area.setSelectionRange(cursor, cursor);
  } else {
    area.setSelectionRange(start, start + text.length);
  }
}
