/**
 * The places 0 … n−1 in an order that depends on `seed` alone and is never the sorted one (n ≥ 2), so that a page
 * drawn twice looks the same and an untouched list is never the answer.
 */
export function shuffledOrder(n: number, seed: string): readonly number[] {
  const order = Array.from({ length: n }, (_, index) => index);
  const random = generator(seed);
  for (let last = n - 1; last > 0; last -= 1) {
    swap(order, last, Math.floor(random() * (last + 1)));
  }
  if (n > 1 && order.every((place, index) => place === index)) {
    swap(order, 0, n - 1);
  }
  return order;
}

function swap(order: number[], a: number, b: number): void {
  const [atA = a, atB = b] = [order[a], order[b]];
  order[a] = atB;
  order[b] = atA;
}

/** Numbers in [0, 1): FNV-1a of the seed, continued by the mulberry32 generator. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
