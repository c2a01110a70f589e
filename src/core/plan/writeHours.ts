/** Writes hours with at most two digits after the point, large ones with none; rounded up where the learner is to find that many. */
export function writeHours(hours: number, direction: 'near' | 'up' = 'near'): string {
  const scale = hours >= 100 ? 1 : direction === 'up' ? 10 : 100;
  const round = direction === 'up' ? Math.ceil : Math.round;
  return String(round(hours * scale - (direction === 'up' ? 1e-9 : 0)) / scale);
}
