/** The calendar day of a moment where the learner is, such as `2026-03-29`; late in the evening that is another one than in UTC. */
export function localDay(moment: string | Date): string {
  const date = new Date(moment);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
