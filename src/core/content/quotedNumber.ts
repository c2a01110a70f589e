/** A number as a text writes it. */
export interface QuotedNumber {
  readonly value: number;
  /** The most by which the true value may differ: half of the last digit that is written. */
  readonly tolerance: number;
}

const NUMBER = /(?<![\w.])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\w)/g;

/** Reads the number in a text; none where there is no number, or more than one. */
export function readQuotedNumber(text: string): QuotedNumber | undefined {
  const [written, ...others] = text.match(NUMBER) ?? [];
  if (written === undefined || others.length > 0) {
    return undefined;
  }
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  return { value: Number(written.replace('−', '-').replaceAll(',', '')), tolerance: 0.5 * 10 ** -decimals };
}
