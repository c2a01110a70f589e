const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
const RELATIVE = 1e-6;

/** The first line in which an output differs from the one a lesson quotes: text exactly, numbers to 1e-6 of their size. */
export function findDifference(quoted: string, printed: string): string | undefined {
  const wanted = quoted.trimEnd().split('\n');
  const got = printed.trimEnd().split('\n');
  for (let index = 0; index < Math.max(wanted.length, got.length); index += 1) {
    const [a, b] = [wanted[index], got[index]];
    if (a === undefined || b === undefined || !isSameLine(a.trimEnd(), b.trimEnd())) {
      return `line ${index + 1}: the lesson quotes ${quote(a)}, the cell prints ${quote(b)}`;
    }
  }
  return undefined;
}

function isSameLine(a: string, b: string): boolean {
  if (a === b) {
    return true;
  }
  // A minus before zero may differ between libraries, and moves the padding with it.
  const words = (line: string): string => line.replace(NUMBER, '#').replace(/\s+/g, ' ').trim();
  const [left, right] = [a, b].map((line) => (line.match(NUMBER) ?? []).map(Number));
  return (
    words(a) === words(b) &&
    left?.length === right?.length &&
    (left ?? []).every((value, index) => Math.abs(value - (right?.[index] ?? NaN)) <= RELATIVE * Math.abs(value))
  );
}

function quote(line: string | undefined): string {
  return line === undefined ? 'nothing' : `“${line}”`;
}
