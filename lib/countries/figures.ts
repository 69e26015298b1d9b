import type { LibraryMetric, LibraryType, Metric } from "@/db/enums";

/** What is counted, of which libraries, in which year: at most one figure of it holds at a time. */
export type Slot = { libraryType: LibraryType; metric: Metric; year: number };

/** A slot as one word, for addresses and to look figures up. */
export const slotKey = ({ libraryType, metric, year }: Slot): string => `${libraryType}.${metric}.${year}`;

/** Things one can only have whole; staff and volunteers are often given as full-time posts. */
const PARTS: readonly Metric[] = ["staff", "volunteers", "preservation_spending"];
export const isWhole = (metric: Metric): boolean => !PARTS.includes(metric);

/** To how many people a figure is set in proportion: the round number that makes it a handy one. */
const PEOPLE: Partial<Record<LibraryMetric, number>> = {
  service_points: 100_000,
  with_internet: 100_000,
  staff: 100_000,
  volunteers: 100_000,
  registered_users: 100,
};

/** A figure in proportion to the people of its year; null where their number is not known. */
export function perPeople(metric: LibraryMetric, value: number, population: number | undefined) {
  if (!population) return null;
  const people = PEOPLE[metric] ?? (value < population ? 100 : 1);
  return { people, value: (value / population) * people };
}

/** The years from the first to the last of them, without a gap. */
export function spanOf(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
}
