/** The smallest of 1, 2, 5, 10, 20, 50 … that is at least `value`: an axis that ends there stays still for a while. */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const share = value / power;
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}
