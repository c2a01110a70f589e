/** Finds the id that was probably meant: the one with the fewest letters changed, where those are few. */
export function findNearestId(id: string, known: readonly string[]): string | undefined {
  const most = Math.max(2, Math.floor(id.length / 4));
  let best: { readonly known: string; readonly changes: number } | undefined;
  for (const each of known) {
    const changes = countChanges(id.toLowerCase(), each);
    if (changes <= most && changes < (best?.changes ?? Infinity)) {
      best = { known: each, changes };
    }
  }
  return best?.known;
}

/** Letters put in, taken out or exchanged (Levenshtein 1966). */
function countChanges(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const exchanged = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
