import type { Localiser } from './localiser.js';

/**
 * Writes a time as "45 min", "3 h 20 min", "127 h".
 * @param number how hours are written
 */
export function describeDuration(minutes: number, l10n: Localiser, number: (hours: number) => string = String): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) {
    return l10n.t('{0} min', whole);
  }
  return hours >= 20 || rest === 0 ? l10n.t('{0} h', number(Math.round(whole / 60))) : l10n.t('{0} h {1} min', hours, rest);
}
