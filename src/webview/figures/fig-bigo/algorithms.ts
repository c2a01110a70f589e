/** The algorithms whose steps are counted. */
export type Algorithm = 'nested' | 'merge' | 'hash' | 'linear' | 'binary';

/** Every algorithm, from the steepest growth to the flattest. */
export const ALGORITHMS: readonly Algorithm[] = ['nested', 'merge', 'hash', 'linear', 'binary'];

/**
 * Called at each step that is counted, with the places of the list that are looked at; `second` is −1 where there is
 * one only. `from` and `to` (inclusive) enclose the part of the list the algorithm is concerned with.
 */
export type OnStep = (first: number, second: number, from: number, to: number) => void;

/** Looks at one value after another. Returns the place of `target`, or −1. A step is a value looked at. */
export function linearSearch(values: readonly number[], target: number, onStep: OnStep): number {
  for (const [index, value] of values.entries()) {
    onStep(index, -1, index, values.length - 1);
    if (value === target) return index;
  }
  return -1;
}

/** Halves what is left of an ascending list. Returns the place of `target`, or −1. A step is a value looked at. */
export function binarySearch(ascending: readonly number[], target: number, onStep: OnStep): number {
  let from = 0;
  let to = ascending.length - 1;
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    const value = ascending[middle] ?? NaN;
    onStep(middle, -1, from, to);
    if (value === target) return middle;
    if (value < target) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Compares each value with each later one. Tells whether two are equal. A step is a comparison. */
export function hasPairByLoops(values: readonly number[], onStep: OnStep): boolean {
  const { length } = values;
  for (let first = 0; first < length; first += 1) {
    for (let second = first + 1; second < length; second += 1) {
      onStep(first, second, first, length - 1);
      if (values[first] === values[second]) return true;
    }
  }
  return false;
}

/** Looks each value up among those before it. Tells whether two are equal. A step is a look-up. */
export function hasPairByHash(values: readonly number[], onStep: OnStep): boolean {
  const seen = new Set<number>();
  for (const [index, value] of values.entries()) {
    onStep(index, -1, 0, index);
    if (seen.has(value)) return true;
    seen.add(value);
  }
  return false;
}

/** Sorts `values` in place by merging sorted halves. A step is a comparison. */
export function mergeSort(values: number[], onStep: OnStep, from = 0, to = values.length - 1): void {
  if (from >= to) return;
  const middle = from + Math.ceil((to - from + 1) / 2);
  mergeSort(values, onStep, from, middle - 1);
  mergeSort(values, onStep, middle, to);
  const merged: number[] = [];
  let [left, right] = [from, middle];
  while (left < middle && right <= to) {
    onStep(left, right, from, to);
    const [one = NaN, other = NaN] = [values[left], values[right]];
    if (one <= other) left += 1;
    else right += 1;
    merged.push(Math.min(one, other));
  }
  // What is left of the right half stands where it belongs.
  merged.push(...values.slice(left, middle));
  for (const [index, value] of merged.entries()) values[from + index] = value;
}
