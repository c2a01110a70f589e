import type { JournalEvent, NewJournalEvent } from './journalEvent.js';
import type { JournalClock } from './progressStore.js';

/**
 * Gives an event its id and time. It comes after all events that are known, even where the clock was put back or had run ahead when one
 * of them was written: what the learner does last counts last, and the time stays what the clock said.
 * @param latest the largest place in the order of known events; empty where there is none
 */
export function stampEvent(event: NewJournalEvent, clock: JournalClock, latest: string): JournalEvent {
  const at = clock.now().toISOString();
  const stamped = { ...event, id: clock.newId(), at };
  return at > latest ? stamped : { ...stamped, order: justAfter(latest) };
}

function justAfter(time: string): string {
  const next = new Date(Date.parse(time) + 1).toISOString();
  // At the end of the year 9999 the text grows longer, and no longer sorts as time does.
  return next.length === time.length ? next : time;
}
