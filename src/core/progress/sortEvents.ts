import { type JournalEvent, orderOf } from './journalEvent.js';
import { serialiseEvent } from './parseJournal.js';

/** The events without copies, in the order in which they happened as far as that is known. The result does not depend on the order given. */
export function sortEvents(events: Iterable<JournalEvent>): readonly JournalEvent[] {
  const unique = new Map<string, JournalEvent>();
  for (const event of events) {
    const known = unique.get(event.id);
    unique.set(event.id, known === undefined ? event : chooseOne(known, event));
  }
  return [...unique.values()].sort(byOrderThenId);
}

/** Two lines with one id but different words come from a file edited by hand: which of them counts must not hang on their order. */
function chooseOne(a: JournalEvent, b: JournalEvent): JournalEvent {
  return serialiseEvent(a) <= serialiseEvent(b) ? a : b;
}

function byOrderThenId(a: JournalEvent, b: JournalEvent): number {
  // Plain comparison of ISO strings in UTC is comparison of times; ids make the order total, so that it never depends on the file.
  const first = orderOf(a);
  const second = orderOf(b);
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
