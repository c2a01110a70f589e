/** A message of the testkit, taken apart: what went wrong, what it is known by, and the likely cause. */
export interface Explanation {
  readonly summary: string;
  /** Such as "input", "expected" and "received", in the testkit's own words and order. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly cause?: string;
}

const factStart = /^ {2}([a-z][a-z ]{1,20}): +(.*)$/;
const indent = 16;

/** Takes a failure's message apart; one that has another form is all summary. */
export function parseExplanation(message: string): Explanation {
  const summary: string[] = [];
  const facts: { label: string; lines: string[] }[] = [];
  for (const line of message.trim().split('\n')) {
    const [, label, text = ''] = factStart.exec(line) ?? [];
    const last = facts.at(-1);
    if (label !== undefined) {
      facts.push({ label, lines: [text] });
    } else if (last === undefined) {
      summary.push(line);
    } else {
      // What goes on over several lines stands below its first, a fixed way in.
      last.lines.push(line.slice(0, indent).trim() === '' ? line.slice(indent) : line);
    }
  }
  const read = facts.map(({ label, lines }) => ({ label, text: lines.join('\n').trimEnd() }));
  const cause = read.find(({ label }) => label === 'likely cause')?.text;
  return {
    summary: summary.join('\n').trim(),
    facts: read.filter(({ label }) => label !== 'likely cause'),
    ...(cause === undefined ? {} : { cause }),
  };
}
