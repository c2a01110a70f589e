import { describeDuration } from '../../core/duration.js';
import { dateOf, type LocalDay } from '../../core/localDay.js';
import type { Localiser } from '../../core/localiser.js';

/** Writes days, times and shares in the reader's language. */
export class Words {
  constructor(
    readonly l10n: Localiser,
    private readonly language: string,
  ) {}

  /** "Tuesday, 3 November 2026" */
  day(day: LocalDay): string {
    return this.#date(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** "3 Nov" */
  shortDay(day: LocalDay): string {
    return this.#date(day, { day: 'numeric', month: 'short' });
  }

  /** "3 November 2026" */
  plainDay(day: LocalDay): string {
    return this.#date(day, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** "Nov" */
  month(day: LocalDay): string {
    return this.#date(day, { month: 'short' });
  }

  /** "November 2026" */
  monthAndYear(day: LocalDay): string {
    return this.#date(day, { month: 'long', year: 'numeric' });
  }

  /** "Mon" */
  weekday(day: LocalDay): string {
    return this.#date(day, { weekday: 'short' });
  }

  /** "45 min", "3 h 20 min", "127 h" */
  duration(minutes: number): string {
    return describeDuration(minutes, this.l10n, (hours) => this.number(hours));
  }

  /** "95 %" */
  share(share: number): string {
    return `${String(Math.round(share * 100))} %`;
  }

  /** "12,345" */
  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  #date(day: LocalDay, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language, { ...options, timeZone: 'UTC' }).format(dateOf(day));
  }
}
