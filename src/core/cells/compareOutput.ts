const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
/** Libraries of different years differ in the last digits. */
const relativeTolerance = 1e-6;

/** Does a cell print what the lesson quotes? Words must be the same, numbers may differ by 1e-6 of their size; space at line ends does not count. */
export function isSameOutput(quoted: string, printed: string): boolean {
  const wanted = quoted.trimEnd().split('\n');
  const got = printed.trimEnd().split('\n');
  return wanted.length === got.length && wanted.every((line, index) => isSameLine(line.trimEnd(), got[index]?.trimEnd() ?? ''));
}

function isSameLine(a: string, b: string): boolean {
  if (a === b) {
    return true;
  }
  // A minus before zero may differ between libraries, and moves the padding with it.
  const words = (line: string): string => line.replace(number, '#').replace(/\s+/g, ' ').trim();
  const numbers = (line: string): readonly number[] => (line.match(number) ?? []).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  return (
    words(a) === words(b) && left.every((value, index) => Math.abs(value - (right[index] ?? NaN)) <= relativeTolerance * Math.abs(value))
  );
}
