import type { Localiser } from '../localiser.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long it is from one time to another, in the one unit that says enough, such as "10 min" or "3 months". */
export function describeInterval(from: Date, to: Date, l10n: Localiser): string {
  const span = Math.max(0, to.getTime() - from.getTime());
  if (span < hour) {
    return l10n.t('{0} min', Math.max(1, Math.round(span / minute)));
  }
  if (span < day) {
    return count(Math.round(span / hour), l10n.t('1 hour'), (n) => l10n.t('{0} hours', n));
  }
  const days = Math.round(span / day);
  if (days < 45) {
    return count(days, l10n.t('1 day'), (n) => l10n.t('{0} days', n));
  }
  return days < 540
    ? count(Math.round(days / 30.4), l10n.t('1 month'), (n) => l10n.t('{0} months', n))
    : l10n.t('{0} years', Math.round(days / 36.5) / 10);
}

function count(n: number, one: string, many: (n: number) => string): string {
  return n === 1 ? one : many(n);
}
