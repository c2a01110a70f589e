/** Values of a function at `count` + 1 evenly spaced places of an interval, for drawing. */
export function sampleCurve(
  value: (x: number) => number,
  [from, to]: readonly [number, number],
  count: number,
): readonly { readonly x: number; readonly y: number }[] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = from + ((to - from) * index) / count;
    return { x, y: value(x) };
  });
}
