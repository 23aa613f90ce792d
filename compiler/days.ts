/** Days since 1970-01-01 of an ISO date; NaN where there is no such day. */
export function dayNumber(date: string): number {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  return Number.isInteger(days) && new Date(days * 86_400_000).toISOString().startsWith(date) ? days : Number.NaN;
}
