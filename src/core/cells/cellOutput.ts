/** The two streams that a program prints to. */
export type PrintedStream = 'stdout' | 'stderr';

/** Something that a run of a cell brought forth, in the order in which it came. */
export type CellOutput =
  | { readonly kind: 'text'; readonly stream: PrintedStream; readonly text: string }
  /** Here so many characters of a flood were left out. */
  | { readonly kind: 'skipped'; readonly stream: PrintedStream; readonly characters: number }
  | CellFigure;

/** A figure that matplotlib drew. */
export interface CellFigure {
  readonly kind: 'figure';
  readonly mime: 'image/svg+xml' | 'image/png';
  /** SVG as text, PNG as base64. */
  readonly data: string;
  /** In CSS pixels, like the height. */
  readonly width: number;
  readonly height: number;
  /** The titles in it; may be empty. */
  readonly title: string;
}

/** Adds outputs to those there are; text that goes on in the same stream becomes one piece. */
export function appendOutputs(outputs: readonly CellOutput[], more: readonly CellOutput[]): readonly CellOutput[] {
  const all = [...outputs];
  for (const output of more) {
    const last = all.at(-1);
    if (last?.kind === 'text' && output.kind === 'text' && last.stream === output.stream) {
      all[all.length - 1] = { ...last, text: last.text + output.text };
    } else {
      all.push(output);
    }
  }
  return all;
}

/** Everything that was printed to standard output; `undefined` when some of it was left out. */
export function findPrinted(outputs: readonly CellOutput[]): string | undefined {
  const isWhole = outputs.every((output) => output.kind !== 'skipped' || output.stream === 'stderr');
  return isWhole ? outputs.map((output) => (output.kind === 'text' && output.stream === 'stdout' ? output.text : '')).join('') : undefined;
}
