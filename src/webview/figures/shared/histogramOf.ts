/** One bar: how much lies between two values. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** How values are sorted into bins of equal width, `max` belonging to the last one. */
export interface BinOptions {
  readonly min: number;
  readonly max: number;
  readonly bins: number;
  /** `count`: how many values; `density`: the area of all bars is the share of the values between `min` and `max`. */
  readonly kind: 'count' | 'density';
}

/** Sorts values into bins; those outside `min` … `max`, and NaN, are in none, but count in the total of a density. */
export function histogramOf(values: readonly number[], { min, max, bins, kind }: BinOptions): readonly Bar[] {
  const width = (max - min) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    if (!(value >= min && value <= max)) continue;
    const bin = Math.min(bins - 1, Math.floor((value - min) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const unit = kind === 'count' || values.length === 0 ? 1 : values.length * width;
  return counts.map((count, index) => ({ from: min + index * width, to: min + (index + 1) * width, height: count / unit }));
}
