/**
 * The number a learner typed: `0.25`, `.25`, `0,25`, `1/4`, `2.5e-3`, `−3`. `undefined` when it is none, or not finite.
 * A comma is a decimal comma: no one groups thousands in an answer this short.
 */
export function parseNumber(text: string): number | undefined {
  const tidy = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, '')
    .replace(',', '.');
  const [numerator, denominator, ...rest] = tidy.split('/').map(decimal);
  if (numerator === undefined || rest.length > 0 || (tidy.includes('/') && denominator === undefined)) {
    return undefined;
  }
  const value = numerator / (denominator ?? 1);
  return Number.isFinite(value) ? value : undefined;
}

function decimal(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
