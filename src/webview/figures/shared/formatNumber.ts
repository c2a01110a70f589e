const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
  return exponent < 0 ? `⁻${digits}` : digits;
}

/**
 * Writes a number as a person would read it: a real minus sign, at most `digits` significant digits,
 * and a power of ten outside 0.001 … 99,999. Throws on NaN and Infinity, which no model may hand to a view.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`A figure was asked to show ${value}.`);
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size < 1e-3 || size >= 1e5) {
    const [mantissa = '', exponent = ''] = size.toExponential(digits - 1).split('e');
    return `${sign}${mantissa.replace(/\.?0+$/, '')} × 10${superscript(Number(exponent))}`;
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  const plain = size.toFixed(decimals).replace(/\.0+$|(\.\d*?)0+$/, '$1');
  return `${sign}${plain}`;
}

/** Writes the power of ten with a whole exponent, for logarithmic axes: plain from 0.01 to 1000, else as 10ⁿ. */
export function formatPowerOfTen(exponent: number): string {
  return exponent >= -2 && exponent <= 3 ? formatNumber(10 ** exponent, 4) : `10${superscript(exponent)}`;
}

/** Writes a tick of a logarithmic axis (`logScale`): powers of ten short, what lies between them as a number. */
export function formatLogTick(value: number): string {
  const exponent = Math.log10(value);
  const whole = Math.round(exponent);
  return Math.abs(exponent - whole) < 1e-9 ? formatPowerOfTen(whole) : formatNumber(value);
}

/** Writes a number with exactly `decimals` decimals and a real minus sign, for columns that must line up. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A figure was asked to show ${value}.`);
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
