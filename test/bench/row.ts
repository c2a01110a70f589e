/** What a row is held to: a ratio to its reference, or a figure of its own in the row's unit. */
export interface Aim {
  readonly kind: 'ratio' | 'value';
  readonly atMost: number;
}

/** One line of the bench: every single measurement, beside the same of the reference from the same sessions. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'kB';
  readonly ours: readonly number[];
  /** The hello-world extension, or the bare commands. */
  readonly reference?: readonly number[];
  readonly aim?: Aim;
}

/** The middle of a list of measurements; half of them are at most so large. Not a number for an empty list. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share (0 to 1) of the measurements lies, interpolated linearly between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** How many times the reference a row takes, by medians. */
export function ratioOf({ ours, reference }: Row): number | undefined {
  return reference === undefined ? undefined : median(ours) / median(reference);
}

/** Whether a row keeps to its aim; undefined where it has none. */
export function isMet(row: Row): boolean | undefined {
  if (row.aim === undefined) return undefined;
  const value = row.aim.kind === 'ratio' ? (ratioOf(row) ?? NaN) : median(row.ours);
  return value <= row.aim.atMost;
}
