const DAY = 86_400_000;

/** Today as an ISO date in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The ISO day so many days after another; before it where `days` is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The same day so many years later, ISO; the 29th of February becomes the 28th where there is none. */
export function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0");
  const same = `${year}${day.slice(4)}`;
  return dayAfter(same, 0) === same ? same : `${year}-02-28`;
}
