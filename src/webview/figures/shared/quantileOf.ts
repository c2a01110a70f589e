/** The value below which a share of at least one sorted value lies, with linear interpolation as in NumPy; share in [0, 1]. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const [below = NaN, above = below] = sorted.subarray(Math.floor(at), Math.floor(at) + 2);
  return below + (at % 1) * (above - below);
}
